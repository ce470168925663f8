import { parseXml, XmlElement } from '@rgrove/parse-xml';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exitCode } from '../../../src/core/decision/verdict.ts';
import { renderJunit } from '../../../src/report/junit/render.ts';
import { tries } from '../../effort.ts';
import { filled } from '../filled.ts';
import { expectGolden } from '../golden.ts';
import { hostileText } from '../hostile.ts';
import { benchmark, check, report } from '../sample-reports.ts';
import { SAMPLES } from '../samples.ts';

const elements = (text: string, name: string): XmlElement[] => {
  const below = (element: XmlElement): XmlElement[] =>
    element.children
      .filter((child) => child instanceof XmlElement)
      .flatMap((child) => [child, ...below(child)]);
  const { root } = parseXml(text);
  return root === null ? [] : [root, ...below(root)].filter((each) => each.name === name);
};
const redCases = (text: string): number => elements(text, 'failure').length + elements(text, 'error').length;

const AGREED = ['missing-failed-new', 'over-and-improved', 'undecided'];
test.each(Object.entries(SAMPLES).filter(([name]) => AGREED.includes(name)))(
  '%s as agreed',
  (name, sample) => {
    expectGolden(`${name}.junit.xml`, renderJunit(sample));
  },
);

test.each(Object.entries(SAMPLES))('%s is red where the run is, and only there', (_, sample) => {
  for (const undecided of ['pass', 'warn', 'fail'] as const) {
    const given = { ...sample, configuration: { ...sample.configuration, undecided } };
    expect(redCases(renderJunit(given)) > 0).toBe(exitCode(given) !== 0);
  }
});

test('a run that judged nothing is red', () => {
  const text = renderJunit(report({ benchmarks: [benchmark('a/b')], checks: [] }));
  expect(redCases(text)).toBe(1);
  expect(elements(text, 'testsuite').map(({ attributes }) => attributes['name'])).toEqual(['gate']);
});

test('what is undecided and passes is skipped, not green', () => {
  const text = renderJunit(
    report({ benchmarks: [benchmark('a/b')], checks: [check('a/b', 'p50', { verdict: 'undecided' })] }),
  );
  expect(elements(text, 'skipped')).toHaveLength(1);
});

test('is XML whatever names and messages hold', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const xml = renderJunit(filled((place) => `${text}${place}`));
      expect(elements(xml, 'testcase').length).toBeGreaterThan(0);
    }),
    tries(20, 200),
  );
});
