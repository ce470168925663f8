/** A file that uses everything there is. */
export const EXAMPLE = `# yaml-language-server: $schema=./perf-budgets.schema.json
prepare: npm ci && npm run build # run in each checkout
time-limit: 10m

benchmarks:
  parser:
    tinybench: ./bench/parser.bench.ts
    when-changed: [src/parser/**]
  layout engine:
    tinybench: { file: bench/layout.mjs, node-args: [--expose-gc, --stack-size=2000] }
    harness: bench/**
  startup:
    command: node dist/cli.js --version
  search:
    command:
      run: [node, "search it.js", 3]
      directory: tools//search/
      environment: { PORT: 8080, DEBUG: true, MODE: fast }
    scenario: 50 queries, warm cache
    dataset: { name: products-2026-09, reviewed: 2026-09-01 }
  größe: { command: du 'a b', dataset: files }
  render:
    python:
      setup: |
        from report import render
        rows = load(2000)
      stmt: ['for row in rows:', "    render(row)"]
  report:
    python: { setup: pass, benchmarks: { html: render(rows), "as text": "x" }, gc: true, interpreter: .venv/bin/python }
  load:
    python:
      call: report.data:load
      args: { rows: 2000, of: [1, a, true, null] }
      interpreter: [uv, run, python]
      directory: services//report
      environment: { PYTHONPATH: src }
  positions: { python: { call: "report:total", args: [2000, x] } }

budgets:
  "**": { p50: +10% }
  "parser/**": { p50: +3%, peak-memory: +5% }
  "search": { p95: { max: 300ms, max-regression: 5%, at-least: 2ms }, owner: "@search-team" }
  "2": { throughput: { min: 1k/s }, p99: 1.5 s }
  "1": { throughput: 200 }

undecided: fail
`;
