// The workflow that runs the gate, for whatever the default branch is called; two where forks are to get comments.

/** A file to be written. */
export interface WorkflowFile {
  readonly path: string;
  readonly text: string;
}

const FOLDER = '.github/workflows';
const CHECKOUT = 'actions/checkout@d23441a48e516b6c34aea4fa41551a30e30af803 # v6.1.0';
const UPLOAD = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0';
const ACTION = 'OWNER/perf-budgets@v1';

/** `perf.yml`, or `perf.yml` and `perf-judge.yml`. */
export const workflowFiles = (branch: string, forks: boolean, project = ''): WorkflowFile[] => {
  const configuration = project === '' ? null : `${project}/perf-budgets.yml`;
  return forks
    ? [
        { path: `${FOLDER}/perf.yml`, text: measure(configuration) },
        { path: `${FOLDER}/perf-judge.yml`, text: judge(configuration) },
      ]
    : [{ path: `${FOLDER}/perf.yml`, text: gate(branch, configuration) }];
};

const checkout = `      - uses: ${CHECKOUT}
        with:
          fetch-depth: 0
          persist-credentials: false
`;

/** A branch name in YAML: in quotes where it could be anything else. */
const quoted = (branch: string): string =>
  /^[A-Za-z][\w./-]*$/.test(branch) ? branch : `'${branch.replaceAll("'", "''")}'`;

/** Inputs of the action; without any, none. */
const inputs = (values: Readonly<Record<string, string | null>>): string => {
  const lines = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [`          ${name}: ${value}\n`],
  );
  return lines.length === 0 ? '' : `        with:\n${lines.join('')}`;
};

const gate = (
  branch: string,
  config: string | null,
): string => `# Measures every pull request against where it began, and ${branch} whenever it moves.
name: perf
on:
  pull_request:
  merge_group:
  push:
    branches: [${quoted(branch)}]
permissions:
  contents: read
concurrency: # a newer push makes the measurement of an older one pointless
  group: perf-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: true
jobs:
  perf:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write # for the comment
    steps:
${checkout}      - id: perf
        uses: ${ACTION}
${inputs({ config })}      # The report as a page: every trial, and the flame graph of what is over budget.
      - if: \${{ !cancelled() && steps.perf.outputs.html != '' }}
        uses: ${UPLOAD}
        with:
          path: \${{ steps.perf.outputs.html }}
          archive: false
`;

const measure = (
  config: string | null,
): string => `# First half: runs the code of the pull request, may write nothing, and leaves a record for perf-judge.yml.
name: perf
on:
  pull_request:
permissions:
  contents: read
concurrency:
  group: perf-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: true
jobs:
  measure:
    runs-on: ubuntu-latest
    steps:
${checkout}      - id: measure
        uses: ${ACTION}
${inputs({ config, mode: 'measure', token: "''" })}      - if: \${{ !cancelled() && steps.measure.outputs.report != '' }}
        uses: ${UPLOAD}
        with:
          name: perf-budgets-record
          path: \${{ steps.measure.outputs.report }}
          retention-days: 5
`;

const judge = (
  config: string | null,
): string => `# Second half: runs on the default branch with rights to write, and checks out and runs nothing of the pull request.
# Require the status \`perf-budgets\` in the rules of the branch.
name: perf judge
on:
  workflow_run: # zizmor: ignore[dangerous-triggers] nothing of the pull request is checked out or run here
    workflows: [perf]
    types: [completed]
permissions: {}
jobs:
  judge:
    if: github.event.workflow_run.event == 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      actions: read # for the record
      contents: read # for the budgets of base
      pull-requests: write # for the comment
      statuses: write # for the verdict
    steps:
      - uses: ${ACTION}
${inputs({ config, mode: 'judge' })}`;
