import { markdownTable } from 'markdown-table';
import { ATTACKS } from '../../test/cheating/attacks.ts';
import type { Attack } from '../../test/cheating/attack.ts';
import { DEFINITIONS } from '../../test/cheating/definitions.ts';
import { PATCHES } from '../../test/cheating/patches/all.ts';
import { UNTOUCHED } from '../../test/cheating/untouched.ts';
import { between } from './between.ts';

const LANGUAGES = { node: 'Node', python: 'Python' } as const;

const rowOf = (on: string, { tries, outcome, bare = outcome, because }: Attack): string[] => [
  on,
  tries,
  outcome,
  bare,
  because,
];

const ROWS = [
  ...ATTACKS.map(({ on, ...attack }) => rowOf(LANGUAGES[on], attack)),
  ...[...DEFINITIONS, ...Object.values(UNTOUCHED)].map((attack) => rowOf('definitions', attack)),
  ...PATCHES.map((patch) => rowOf(patch.on, patch)),
];

const ORDER = [...new Set(ROWS.map(([on]) => on))];

/** What a pull request may try, a row each, made of what the tests run. */
export const withAttacks = (text: string): string =>
  between(
    text,
    'attacks',
    markdownTable(
      [
        ['in', 'a pull request that may', 'with isolation', 'without', 'because'],
        ...ROWS.toSorted(([one = ''], [other = '']) => ORDER.indexOf(one) - ORDER.indexOf(other)),
      ],
      { alignDelimiters: false },
    ),
  );
