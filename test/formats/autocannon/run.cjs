// node run.cjs URL REPORT: autocannon's own table of the run whose report it writes (what `autocannon --json` prints).
const autocannon = require('autocannon');
const { writeFileSync } = require('node:fs');
const [url, report, title] = process.argv.slice(2);
autocannon({ url, title, connections: 8, duration: 2 }).then((result) => {
  writeFileSync(report, `${JSON.stringify(result)}\n`);
  process.stdout.write(autocannon.printResult(result));
});
