import { expect, test } from 'vitest';
import { renderBadge, renderShields } from '../../src/history/badge.ts';
import { historyOf } from '../../src/history/series.ts';
import { trendOf } from '../../src/history/trend.ts';
import { aReading, anEntry, compared } from './entries.ts';
import { madeHistory, madeLine, sha } from './made-history.ts';

test('says what is surely worst, and since when', () => {
  const { trends } = madeHistory(3, 95);
  expect(JSON.parse(renderShields(trends))).toEqual({
    schemaVersion: 1,
    label: 'performance',
    message: expect.stringMatching(/^\+[56]\.\d % since v1\.3\.0$/) as string,
    color: '#b3261e',
  });
});

test('nothing surely worse, and nothing at all', () => {
  const { trends } = madeHistory(2, 80);
  expect(JSON.parse(renderShields(trends))).toMatchObject({ message: 'no slower since v1.3.0' });
  expect(JSON.parse(renderShields([]))).toMatchObject({ message: 'not measured' });
});

test('a name is never markup', () => {
  const line = madeLine(3);
  const entry = anEntry({
    commit: sha(1),
    anchor: { name: 'v1"><script>alert(1)</script>', commit: sha(0) },
    readings: [aReading({ anchor: compared(0.5) })],
  });
  const trends = historyOf([entry], line).series.map((each) => trendOf(each, line));
  expect(renderBadge(trends)).not.toContain('<script>');
  expect(renderBadge(trends)).toContain('&lt;script&gt;');
});
