// A pull request that makes one of two files larger, the records of the two parts that measured it, and a GitHub that knows of it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, commit, CONFIG, makeProject } from '../cli/project.ts';
import { sh } from '../git/real-git.ts';
import { startGitHub, type FakeServer } from '../github/server.ts';
import { zipOf } from '../github/zips.ts';
import { checkOut, pullRequestEvent } from './step.ts';

export interface MeasuredParts {
  /** The checkout of the pull request, as a job that measures has it. */
  readonly workspace: string;
  readonly event: object;
  readonly head: string;
  readonly base: string;
  /** Texts of the records of both parts: of what stayed as it was, and of what grew. */
  readonly records: readonly [string, string];
}

export async function measureParts(): Promise<MeasuredParts> {
  const project = makeProject({
    'perf-budgets.yml': CONFIG({
      benchmarks: 'files: { size: { files: dist/*.js, each: true } }',
      budgets: '"**": { size: +1% }',
    }),
    'dist/a.js': 'a'.repeat(999),
    'dist/b.js': 'b'.repeat(999),
  });
  commit(project, { 'dist/b.js': 'b'.repeat(1200) }, 'larger');
  const [head, base] = [sh(project, 'rev-parse', 'change'), sh(project, 'rev-parse', 'main')];
  const recordOf = async (part: number): Promise<string> => {
    const file = `part-${part}.json`;
    const what = ['--head', 'change', '--shard', `${part}/2`, '--json', file, '--no-explain'];
    await cli(project, 'check', ...what);
    return readFileSync(join(project, file), 'utf8');
  };
  const records = [await recordOf(1), await recordOf(2)] as const;
  return { workspace: checkOut(project), event: pullRequestEvent({ head, base }), head, base, records };
}

/** Of the run that measured. */
export const RUN = 5;
/** Of the job in it that decides. */
export const JOB = 52;
export const WORKFLOW = 'perf.yml';

/** Knows the pull request and the run, whose jobs have ended; their artifacts are the caller's. */
export async function gitHubWith({ head, base }: MeasuredParts): Promise<FakeServer> {
  const server = await startGitHub();
  const { github } = server;
  const created = '2026-11-20T09:00:00Z';
  const about = {
    id: RUN,
    workflow: WORKFLOW,
    sha: head,
    branch: 'change',
    repository: 1,
    owner: 'o',
    created,
  };
  github.runs.push(about);
  github.jobs.push({ id: 51, run: RUN, name: 'part (1)' }, { id: JOB, run: RUN, name: 'perf' });
  github.pulls.push({
    number: 7,
    state: 'open',
    head: { sha: head, ref: 'change', repo: { id: 1 }, label: 'o:change' },
    base: { ref: 'main', sha: base },
  });
  return server;
}

/** What the job of a part left. */
export function leave({ github }: FakeServer, part: number, record: string, parts: object = {}): void {
  github.artifacts.push({
    id: Math.max(299, ...github.artifacts.map(({ id }) => id)) + 1,
    name: `perf-budgets-record-part-${part}`,
    run: RUN,
    zip: zipOf([{ name: 'report.json', data: record }]),
    created: '2026-11-20T09:05:00Z',
    ...parts,
  });
}
