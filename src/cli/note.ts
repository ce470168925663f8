// `note`: the comment on a merge request of GitLab.

import { readFile } from 'node:fs/promises';
import { UserError } from '../core/model/errors.ts';
import { upsertNote, type NoteOutcome } from '../gitlab/note.ts';
import { print } from './print.ts';

const TOKEN = 'PERF_BUDGETS_GITLAB_TOKEN';

const SAID: Readonly<Record<NoteOutcome, string>> = {
  created: 'note written',
  updated: 'note updated',
  unchanged: 'the note says so already',
};

/** Exit code 0, or 3 when there is no note. */
export async function writeNote(file: string, variables: NodeJS.ProcessEnv): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${file} cannot be read (${error.code})`, { hint: 'write it with check --markdown' });
  });
  if (!/^<!-- perf-budgets:[^\n]* -->\n/.test(text))
    throw new UserError(`${file} is not a comment of perf-budgets`, {
      hint: 'write it with check --markdown: its first line tells the note from others',
    });
  const outcome = await upsertNote(
    {
      api: variable(variables, 'CI_API_V4_URL'),
      project: variable(variables, 'CI_PROJECT_ID'),
      iid: variable(variables, 'CI_MERGE_REQUEST_IID'),
      token: variable(variables, TOKEN),
    },
    text,
  );
  print(`${SAID[outcome]}\n`);
  return 0;
}

function variable(variables: NodeJS.ProcessEnv, name: string): string {
  const value = variables[name] ?? '';
  if (value !== '') return value;
  throw new UserError(`${name} is not set`, {
    hint:
      name === TOKEN
        ? 'add it to the CI/CD variables of the project, masked: a project access token with scope `api`'
        : 'GitLab sets it in pipelines of merge requests: `rules: [{ if: $CI_PIPELINE_SOURCE == "merge_request_event" }]`',
  });
}
