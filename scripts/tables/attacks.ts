import { markdownTable } from 'markdown-table';
import { ATTACKS } from '../../test/cheating/attacks.ts';
import type { Attack } from '../../test/cheating/attack.ts';
import { DEFINITIONS } from '../../test/cheating/definitions.ts';
import { UNTOUCHED } from '../../test/cheating/untouched.ts';
import { between } from './between.ts';

const LANGUAGES = { node: 'Node', python: 'Python' } as const;

const rowOf = (where: string, { tries, outcome, because }: Attack): string[] => [
  where,
  tries,
  outcome,
  because,
];

/** What a pull request may try, a row each, made of what the tests run. */
export const withAttacks = (text: string): string =>
  between(
    text,
    'attacks',
    markdownTable(
      [
        ['in', 'a pull request that may', 'is', 'because'],
        ...ATTACKS.map(({ on, ...attack }) => rowOf(LANGUAGES[on], attack)),
        ...[...DEFINITIONS, ...Object.values(UNTOUCHED)].map((attack) => rowOf('definitions', attack)),
      ],
      { alignDelimiters: false },
    ),
  );
