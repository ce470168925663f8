import { describe, expect, test } from 'vitest';
import { perfCommands } from '../../../src/core/text/perf-command.ts';

const ACCEPT = '/perf accept search/query p50 up to +12% because it finds typing errors';
const accepted = {
  kind: 'accept',
  path: 'search/query',
  metric: 'p50',
  upTo: 0.12,
  because: 'it finds typing errors',
  lasts: 'commit',
  review: null,
};

describe('a comment that begins with /perf', () => {
  test('accepts one cost', () => expect(perfCommands(ACCEPT)).toEqual([accepted]));

  test.each([
    ['empty lines before it', `\n \r\n${ACCEPT}\r\n`, accepted],
    ['quotes around the name', ACCEPT.replace('search/query', '`search/query`'), accepted],
    [
      'a name with spaces',
      ACCEPT.replace('search/query', 'search/long query'),
      { ...accepted, path: 'search/long query' },
    ],
    [
      'a name that holds a metric',
      ACCEPT.replace('search/query', 'search/p50 up'),
      { ...accepted, path: 'search/p50 up' },
    ],
    ['no sign', ACCEPT.replace('+12%', '12 %'), accepted],
    [
      'a day, and until it changes',
      ACCEPT.replace(' because', ' until it changes review 2027-03-01 because'),
      { ...accepted, lasts: 'suite', review: '2027-03-01' },
    ],
    [
      'because in the reason',
      `${ACCEPT} because of that`,
      { ...accepted, because: 'it finds typing errors because of that' },
    ],
  ])('with %s', (_, text, wanted) => expect(perfCommands(text)).toEqual([wanted]));

  test('may hold several, up to the first line that is none', () => {
    const second = ACCEPT.replace('p50', 'p95');
    expect(perfCommands(`${ACCEPT}\n${second}\n\n${ACCEPT}`)).toEqual([
      accepted,
      { ...accepted, metric: 'p95' },
    ]);
  });

  test.each([
    ['/perf', 'help'],
    ['/perf help', 'help'],
    ['/perf run', 'run'],
    ['/perf full', 'full'],
  ])('%s', (text, kind) => expect(perfCommands(text)).toEqual([{ kind }]));

  test.each([
    ['plain', 'parser/**', 'parser/**'],
    ['in quotes', "'parser/{a,b} *'", 'parser/{a,b} *'],
    ['as code', '`parser/*`', 'parser/*'],
  ])('/perf run GLOB, %s', (_, text, glob) =>
    expect(perfCommands(`/perf run ${text}`)).toEqual([{ kind: 'part', glob }]),
  );

  test.each([
    ['no reason', ACCEPT.replace(/ because.*/, ''), /because REASON/],
    ['no ceiling', ACCEPT.replace(' up to +12%', ''), /up to/],
    ['a ceiling without a unit', ACCEPT.replace('12%', '12'), /percentage/],
    ['a ceiling below zero', ACCEPT.replace('+12%', '-12%'), /percentage/],
    ['an absolute ceiling', ACCEPT.replace('+12%', '300ms'), /percentage/],
    ['an unknown metric', ACCEPT.replace('p50', 'p51'), /expected/],
    ['a day that there is not', ACCEPT.replace(' because', ' review 2027-02-30 because'), /day such as/],
    ['hidden text', `${ACCEPT} <!--`, /hidden/],
    ['another word', '/perf acept x', /did you mean `\/perf accept`/],
    ['a glob that cannot be', '/perf run {a,{b,c}}', /nested; write/],
    ['a negated glob', '/perf run !parser/**', /cannot be negated/],
  ])('that has %s is not understood', (_, text, problem) => {
    expect(perfCommands(text)).toEqual([
      { kind: 'wrong', problem: expect.stringMatching(problem) as string },
    ]);
  });
});

test.each([
  ['quoted', `> ${ACCEPT}`],
  ['quoted, and answered', `> ${ACCEPT}\n\nNo.`],
  ['in a code block', `\`\`\`\n${ACCEPT}\n\`\`\``],
  ['in an indented block', `    ${ACCEPT}`],
  ['in a code span', `\`${ACCEPT}\``],
  ['hidden', `<!--\n${ACCEPT}\n-->`],
  ['below other words', `I would write\n${ACCEPT}`],
  ['a longer word', '/performance accept'],
  ['nothing', ''],
])('a command that is %s is none', (_, text) => expect(perfCommands(text)).toEqual([]));
