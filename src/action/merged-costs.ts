// Which accepted costs a push to the default branch brought, asked of the pull requests that were merged as its commits.

import type { AcceptedCost } from '../core/model/accepting.ts';
import { openClient, type Client } from '../github/client.ts';
import { mergedAs } from '../github/pull-request.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import type { AcceptedOnTheWay } from '../history/entry-of.ts';
import { acceptancesOf } from './acceptances.ts';
import { reviewOf } from './review.ts';
import type { Step } from './step.ts';

/**
 * What was accepted on the way to these commits: in comments, and in entries of perf-budgets.yml that they bring (`entries`).
 * What GitHub does not tell is told in the log, and an entry counts all the same: it was merged.
 */
export async function mergedCosts(
  commits: readonly string[],
  entries: readonly AcceptedCost[],
  step: Step,
): Promise<AcceptedOnTheWay[]> {
  const { inputs, facts, runner } = step;
  const unknown = entries.map((cost) => ({ ...cost, pull: null }));
  if (inputs.token === '') return unknown;
  const { timing, signal, print } = runner;
  const options = { token: inputs.token, repository: facts.repository, url: facts.api, timing, signal };
  try {
    const found = await askedOf(await openClient(options), commits, entries, step);
    return found.length === 0 ? unknown : found;
  } catch (error) {
    if (!(error instanceof GitHubTrouble)) throw error;
    print(`History: what was accepted could not be read (${error.message.slice(0, 200)})`);
    return unknown;
  }
}

async function askedOf(
  client: Client,
  commits: readonly string[],
  entries: readonly AcceptedCost[],
  { inputs, runner }: Step,
): Promise<AcceptedOnTheWay[]> {
  const found: AcceptedOnTheWay[] = [];
  for (const commit of commits)
    for (const { number, head, baseSha } of await mergedAs(client, commit)) {
      const place = { number, head, workflow: inputs.measuredBy, config: inputs.config };
      const { costs, refusals } = await acceptancesOf(client, place);
      for (const refusal of refusals) runner.print(`History: ${refusal}`);
      found.push(...costs.map((cost) => ({ ...cost, pull: number })));
      if (entries.length === 0) continue;
      const change = { number, headSha: head.headSha, baseSha, file: inputs.config };
      const { approvedBy } = await reviewOf(client, change);
      found.push(...entries.map((cost) => ({ ...cost, by: approvedBy, pull: number })));
    }
  return found;
}
