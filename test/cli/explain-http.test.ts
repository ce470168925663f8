// Why, for a server: a real one on base and head, the bundled program, the servers' own profiles.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { cli, makeProject, temporaryFolder, write } from './project.ts';

const SERVER = `import { createServer } from 'node:http';
import { pageOf } from './page.js';
createServer((request, response) => response.end(pageOf(request.url))).listen(Number(process.env.PORT), '127.0.0.1');
`;
const PAGE = `import { labelOf } from './label.js';
export function pageOf(url) {
  const rows = Array.from({ length: 60 }, (_, at) => [at, url.length * at].join(' '));
  return rows.map((row) => labelOf(row)).sort().join('\\n');
}
`;
const LABEL = (turns: number): string => `// Labels.
export function labelOf(row) {
  let sum = 0;
  for (let turn = 0; turn < ${turns}; turn += 1) sum = (sum * 31 + row.charCodeAt(turn % row.length)) | 0;
  return row + sum;
}
`;
const CONFIG = `prepare: { install: false }
benchmarks:
  pages:
    http: { serve: node server.js, request: GET /page, rate: 200/s, warm-up: 200ms, duration: 400ms }
budgets:
  pages: { p50: +25%, cpu-time: +25% }
`;

test('a slower helper of a server is named, in processor time per request', async () => {
  const project = makeProject({
    'perf-budgets.yml': CONFIG,
    'server.js': SERVER,
    'page.js': PAGE,
    'label.js': LABEL(20),
  });
  write(project, { 'label.js': LABEL(6000) });
  const json = join(temporaryFolder(), 'report.json');
  // As much time as it takes; `check` gives it twenty seconds.
  const options = ['--base', 'main', '--time-limit', '10m', '--json', json];
  const { code, stdout, left } = await cli(project, 'profile', 'pages', ...options);
  expect({ code, left }, stdout).toEqual({ code: 0, left: [] });
  const { explanations } = JSON.parse(readFileSync(json, 'utf8')) as Report;
  expect(explanations).toMatchObject([
    {
      path: 'pages',
      unit: 's',
      per: 'operation',
      conclusion: { kind: 'culprit', place: { name: 'labelOf', file: 'label.js', line: 2, changed: true } },
    },
  ]);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('costs are processor time of the server per request');
});
