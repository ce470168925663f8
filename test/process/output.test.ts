import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { harmless, lastLines, tail, withoutCommands } from '../../src/process/output.ts';
import { tries } from '../effort.ts';

test('a tail keeps the end and lets the rest go', () => {
  const end = tail(10);
  for (const word of ['aaaaaaaa', 'bbbb', 'cccc', 'dddd']) end.push(Buffer.from(word));
  expect(end.text()).toBe('bbccccdddd');
});

test('a tail holds no more than its limit and one chunk', () => {
  const end = tail(1000);
  for (let i = 0; i < 10_000; i += 1) end.push(Buffer.alloc(100, 97));
  expect(end.text()).toBe('a'.repeat(1000));
});

test.each([
  ['colours', '\u001b[31mred\u001b[0m', 'red'],
  ['links', '\u001b]8;;http://x\u0007text\u001b]8;;\u0007', 'text'],
  ['cursor movement', 'one\u001b[2Atwo', 'onetwo'],
  ['overwriting by carriage return', 'all well\rfailed', 'all well\nfailed'],
  ['Windows line ends', 'a\r\nb', 'a\nb'],
  ['C0 and C1 controls', 'a\u0000b\u0007c\u009bd\u007fe', 'abcde'],
  ['bidirectional overrides', 'a\u202eb\u2066c', 'abc'],
  ['zero width characters and tags', 'a\u200bb\ufeffc\u{e0041}d', 'abcd'],
  ['tabs and lines stay', 'a\tb\nc', 'a\tb\nc'],
  ['a workflow command', '::error file=x::boom', ': :error file=x::boom'],
  ['an indented workflow command', 'ok\n  ::set-output name=x::y', 'ok\n  : :set-output name=x::y'],
  ['a command hidden by a control character', '\u0000:\u200b:add-mask::x', ': :add-mask::x'],
  ['an old workflow command', 'text ##[error]boom', 'text # #[error]boom'],
  [
    'a command of Azure',
    '##vso[task.complete result=Succeeded;]done',
    '# #vso[task.complete result=Succeeded;]done',
  ],
])('%s', (_, text, expected) => {
  expect(harmless(text)).toBe(expected);
});

// How the Actions runner finds commands: `::` at the start of a trimmed line, `##[` anywhere; Azure finds `##vso[`.
const isCommand = (line: string): boolean => line.trimStart().startsWith('::') || /##\w*\[/.test(line);

test('no text becomes a workflow command or an escape sequence', () => {
  const piece = oneof(
    constantFrom(
      ':',
      '::',
      '##[',
      '##vso[',
      '#',
      '[',
      '\r',
      '\n',
      ' ',
      '\u001b',
      '\u001b[',
      '\u0000',
      '\u200b',
      '\u0085',
    ),
    string({ unit: 'binary', maxLength: 3 }),
  );
  assert(
    property(array(piece, { maxLength: 20 }), (pieces) => {
      const text = harmless(pieces.join(''));
      expect(text.split('\n').filter(isCommand)).toEqual([]);
      expect(text).not.toMatch(/(?![\t\n])\p{Cc}/u);
    }),
    tries(500, 2000),
  );
});

test('last lines are few and short', () => {
  expect(lastLines('a\nb\nc\n\n', 2)).toBe('b\nc');
  expect(lastLines('x'.repeat(1000)).length).toBe(300);
});

test('last lines are few, and none is longer than three hundred characters', () => {
  const line = (length: number): string => 'x'.repeat(length);
  expect(lastLines(`a\n${line(300)}`)).toBe(`a\n${line(300)}`);
  expect(lastLines(line(301))).toBe(`${line(299)}…`);
  expect(lastLines(['a', 'b', 'c', '', ''].join('\n'), 2)).toBe('b\nc');
  expect(lastLines('  a\n b  ')).toBe('a\n b');
});

test('a tail is empty before anything comes, and exactly full at its limit', () => {
  const end = tail(4);
  expect(end.text()).toBe('');
  end.push(Buffer.from('ab'));
  end.push(Buffer.from('cd'));
  expect(end.text()).toBe('abcd');
  end.push(Buffer.from('e'));
  expect(end.text()).toBe('bcde');
});

test('without a limit of its own a tail has 64 KiB', () => {
  const end = tail();
  end.push(Buffer.alloc(64 * 1024 + 1, 97));
  expect(end.text()).toHaveLength(64 * 1024);
});

test('twenty lines are the last ones, unless somebody wants more', () => {
  const lines = Array.from({ length: 25 }, (_, index) => String(index));
  expect(lastLines(lines.join('\n')).split('\n')).toEqual(lines.slice(5));
  expect(lastLines('\n\na\n')).toBe('a');
});

test('what only looks like a command stays as it is', () => {
  for (const text of ['a::b', 'std::vector', ': :', '# heading', '## heading', '[x]', 'a #[b]', '## [b]'])
    expect(withoutCommands(text)).toBe(text);
  expect(withoutCommands('::a\n::b')).toBe(': :a\n: :b');
  expect(withoutCommands('##[a]##vso[b]')).toBe('# #[a]# #vso[b]');
  expect(withoutCommands(':::')).toBe(': ::');
});
