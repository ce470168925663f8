// Filters (gitattributes(5)) whose program lies in the checkout. git runs them whenever it writes files, so they would be
// code of head in the gate's own hands, outside of every enclosure.

import { tryGit, type GitOptions } from './git.ts';

/** Settings that switch such filters off, and what they are called. */
export interface OwnFilters {
  readonly names: readonly string[];
  /** For `git -c`. */
  readonly settings: readonly string[];
}

/** Looks them up in all configuration that git reads here. */
export async function ownFilters(options: GitOptions): Promise<OwnFilters> {
  const listed = await tryGit(
    ['config', '-z', '--get-regexp', String.raw`^filter\..*\.(clean|smudge|process)$`],
    options,
  );
  const names = new Set<string>();
  for (const entry of (listed ?? '').split('\0')) {
    const [key = '', ...command] = entry.split('\n');
    if (startsOwn(command.join('\n'))) names.add(key.slice('filter.'.length, key.lastIndexOf('.')));
  }
  return {
    names: [...names],
    settings: [...names].flatMap((name) => [
      ...['clean', 'smudge', 'process'].map((what) => `filter.${name}.${what}=`),
      `filter.${name}.required=false`,
    ]),
  };
}

/** Git works in the top folder, so a program or a script that is no absolute path is a file of the checkout. */
const startsOwn = (command: string): boolean =>
  command.split(/[;|&()`\n]+/).some((part) => {
    const words = part.split(/[\s"']+/).filter((word) => word !== '' && !/^(?:\/|~|-|\$)/.test(word));
    const [program = ''] = words;
    return (
      program.includes('/') || words.some((word) => /^\.{1,2}\/|\.(?:sh|py|[cm]?[jt]s|rb|pl|php)$/.test(word))
    );
  });
