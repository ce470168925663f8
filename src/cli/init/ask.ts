// Questions only for what files and runs cannot tell; with --yes, or without a terminal, none.

import { confirm, isCancel, multiselect } from '@clack/prompts';
import { Cancelled } from '../cancelling.ts';
import type { Working } from '../../init/propose.ts';

export interface Asker {
  /** Which of what works is to be measured. */
  readonly which: <Item extends Working>(working: readonly Item[]) => Promise<Item[]>;
  /** Whether pull requests from forks are to get comments. */
  readonly forks: () => Promise<boolean>;
  /** Whether AGENTS.md is to tell coding agents about the budgets. */
  readonly agents: () => Promise<boolean>;
}

export const asker = (asks: boolean): Asker =>
  asks
    ? { which, forks, agents }
    : {
        which: (working) => Promise.resolve([...working]),
        forks: () => Promise.resolve(false),
        agents: () => Promise.resolve(false),
      };

async function which<Item extends Working>(working: readonly Item[]): Promise<Item[]> {
  if (working.length < 2) return [...working];
  const answer = await multiselect({
    message: 'Which of these should a pull request be held to?',
    options: working.map(({ finding, seconds }) => ({
      value: finding.name,
      label: finding.name,
      hint: `${finding.what}, ${seconds.toFixed(1)} s a run`,
    })),
    initialValues: working.map(({ finding }) => finding.name),
    required: true,
  });
  if (isCancel(answer)) throw new Cancelled();
  return working.filter(({ finding }) => answer.includes(finding.name));
}

const forks = (): Promise<boolean> =>
  agreed(
    'Should pull requests from forks get a comment too? That takes a second workflow, which runs nothing of theirs.',
    false,
  );

const agents = (): Promise<boolean> => agreed('Should AGENTS.md tell coding agents about the budgets?', true);

async function agreed(message: string, initialValue: boolean): Promise<boolean> {
  const answer = await confirm({ message, initialValue });
  if (isCancel(answer)) throw new Cancelled();
  return answer;
}
