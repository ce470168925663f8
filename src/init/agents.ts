// What AGENTS.md (https://agents.md) says to coding agents about the budgets of a project.

export const AGENTS_FILE = 'AGENTS.md';

const TITLE = '## Performance budgets';

const SECTION = `${TITLE}

\`perf-budgets.yml\` says which benchmarks a change may not slow down, and by how much.

- Before you finish a change to code that a benchmark runs: \`perf-budgets check\`. \`perf-budgets plan\` says what it measures and how long it takes; \`--only GLOB\` measures less.
- Exit code 0: proved within budget, or undecided where the file allows it. 1: over budget. 2: the configuration is wrong. 3: something could not be measured.
- \`--summary FILE\` writes the verdict of each check as JSON, with the function that explains a regression and the command that shows it again. \`perf-budgets mcp\` offers the same over the Model Context Protocol.
- Do not raise a budget, rename or remove a benchmark, or edit a benchmark to make a check pass: budgets of the base branch apply. Say why the cost is worth it instead.
- Other programs that run at the same time make verdicts slower, not wrong.
`;

/** The file with the section at its end; null: it has one already. */
export const withAgentsSection = (before: string | null): string | null => {
  if (before?.includes(TITLE) === true) return null;
  return before === null || before.trim() === '' ? SECTION : `${before.trimEnd()}\n\n${SECTION}`;
};
