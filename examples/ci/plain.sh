#!/bin/sh
# Any CI that runs a shell: on the checked out change, with the target branch in TARGET (default: main).
set -eu
git clone --quiet --depth 1 https://github.com/OWNER/perf-budgets "$HOME/perf-budgets"
git fetch --quiet origin "${TARGET:-main}"
node "$HOME/perf-budgets/dist/cli.js" check --base FETCH_HEAD --html report.html --junit report.xml
