// Who owns a file: the last line of CODEOWNERS that matches it decides.
// https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners

import ignore from 'ignore';
import type { GitHub } from './call.ts';
import { fileAt } from './contents.ts';

const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** Owners of a file as a CODEOWNERS file writes them: `@user`, `@organization/team` or an address. Empty: nobody's. */
export const ownersIn = (text: string, file: string): readonly string[] => {
  let owners: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [pattern, ...names] = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/(?<!\\)\s+/);
    // GitHub leaves out lines it cannot read: no negation, no character ranges.
    if (pattern === undefined || pattern === '' || /^!|\[/.test(pattern)) continue;
    if (ignore().add(pattern).ignores(file)) owners = names;
  }
  return owners;
};

/** Owners of a file by the CODEOWNERS of a commit. */
export async function ownersAt(github: GitHub, commit: string, file: string): Promise<readonly string[]> {
  for (const place of PLACES) {
    const found = await fileAt(github, commit, place);
    if (found !== null) return ownersIn(Buffer.from(found.bytes).toString(), file);
  }
  return [];
}
