// Help that teaches: what the command answers, how to read the answer, and a line to try.

const EXIT_CODES = `
Exit codes
  0    every check passes: within budget, new, or undecided where "undecided:" allows it
  1    over budget, likely over (unless "undecided: pass"), missing, or undecided under "undecided: fail"
  2    wrong configuration or usage, or nothing to judge
  3    something could not be measured, or not in time
  130  cancelled`;

export const HELP = {
  root: {
    description: `Compares the speed and memory of two commits and holds them to the budgets in perf-budgets.yml.
It only calls a check over budget when the slowdown is statistically certain, and only calls it within
budget when that is. Anything in between is undecided; the file says what that does to the run.`,
    after: `
Start with
  $ perf-budgets init                  find what can be measured, and write perf-budgets.yml
  $ perf-budgets validate              is the configuration valid?
  $ perf-budgets check                 working tree against the merge base with the default branch
  $ perf-budgets check --only 'parser/**' --time-limit 60s
  $ perf-budgets selftest              does the gate go red on a real slowdown?

Completion of commands and options
  $ source <(perf-budgets complete bash)      or zsh, fish, powershell
${EXIT_CODES}`,
  },
  init: {
    description: `Finds benchmarks, programs, services and bundles in every package, runs each once in a private checkout,
runs them against themselves for a minute to see what noise allows, and writes perf-budgets.yml and the
workflow. It proposes only what it has run, takes over thresholds of gates that are there, and overwrites nothing.`,
    after: `
Examples
  $ perf-budgets init
  $ perf-budgets init --yes --calibrate 5m         budgets that rest on more runs
  $ perf-budgets init --from-history               budgets that the noise of the CI's own runs allows
  $ perf-budgets init --dry-run                    only show what it would write`,
  },
  merge: {
    description: `Takes the records of all parts of a run and judges every check, once: the chance of a false alarm is spent over the
whole run, as if one machine had measured it. Refuses parts of different commits, budgets or versions; a part that
left no record has failed. Records of several platforms become one report with a column for each: every check
stays as its platform decided it, and the worst decides.`,
    after: `
Examples
  $ perf-budgets check --shard 1/2 --json part-1.json      on one machine
  $ perf-budgets check --shard 2/2 --json part-2.json      on another
  $ perf-budgets merge part-1.json part-2.json --markdown comment.md
  $ perf-budgets merge linux=linux.json macos=macos.json --markdown comment.md`,
  },
  mcp: {
    description: `A server of the Model Context Protocol on standard input and output, with the tools list, plan, check, replay,
profile and explain. Results are the data that --summary writes; what measures runs one at a time.`,
    after: `
In the configuration of a client, started in the folder of the project
  { "mcpServers": { "perf-budgets": { "command": "perf-budgets", "args": ["mcp"] } } }`,
  },
  check: {
    description: `Runs the benchmarks of base and head in turns on this machine and judges every budget.
Both are checked out into temporary worktrees; your checkout is not touched.`,
    after: `
Reading the result
  within     proved within budget         over       proved over budget
  undecided  not proved either way        improved   proved faster than base
  new        only on head                 missing    on base, not on head
  failed     could not be measured

Examples
  $ perf-budgets check                         uncommitted changes included
  $ perf-budgets check --base v2.1.0           since a release
  $ perf-budgets check --base main --head my-branch --json report.json --markdown comment.md
  $ perf-budgets check --baselines ../runs-of-main

With --baselines, head is first measured alone and compared with stored runs of main from machines like this one.
They can prove a check within budget; anything else is measured against base as usual.
  --strategy auto      the default, as above
  --strategy paired    ignore stored runs
  --strategy baseline  stored runs may also call a check over budget, so a number from another machine can fail a change
  --strategy full      measure everything in pairs, also what the change does not reach

Each benchmark is run once under strace first, on both sides. Where nothing differs that it reads, looks for or loads,
head runs base's program: its relative budgets are kept, and it is not measured. A few are all the same, as a control.
${EXIT_CODES}`,
  },
  plan: {
    description: `Says of every benchmark whether check would measure it, why, and about how long that takes. It makes both sides
ready and runs every benchmark once, which shows what it reads; it measures and judges nothing.`,
    after: `
Examples
  $ perf-budgets plan
  $ perf-budgets plan --base main --json plan.json`,
  },
  coverage: {
    description: `Runs every benchmark of the working tree once with its calls counted, and shows where the time of all of them goes, which
functions of the project none of them runs, and which benchmarks run the same functions. JavaScript, TypeScript and Python.`,
    after: `
Examples
  $ perf-budgets coverage
  $ perf-budgets coverage --only 'search/**' --html coverage.html`,
  },
  note: {
    description: `Writes the comment as a note on the merge request, in place of the one that an earlier pipeline wrote. The environment names
the merge request, as GitLab sets it: CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID. PERF_BUDGETS_GITLAB_TOKEN is a
project access token with scope api.`,
    after: `
Exit codes
  0    the note says what the file says
  2    the command is wrong, or this is no pipeline of a merge request
  3    GitLab did not take the note

Examples
  $ perf-budgets check --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --markdown comment.md
  $ perf-budgets note comment.md`,
  },
  run: {
    description: `Measures the working tree as it is, without checkout or build, and judges absolute budgets such as "p95: 300ms".
Relative budgets need a base: use check.`,
    after: `
With --save it measures HEAD instead, in a separate checkout, installed and built as check does, and stores the run.

Examples
  $ perf-budgets run --only 'search/**'
  $ perf-budgets run --baselines ../runs-of-main --save
${EXIT_CODES}`,
  },
  validate: {
    description: 'Reads the configuration and prints all problems, each with line and column. Runs nothing.',
  },
  replay: {
    description: `Judges the recorded trials again, without measuring; the verdicts are those of the run.
With --budget it shows what another budget would have decided.`,
    after: `
Examples
  $ perf-budgets replay report.json
  $ perf-budgets replay report.json --budget 'search/**:p50=+3%'
  $ perf-budgets replay report.json --html report.html`,
  },
  history: {
    description: `Shows how every benchmark moved on the default branch since the last release, worst first, and names the
commits that moved it. Changes are measured in pairs on one machine, so they do not depend on which machine that was.
The action writes the history where perf-budgets.yml has "history:".`,
    after: `
Reading a line
  parser/large p50  ▁▁▁▃▃▃▆▆  +7.8 % [+6.9 %, +8.6 %] since v2.1.0
      +5.2 % [+4.4 %, +6.0 %]  a1b2c3d4e parser: keep comments (Ann)
  A bar stands for one or more commits, a gap for commits that were not measured.

Examples
  $ perf-budgets history
  $ perf-budgets history 'parser/**' --csv parser.csv
  $ perf-budgets history --folder ../history --json history.json`,
  },
  ledger: {
    description: `Prints, as Markdown, every cost that was accepted on purpose and merged: what it came to, why, who said so and when. What
is to be reviewed stands on top. It is read from the history.`,
    after: `
Example
  $ perf-budgets ledger > ledger.md`,
  },
  historyAppend: {
    description: `Adds a commit of the default branch to the history, from records of check:
  $ perf-budgets check --base HEAD^1 --head HEAD --json before.json
  $ perf-budgets check --base v2.1.0 --head HEAD --json anchor.json
  $ perf-budgets history append before.json --anchor anchor.json
Files are only added, never changed; two that are pushed at once are both kept.`,
  },
  historyImport: {
    description: `Adds what github-action-benchmark or asv has kept. Those are levels, which depend on the machine of their day: they
are shown apart from what was measured in pairs.`,
  },
  profile: {
    description: `Profiles a benchmark, with or without budgets: where does the time (or memory) of an operation go?
With --base or --head it checks out, measures and profiles both sides and shows the difference.`,
    after: `
Examples
  $ perf-budgets profile search/query                          the working tree as it is
  $ perf-budgets profile search/query --base main              what changed since main, function by function
  $ perf-budgets profile search/query --metric heap-per-op     who allocates
  $ perf-budgets profile search/query --html profile.html      a flame graph to click through
  $ perf-budgets profile search/query --profiles profiles      open the files in Chrome DevTools or VS Code`,
  },
  bisect: {
    description: `Seeks the commit that made a benchmark slower. Commits of the line of first parents from the good end to the bad one are
measured in pairs with the good end, on this machine, each as often as it takes to be sure. What cannot be built or
measured is passed over. All commits run the benchmark as the bad end defines it.`,
    after: `
What it does
  1. Compares the ends. Where they do not differ it says so, and names nobody.
  2. Halves what is left, each time asking: is more than half of the change there?
  3. Measures the commit, its parent, and the one against the other again, and explains the difference.

Exit codes
  0    answered: a commit, several small ones, or nothing got slower
  2    the configuration or the command is wrong
  3    not answered: the ends cannot be measured, or not told apart here
  130  cancelled

Examples
  $ perf-budgets bisect parser/large --good v2.1.0
  $ perf-budgets bisect parser/large --good v2.1.0 --bad main --metric p95
  $ perf-budgets bisect bundle --good HEAD~30 --metric size --at-least 2%`,
  },
  selftest: {
    description: `Compares the working tree with itself twice: once unchanged, once with a known slowdown injected into
every operation of head. The gate must stay green the first time and go red the second time.
With --suite the slowdown (25 % if nothing else is said) is written into one function of the project after the other, in a
private checkout: of those that take 5 % of an operation or more, how many does the gate notice?`,
    after: `
Examples
  $ perf-budgets selftest --only search/query
  $ perf-budgets selftest --slowdown 10
  $ perf-budgets selftest --suite --time-limit 20m --json sensitivity.json`,
  },
  doctor: {
    description: `Looks at this machine, perf-budgets.yml, the workflows that run the gate and the benchmarks, which it runs
against themselves in a private checkout, and says what is wrong with each and what to do about it.`,
    after: `
Marks
  ✗  verdicts can be wrong, or not come at all          ·  worth considering

Exit codes
  0  nothing to fix           1  something to fix

Examples
  $ perf-budgets doctor
  $ perf-budgets doctor --measure 0            only what can be seen without running anything
  $ perf-budgets doctor --new                  the benchmarks of this branch`,
  },
  list: {
    description: `Lists the benchmarks of the working tree and the budgets each of them has, without measuring.
A report suite is run once, because only its tool knows what is in it.`,
    after: `
Examples
  $ perf-budgets list
  $ perf-budgets list --only 'search/**'`,
  },
  parse: {
    description: `Reads a report of another benchmark tool the way \`report:\` suites do and prints the result as JSON:
a list of { name, metric, unit, samples, summary } in seconds ("s"), bytes ("B") or plain numbers ("1").`,
    after: `
Examples
  $ perf-budgets parse --format go bench.txt
  $ go test -bench . | perf-budgets parse --format go -
  $ perf-budgets parse --format criterion target/criterion

docs/formats.md lists the formats; so does an unknown name.`,
  },
} as const;
