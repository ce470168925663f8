// The file that a measuring run left behind. Anybody may have written it, so it is found by the run and not by what it
// says, taken in limited portions, and read in memory: nothing of it touches the disk.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { call, type GitHub } from './call.ts';
import type { Client } from './client.ts';
import type { MeasuredRun, Run } from './event.ts';
import { download, redirectOf } from './transport.ts';
import { GitHubTrouble } from './trouble.ts';
import { singleFile } from './zip.ts';

/** Bytes of the archive. */
export const LARGEST_ARCHIVE = 2 ** 20;

const artifacts = z.object({
  artifacts: z
    .array(
      z.object({
        id: z.int().positive(),
        size_in_bytes: z.int().nonnegative(),
        expired: z.boolean(),
        created_at: z.iso.datetime({ offset: true }),
        digest: z
          .string()
          .regex(/^sha256:[0-9a-f]{64}$/)
          .nullish(),
      }),
    )
    .max(100),
});
type Artifact = z.infer<typeof artifacts>['artifacts'][number];

/** The text of the one file in the run's artifact of that name. Rejects with GitHubTrouble that says what is wrong. */
export async function readArtifact(
  client: Client,
  run: MeasuredRun,
  name: string,
  file: string,
): Promise<string> {
  return textOf(client, await findArtifact(client, run, name), name, file);
}

/**
 * The same of the newest artifact of that name that any attempt of a run left: an attempt of one job has no artifacts of the jobs
 * before it. Null: there is none.
 */
export async function newestArtifact(
  client: Client,
  run: Pick<Run, 'id'>,
  name: string,
  file: string,
): Promise<string | null> {
  const all = await artifactsIn(client, run, name);
  // Ids do not grow with time.
  const [newest] = all.toSorted((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at));
  return newest === undefined ? null : textOf(client, fit(newest, name), name, file);
}

async function textOf(client: Client, artifact: Artifact, name: string, file: string): Promise<string> {
  const archive = await fetchArchive(client, artifact);
  const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
  if (artifact.digest != null && artifact.digest !== digest)
    throw refused(`the artifact ${name} is not what was uploaded: its digest does not match`);
  return singleFile(archive, file);
}

const refused = (message: string): GitHubTrouble => new GitHubTrouble('refused', message);

/** Whether an attempt of a run left an artifact of that name, and it is still there. Rejects with GitHubTrouble. */
export async function hasArtifact(github: GitHub, run: MeasuredRun, name: string): Promise<boolean> {
  return (await artifactsOf(github, run, name)).some(({ expired }) => !expired);
}

/** Those of this attempt. */
async function artifactsOf(github: GitHub, run: MeasuredRun, name: string): Promise<Artifact[]> {
  const began = Date.parse(run.startedAt);
  return (await artifactsIn(github, run, name)).filter(({ created_at: made }) => Date.parse(made) >= began);
}

async function artifactsIn(github: GitHub, { id }: Pick<Run, 'id'>, name: string): Promise<Artifact[]> {
  const found = await call(github, {
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    parameters: { run_id: id, name, per_page: 100 },
    shape: artifacts,
  });
  return found.artifacts;
}

/** The one artifact of this attempt of the run. */
async function findArtifact(github: GitHub, run: MeasuredRun, name: string): Promise<Artifact> {
  const [found, ...more] = await artifactsOf(github, run, name);
  if (found === undefined)
    throw refused(
      `attempt ${run.attempt} of the measuring run left no artifact ${name}: it ended as ${run.conclusion}; start all of its jobs again`,
    );
  if (more.length > 0) throw refused(`the measuring run left ${more.length + 1} artifacts ${name}`);
  return fit(found, name);
}

function fit(found: Artifact, name: string): Artifact {
  if (found.expired) throw refused(`the artifact ${name} has expired; start all jobs of its run again`);
  if (found.size_in_bytes > LARGEST_ARCHIVE)
    throw refused(`the artifact ${name} is ${found.size_in_bytes} bytes, more than ${LARGEST_ARCHIVE}`);
  return found;
}

/** The archive lies on another host, to which the token does not go. */
async function fetchArchive(client: Client, { id }: Artifact): Promise<Uint8Array> {
  const { url, owner, repo, fetch, authorization, patience } = client;
  const place = new URL(`${url}/repos/${owner}/${repo}/actions/artifacts/${id}/zip`);
  for (let tries = 1; ; tries += 1) {
    const signal = AbortSignal.any([client.signal, AbortSignal.timeout(patience.each * 1000)]);
    client.spent.requests += 1;
    try {
      const target = await redirectOf(fetch, place, authorization, signal);
      if (target.protocol !== 'https:' && place.protocol === 'https:')
        throw refused(`the artifact is at ${target.protocol}//${target.host}`);
      return await download(fetch, target, LARGEST_ARCHIVE, signal);
    } catch (error) {
      client.signal.throwIfAborted();
      const passing = !(error instanceof GitHubTrouble) || error.kind === 'unavailable';
      if (!passing || tries === 3)
        throw error instanceof GitHubTrouble
          ? error
          : new GitHubTrouble('unavailable', `the artifact could not be downloaded: ${String(error)}`, {
              cause: error,
            });
      await client.timing.sleep(2 ** (tries - 1), client.signal);
    }
  }
}
