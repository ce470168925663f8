// Help that teaches: what the command answers, how to read the answer, and a line to try.

const EXIT_CODES = `
Exit codes
  0    every check decided and within its budget (or undecided, where the policy allows)
  1    over budget, or a declared benchmark is missing
  2    configuration or usage
  3    could not measure
  130  cancelled`;

export const HELP = {
  root: {
    description: `Compares the speed and memory of two commits with the budgets in perf-budgets.yml.
A red result is proved, a green one too; what could not be proved is called undecided.`,
    after: `
Start with
  $ perf-budgets validate              is the configuration right?
  $ perf-budgets check                 working tree against where this branch began
  $ perf-budgets check --only 'parser/**' --time-limit 60s
  $ perf-budgets selftest              can the gate go red at all?
${EXIT_CODES}`,
  },
  check: {
    description: `Runs the declared benchmarks of base and head in turns on this machine and judges every budget.
Both are checked out into temporary worktrees; your checkout is not touched.`,
    after: `
Reading the result
  within     proved within budget         over       proved over budget
  undecided  not proved either way        improved   proved faster than base
  new        only head has it             missing    base declares it, head lost it
  failed     could not be measured

Examples
  $ perf-budgets check                         uncommitted changes included
  $ perf-budgets check --base v2.1.0           since a release
  $ perf-budgets check --base main --head my-branch --json report.json --markdown comment.md
  $ perf-budgets check --baselines ../runs-of-main

With --baselines, head is first measured alone and compared with stored runs of main from machines like this one.
They may prove that a budget is kept; what they do not prove is measured against base, as without them.
  --strategy auto      the default, as above
  --strategy paired    do not look at stored runs
  --strategy baseline  let them also call a check over budget: a number from another machine then fails a change
${EXIT_CODES}`,
  },
  run: {
    description: `Measures the working tree alone and judges absolute budgets such as "p95: 300ms".
Relative budgets need a base: use check.`,
    after: `
With --save it measures HEAD instead, in a checkout of its own, installed and built as by check, and stores the run.

Examples
  $ perf-budgets run --only 'search/**'
  $ perf-budgets run --baselines ../runs-of-main --save
${EXIT_CODES}`,
  },
  validate: {
    description:
      'Reads the configuration and prints every problem at once, with line and column. Runs nothing.',
  },
  replay: {
    description: `Decides again from the recorded trials alone; the verdicts are the same as in the run.
With --budget it answers "what would have happened with another budget?".`,
    after: `
Examples
  $ perf-budgets replay report.json
  $ perf-budgets replay report.json --budget 'search/**:p50=+3%'`,
  },
  profile: {
    description: `Profiles a benchmark, whatever its budgets say: where does the time of an operation go, or its memory?
With --base or --head both sides are checked out, measured and profiled, and the difference is shown.`,
    after: `
Examples
  $ perf-budgets profile search/query                          the working tree as it lies there
  $ perf-budgets profile search/query --base main              what changed since then, function by function
  $ perf-budgets profile search/query --metric heap-per-op     who allocates
  $ perf-budgets profile search/query --profiles profiles      open the files in Chrome DevTools or VS Code`,
  },
  selftest: {
    description: `Compares the working tree with itself twice: once unchanged, once with a known slowdown injected into
every operation of head. The gate must stay green the first time and go red the second.`,
    after: `
Examples
  $ perf-budgets selftest --only search/query
  $ perf-budgets selftest --slowdown 10`,
  },
  parse: {
    description: `Reads a report of another benchmark tool as \`report:\` suites do and prints what it understood as JSON:
a list of { name, metric, unit, samples, summary } in seconds ("s"), bytes ("B") or plain numbers ("1").`,
    after: `
Examples
  $ perf-budgets parse --format go bench.txt
  $ go test -bench . | perf-budgets parse --format go -
  $ perf-budgets parse --format criterion target/criterion

Formats are listed in docs/formats.md; an unknown name prints the list.`,
  },
} as const;
