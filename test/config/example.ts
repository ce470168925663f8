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
  shop:
    http:
      serve: { run: "node server.js --port {port}", environment: { NODE_ENV: production } }
      ready: { url: "https://127.0.0.1:{port}/health", within: 1min, status: 204 }
      requests:
        - GET /search?q=shoe
        - { url: "http://[::1]:{port}/items", weight: 0.5, method: POST, json: '{"page": 1}', expect: 201 }
        - { name: upload, url: /upload, method: PUT, file: test/./photo.jpg, headers: { X-Size: 2 } }
      rate: 1k/s
      connections: 64
      keep-alive: false
      timeout: 500ms
      warm-up: 1.5s
      duration: 2s
      errors: 0%
      ca: test/ca.pem
  staging: { http: { host: staging.example, request: https://staging.example/, rate: max } }
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
