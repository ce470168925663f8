import { markdownTable } from 'markdown-table';
import { ATTACKS } from '../../test/cheating/attacks.ts';
import { between } from './between.ts';

const LANGUAGES = { node: 'Node', python: 'Python' } as const;

/** What a pull request may try, a row each, made of what the tests run. */
export const withAttacks = (text: string): string =>
  between(
    text,
    'attacks',
    markdownTable(
      [
        ['in', 'a pull request that may', 'is', 'because'],
        ...ATTACKS.map(({ on, tries, outcome, because }) => [LANGUAGES[on], tries, outcome, because]),
      ],
      { alignDelimiters: false },
    ),
  );
