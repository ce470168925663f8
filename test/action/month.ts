// A month of a default branch in thirty pushes: a creep, two slow steps and their reverts, a cost accepted on purpose, a rename,
// releases, a commit that nobody measures, and pushes that race. Sizes are exact, and the code says itself what it costs.

import { commit, CONFIG, COST, sh } from '../cli/project.ts';
import type { FakeIssue } from '../github/fake-github.ts';
import { startGitHub, type FakeServer } from '../github/server.ts';
import { jobOf, mainBranch, race, type MainBranch, type Pushed } from './main-branch.ts';
import type { Step } from './step.ts';

const bytes = (count: number): string => 'x'.repeat(count);
const SIZES = 'files: { size: { files: dist/*.js, each: true } }';
const TIMES = 'sums: { tinybench: bench/sums.bench.js }';
const FILE = (...benchmarks: string[]): string =>
  `${CONFIG({
    benchmarks: benchmarks.join('\n  '),
    budgets: `"files/**": { size: +5%, since-release: +12% }\n  "sums/**": { p50: +25% }`,
    limit: '60s',
  })}history: {}\n`;

/** What the issues were after a push. */
interface Told {
  readonly push: number;
  readonly issues: readonly Pick<FakeIssue, 'title' | 'state' | 'body'>[];
}

export class Month {
  readonly main: MainBranch;
  readonly server: FakeServer;
  /** By the number of their push; 0 is the first release. */
  readonly commits: string[] = [];
  readonly told: Told[] = [];
  readonly steps: Step[] = [];
  /** Of each race, how often somebody had to push again. */
  readonly again: number[] = [];

  constructor(main: MainBranch, server: FakeServer) {
    this.main = main;
    this.server = server;
    this.release('v1.0.0');
    this.commits.push(sh(main.project, 'rev-parse', 'HEAD'));
    main.push();
  }

  /** What was pushed last. */
  release(tag: string): void {
    sh(this.main.project, 'tag', tag);
  }

  /** Commits, pushes and waits for the job. */
  async push(files: Record<string, string>, message: string): Promise<void> {
    commit(this.main.project, files, message);
    this.#note(await this.#job(this.main.push()));
  }

  words(text: string): Promise<void> {
    return this.push({ 'README.md': text }, `docs: ${text}`);
  }

  async revert(number: number): Promise<void> {
    sh(this.main.project, 'revert', '--no-edit', this.commits[number] ?? '');
    this.#note(await this.#job(this.main.push()));
  }

  /** Pushes one after the other while the jobs of all of them run. */
  async race(...texts: readonly string[]): Promise<void> {
    const pushed = texts.map((text) => {
      commit(this.main.project, { 'README.md': text }, `docs: ${text}`);
      return this.main.push();
    });
    const jobs = pushed.map((each) => () => this.#job(each));
    const { done, arrivals } = await race(this.main, jobs);
    this.again.push(arrivals - jobs.length);
    this.#note(...done);
  }

  /** A merged pull request with a cost that one of two who say so may accept. */
  async pushAccepted(files: Record<string, string>, message: string, command: string): Promise<void> {
    const { github } = this.server;
    const head = { sha: 'e'.repeat(40), ref: 'change', repo: { id: 1 }, label: 'o:change' };
    const [workflow, created] = ['perf.yml', '2026-11-20T09:00:00Z'];
    github.runs.push({
      id: 5,
      workflow,
      sha: head.sha,
      branch: 'change',
      repository: 1,
      owner: 'o',
      created,
    });
    github.permissions.set('ann', 'write');
    for (const login of ['mallory', 'ann']) github.add(12, command, login);
    const sha = commit(this.main.project, files, message);
    github.merged.push({ commit: sha, number: 12, head, baseSha: 'f'.repeat(40) });
    this.#note(await this.#job(this.main.push()));
  }

  #job(pushed: Pushed): Promise<Step> {
    this.commits.push(pushed.sha);
    const { url: api } = this.server;
    return jobOf(this.main, pushed, {
      api,
      run: 100 + this.commits.length,
      inputs: { 'measured-by': 'perf.yml' },
    });
  }

  #note(...done: readonly Step[]): void {
    this.steps.push(...done);
    const issues = this.server.github.issues.map(({ title, state, body }) => ({ title, state, body }));
    this.told.push({ push: this.commits.length - 1, issues });
  }
}

export async function thirtyPushes(): Promise<Month> {
  const dist = ['app', 'parser', 'search'].map((name) => [`dist/${name}.js`, bytes(10_000)] as const);
  const main = mainBranch({ 'perf-budgets.yml': FILE(SIZES), ...Object.fromEntries(dist) });
  const month = new Month(main, await startGitHub());
  await month.words('1');
  await month.push({ 'dist/search.js': bytes(10_100) }, 'search: say what was found');
  await month.pushAccepted(
    { 'dist/app.js': bytes(10_800) },
    'app: check what comes in',
    '/perf accept files/dist/app.js size up to +10% because it <b>checks</b>',
  );
  for (const [at, size] of [10_300, 10_609, 10_927, 11_255, 11_593].entries())
    await month.push({ 'dist/parser.js': bytes(size) }, `parser: a little more, ${at + 4}`);
  await month.words('9');
  await month.push({ 'dist/search.js': bytes(12_120) }, 'search: a dictionary <img src=x> @team ::error::x');
  await month.words('11');
  await month.revert(10);
  await month.push({ 'dist/parser.js': bytes(10_000) }, 'parser: drop what nobody uses');
  sh(main.project, 'mv', 'dist/parser.js', 'dist/reader.js');
  const moved = 'moved: { files/dist/parser.js: files/dist/reader.js }\n';
  await month.push({ 'perf-budgets.yml': `${FILE(SIZES)}${moved}` }, 'parser: is a reader');
  await month.push({ 'perf-budgets.yml': FILE(SIZES) }, 'reader: is called so');
  await month.race('16', '17');
  await month.words('18');
  month.release('v1.1.0');
  await month.words('19');
  // Nobody pushes this one by itself.
  commit(main.project, { 'README.md': 'half of it' }, 'docs: half of it');
  await month.words('20');
  await month.push({ 'dist/app.js': bytes(9_900) }, 'app: in fewer letters');
  await month.push({ 'perf-budgets.yml': FILE(SIZES, TIMES) }, 'sums: measured too');
  await month.words('23');
  await month.race('24', '25', '26');
  await month.words('27');
  month.release('v1.2.0');
  await month.push({ 'src/work.js': COST(300) }, 'sums: keep everything');
  await month.revert(28);
  await month.words('30');
  return month;
}
