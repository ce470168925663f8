// The comment of a step: who it is for, how it is stamped, and what stands below every one.

import { openClient } from '../github/client.ts';
import type { PullRequest, Run } from '../github/event.ts';
import { keyOf, type Stamp } from '../report/markdown/stamp.ts';
import type { CommentTexts } from './comment-texts.ts';
import { comment } from './publish.ts';
import type { Step } from './step.ts';

/** One configuration has one comment; jobs of a matrix are told apart by `name`. */
const stampOf = ({ inputs }: Step, run: Run): Stamp => ({
  key: keyOf(inputs.name === '' ? inputs.config : `${inputs.config}/${inputs.name}`),
  run: run.id,
  attempt: run.attempt,
});

/** Writes the report to the pull request; null when it was not written. */
export async function commentReport(
  step: Step,
  { number }: Pick<PullRequest, 'number'>,
  run: Run,
  { text, shorter }: CommentTexts,
): Promise<string | null> {
  const signed = (each: string): string => `${each}\n${footer(step, run)}`;
  const content = { kind: 'report', text: signed(text), shorter: signed(shorter) } as const;
  return send(step, { number, stamp: stampOf(step, run), content });
}

/** Writes why there is no report, above the last one. */
export async function commentNotice(
  step: Step,
  number: number,
  run: Run,
  notice: string,
): Promise<string | null> {
  const text = `${notice}\n\n${footer(step, run)}`;
  return send(step, { number, stamp: stampOf(step, run), content: { kind: 'notice', text } });
}

async function send(step: Step, request: Parameters<typeof comment>[1]): Promise<string | null> {
  const { inputs, facts, runner } = step;
  if (!inputs.comment || inputs.token === '') return null;
  const { signal, timing } = runner;
  const options = { token: inputs.token, repository: facts.repository, url: facts.api, timing, signal };
  return comment(await openClient(options), request);
}

const footer = ({ facts, inputs }: Step, run: Run): string => {
  const which = inputs.name === '' ? '' : ` · ${inputs.name}`;
  return `<sub>[Log](${facts.page})${which} · run ${run.id}, attempt ${run.attempt}</sub>`;
};
