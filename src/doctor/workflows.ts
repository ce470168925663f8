// Mistakes in workflows that run the gate.

import { parse } from 'yaml';
import type { Symptom } from './symptom.ts';

interface Job {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly steps?: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

const ACTION = /(^|\/)perf-budgets@/;

/** What is wrong with one workflow; nothing where it does not run the gate. */
export function workflowSymptoms(where: string, text: string): Symptom[] {
  const workflow = read(text);
  const jobs = Object.values(workflow?.jobs ?? {}).filter(({ steps = [] }) =>
    steps.some(({ uses = '' }) => ACTION.test(uses)),
  );
  return workflow === null
    ? []
    : jobs.flatMap((job) => symptomsOf(workflow, job).map((each) => ({ ...each, where })));
}

function read(text: string): Workflow | null {
  try {
    const value: unknown = parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null; // GitHub says so itself
  }
}

function symptomsOf(workflow: Workflow, job: Job): Omit<Symptom, 'where'>[] {
  const steps = job.steps ?? [];
  const mode = steps.find(({ uses = '' }) => ACTION.test(uses))?.with?.['mode'];
  const checkout = steps.find(({ uses = '' }) => uses.startsWith('actions/checkout@'));
  const events = eventsOf(workflow.on);
  const of = (serious: boolean, what: string, todo: string): Omit<Symptom, 'where'> => ({
    about: 'workflow',
    serious,
    what,
    todo,
  });
  const found: (Omit<Symptom, 'where'> | null)[] = [
    events.has('pull_request_target')
      ? of(
          true,
          'pull_request_target runs the code of a stranger’s pull request with the rights of your repository',
          'use pull_request; for comments on forks, two workflows: perf-budgets init --forks',
        )
      : null,
    checkout !== undefined && String(checkout.with?.['fetch-depth']) !== '0'
      ? of(
          true,
          'the checkout has one commit, so that where the branch began has to be fetched, or cannot be found',
          'give actions/checkout `fetch-depth: 0`',
        )
      : null,
    checkout !== undefined && String(checkout.with?.['persist-credentials']) !== 'false'
      ? of(
          false,
          'the checkout leaves the token in .git, where the code of a pull request can read it',
          'give actions/checkout `persist-credentials: false`',
        )
      : null,
    workflow.concurrency === undefined && job.concurrency === undefined && mode !== 'judge'
      ? of(
          false,
          'a newer push does not end the measurement of an older one',
          'add concurrency: { group: perf-${{ github.event.pull_request.number || github.sha }}, cancel-in-progress: true }',
        )
      : null,
    mode !== 'measure' && !writes(job.permissions ?? workflow.permissions, 'pull-requests')
      ? of(
          false,
          'its token may not comment on pull requests',
          'add pull-requests: write to the job’s permissions',
        )
      : null,
    events.get('pull_request') === 'filtered'
      ? of(
          false,
          'a path filter on pull_request: a check that is required waits for ever where it does not match',
          'take `paths` out, and use when-changed in perf-budgets.yml',
        )
      : null,
  ];
  return found.filter((each) => each !== null);
}

/** Events, and whether each is filtered by paths. */
function eventsOf(on: unknown): Map<string, 'filtered' | 'all'> {
  if (typeof on === 'string') return new Map([[on, 'all']]);
  if (Array.isArray(on)) return new Map(on.map((each) => [String(each), 'all']));
  return new Map(
    Object.entries(on ?? {}).map(([name, value]) => {
      const keys = Object.keys((value as object | null) ?? {});
      return [name, keys.some((key) => key.startsWith('paths')) ? 'filtered' : 'all'];
    }),
  );
}

function writes(permissions: unknown, name: string): boolean {
  if (permissions === undefined) return true; // as the repository's settings have it
  if (permissions === 'write-all') return true;
  return (
    typeof permissions === 'object' &&
    permissions !== null &&
    (permissions as Record<string, unknown>)[name] === 'write'
  );
}
