import * as z from 'zod';
import { METRIC_NAMES } from '../core/model/metrics.ts';
import { day, line, mapping, quantity } from './fields.ts';

const PATH = 'expected a benchmark such as search/query';
const EXPECTED =
  'expected a cost such as { path: search/query, metric: p50, up-to: +12%, because: finds typing errors }';

/** `accepted:` of perf-budgets.yml. */
export const accepted = z
  .array(
    mapping(
      {
        path: line(PATH).describe('The benchmark, by its whole name.'),
        metric: z
          .enum(METRIC_NAMES, { error: `expected one of ${METRIC_NAMES.join(', ')}` })
          .describe('The metric.'),
        'up-to': quantity('%', (value) => (value > 0 ? null : 'expected more than zero')).describe(
          'The ceiling: the largest change for the worse, such as +12%.',
        ),
        because: line('expected the reason').describe('Why it is worth it.'),
        review: day
          .optional()
          .describe('When somebody is to look at it again, such as 2026-01-31; default: never.'),
      },
      EXPECTED,
    ).transform(({ path, metric, 'up-to': ceiling, because, review }) => ({
      path,
      metric,
      upTo: ceiling.value,
      because,
      review: review ?? null,
    })),
    { error: `${EXPECTED}, in a list` },
  )
  .max(100, { error: 'expected at most 100 accepted costs' })
  .meta({ title: 'list of costs' });
