// What a change may try where tests of pytest, benchmarks of Go and other tools measure.

import { CONFIG, type Files, type Patch } from '../patch.ts';

const PYTHON_LOOP = (rounds: number): string => `def work():\n    return sum(range(${rounds}))\n`;

const TEST_FILE = 'from shop import work\n\n\ndef test_work(benchmark):\n    benchmark(work)\n';
const pytestWith = (head: Files): Pick<Patch, 'config' | 'base' | 'head' | 'needs' | 'on' | 'stops'> => ({
  on: 'pytest',
  config: CONFIG('bench: { pytest: { paths: tests, interpreter: "$PYTEST" } }', {
    budgets: "'**': { p50: +30% }",
  }),
  base: {
    'shop.py': PYTHON_LOOP(3000),
    'tests/test_work.py': TEST_FILE,
    'pytest.ini': '[pytest]\npythonpath = .\n',
  },
  head,
  needs: 'pytest',
  stops: ['bench/tests/test_work.py::test_work', 'over'],
});

const PYTEST_ROWS: readonly Patch[] = [
  {
    tries: "replace Python's clocks, and those of pytest-benchmark",
    outcome: 'prevented',
    because: 'the worker took them before it loaded any code of the project',
    ...pytestWith({
      'shop.py': `import time
for name in ('perf_counter', 'monotonic', 'process_time', 'time'):
    setattr(time, name, lambda: 0.0)
    setattr(time, name + '_ns', lambda: 0)
${PYTHON_LOOP(24_000)}`,
    }),
  },
  {
    tries: 'bring a `benchmark` fixture of its own that calls nothing (`conftest.py`)',
    outcome: 'detected',
    because: 'what no longer measures by the gate has failed',
    says: 'benchmark',
    ...pytestWith({
      'shop.py': PYTHON_LOOP(24_000),
      'conftest.py': 'import pytest\n\n\n@pytest.fixture\ndef benchmark():\n    return lambda work: None\n',
    }),
  },
  {
    tries: 'write an answer of its own into the channel',
    outcome: 'detected',
    because: 'what comes at a wrong moment, or is no answer, fails the benchmark',
    says: 'channel',
    ...pytestWith({
      'shop.py': `import json, os
line = (json.dumps({'kind': 'turn', 'samples': [1000] * 10, 'cpu': 1e-6}) + '\\n').encode()
calls = 0
def work():
    global calls
    calls += 1
    if calls == 60:
        for fd in range(1, 20):
            try: os.write(fd, line)
            except OSError: pass
    return sum(range(24000))
`,
    }),
  },
];

const GO_TEST = `package work

import "testing"

var sink int

func BenchmarkWork(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink = Work()
	}
}
`;
const GO_WORK = (rounds: number, before = '', begin = ''): string => `package work
${before}
func Work() int {
${begin}	sum := 0
	for i := 0; i < ${rounds}; i++ {
		sum = sum*31 + i
	}
	return sum
}
`;
const goWith = (
  head: Files,
  suite = 'go: { go: . }',
): Pick<Patch, 'config' | 'base' | 'head' | 'needs' | 'on' | 'stops'> => ({
  on: 'Go',
  config: CONFIG(suite, { budgets: "'**': { p50: +40% }" }),
  base: {
    'go.mod': 'module example.com/work\n\ngo 1.19\n',
    'work.go': GO_WORK(20_000),
    'work_test.go': GO_TEST,
  },
  head,
  needs: 'go',
  stops: ['go/BenchmarkWork', 'over'],
});

const GO_ROWS: readonly Patch[] = [
  {
    tries: 'print a result by hand from the code under test',
    outcome: 'prevented',
    because: 'a second result of one benchmark does not stand in for the first',
    ...goWith({
      'work.go': GO_WORK(
        200_000,
        '\nimport (\n\t"fmt"\n\t"os"\n)\n\nvar told bool\n',
        '\tif !told {\n\t\ttold = true\n\t\tfmt.Fprintln(os.Stdout, "BenchmarkWork-2 \\t 1000000 \\t 100 ns/op")\n\t}\n',
      ),
    }),
  },
  {
    tries:
      'report a time of its own (`b.ReportMetric(…, "ns/op")`), where base lists the file under `harness`',
    outcome: 'prevented',
    because: "base's file is measured on head's code too, and has to keep the budget",
    ...goWith(
      {
        'work.go': GO_WORK(200_000),
        'work_test.go': GO_TEST.replace('\t}\n}', '\t}\n\tb.ReportMetric(10000, "ns/op")\n}'),
      },
      "go: { go: ., harness: ['**/*_test.go'] }",
    ),
    stops: ['go@base/BenchmarkWork', 'over'],
  },
];

const TOOL = `import { work } from './src/sums.js';
const now = performance.now.bind(performance);
const begin = performance.now();
for (let i = 0; i < 20; i += 1) work();
console.log(JSON.stringify([{ name: 'sums', unit: 'ms', value: performance.now() - begin }]));
`;
const LOOP = (rounds: number, before = ''): string =>
  `${before}export const work = () => { let t = 0; for (let i = 0; i < ${rounds}; i += 1) t = (t * 31 + i) | 0; return t; };\n`;
const reportWith = (head: Files): Pick<Patch, 'config' | 'base' | 'head' | 'on' | 'stops'> => ({
  on: 'reports',
  config: CONFIG(
    'mine: { report: { command: node tool.js, format: customSmallerIsBetter }, harness: [tool.js] }',
    { budgets: "'**': { mean: +40% }" },
  ),
  base: { 'tool.js': TOOL, 'src/sums.js': LOOP(5e6) },
  head,
  stops: ['mine/sums', 'over'],
});
const LEFT_OUT = 'is some of the time missing from it?';

const REPORTS: readonly Patch[] = [
  {
    tries: "replace the tool's clock",
    outcome: 'warned',
    because:
      'the time of a run that its report leaves out grows, which is a warning; a tool may have its reasons',
    says: LEFT_OUT,
    ...reportWith({
      'src/sums.js': LOOP(
        4e7,
        'const now = performance.now.bind(performance);\nperformance.now = () => now() / 8;\n',
      ),
    }),
  },
  {
    tries: 'print the report by hand, and end',
    outcome: 'not preventable',
    because:
      'who runs in the tool is the tool: only its report is read, and an early end looks like less work',
    ...reportWith({
      'src/sums.js': `${LOOP(4e7)}console.log(JSON.stringify([{ name: 'sums', unit: 'ms', value: 100 + Math.random() }]));\nprocess.exit(0);\n`,
    }),
  },
  {
    tries: 'print the report by hand, and do the work afterwards',
    outcome: 'warned',
    because: 'the time of a run that its report leaves out grows, which is a warning',
    says: LEFT_OUT,
    ...reportWith({
      'src/sums.js': `${LOOP(4e7)}console.log(JSON.stringify([{ name: 'sums', unit: 'ms', value: 10 + Math.random() }]));\nfor (let i = 0; i < 20; i += 1) work();\nprocess.exit(0);\n`,
    }),
  },
];

export const TOOLS: readonly Patch[] = [...PYTEST_ROWS, ...GO_ROWS, ...REPORTS];
