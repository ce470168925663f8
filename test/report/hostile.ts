// Text somebody would use to make a comment say or do something else, and the reader that proves it cannot.

import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';

export const HOSTILE = [
  '@octocat/security please review',
  'fixes #123, GH-45 and octo/repo#6',
  '![pixel](https://evil.example/x.png)',
  '[click](javascript:alert(1))',
  'https://evil.example www.evil.example evil.example mail@evil.example',
  '<img src=x onerror=alert(1)>',
  '</details></summary><h1>All good</h1>',
  '--> <!-- perf-budgets:gate -->',
  '-->',
  'a | b || c \\| d',
  '`code` ``more`` ```\n```',
  '```\n# heading\n```',
  '\n\n# All checks passed\n\n',
  '\n\n---\n\n***',
  '- [ ] task\n1. one',
  '> [!WARNING]\n> do it',
  '~~struck~~ **bold** _it_ $x$ :tada: &nbsp; &#64;team',
  'a\\',
  '\\`a\\`',
  'deadbeefcafe0123456789abcdef0123456789ab',
  '\u202egnp.exe \u200b\u0000\u001b[31mred\u001b[0m\u0007 \u001b]8;;https://evil.example\u0007x',
  '::error file=a::b',
  '__proto__',
  'constructor',
  '    indented',
  '',
  ' ',
  '`',
  '|',
  '\r',
  'x'.repeat(2000),
  '😀'.repeat(300),
  'Z̷̢̛̬̬a̸̧l̶̨g̵̢o̸'.repeat(20),
  '[ref]: https://evil.example',
  '[^1]: note',
  'http:\\evil.example //evil.example ftp://evil.example mailto:a@b.example',
  '<!--',
  '<?php ?>',
  '<![CDATA[ x ]]>',
  '<script>',
  '</table>',
  '1. one',
  '+ plus',
  '= equals =',
];

const PIECES =
  '@ # ` `` | \\ < > [ ] ( ) ! * _ ~ & : / . - = + 1 0 a b www. http:// x.com team <!-- --> </details> &#64; é 日 $ ^ { } ; \' " % ? , GH-';

const pieces = fc.constantFrom(...PIECES.split(' '), '\n', '\r', '\t', ' ', '\u200b', '\u202e', '\u001b');

/** Known attacks and anything built from their parts. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const reader = new MarkdownIt({ html: true, linkify: true, typographer: false });

export interface Reading {
  /** Every piece of structure: kinds of elements and raw HTML, in order; runs of text and code left out. */
  readonly structure: readonly string[];
  /** Text outside code, where mentions and references would be acted on. */
  readonly text: string;
}

/** What a GitHub-like reader makes of Markdown. */
export const read = (markdown: string): Reading => {
  const tokens = reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const plain = ['text', 'code_inline', 'inline', 'text_special'];
  return {
    structure: tokens
      .filter(({ type }) => !plain.includes(type))
      .map(({ type, content }) => (type.startsWith('html') ? `${type} ${content}` : type)),
    text: tokens.flatMap(({ type, content }) => (type.startsWith('text') ? [content] : [])).join('\n'),
  };
};

/** What GitHub turns into links, mentions or pictures in text outside code, where even escapes do not stop it. */
export const ACTED_ON =
  /[@#]\w|\bGH-\d|:\w+:|https?:|www\.\S|[0-9a-f]{7}|[^\s\p{L}\p{M}\p{N}("'“‘)”’.,;:!?%+\-−±–—…→×≈≤≥=∞]/iu;
