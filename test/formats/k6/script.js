import http from 'k6/http';
import { check, group } from 'k6';
import { Trend, Rate } from 'k6/metrics';

const render = new Trend('render_time', true);
const rows = new Trend('rows');
export const options = {
  vus: 4,
  duration: '2s',
  summaryTrendStats: ['avg', 'min', 'med', 'max', 'p(75)', 'p(90)', 'p(95)', 'p(99)', 'count'],
  thresholds: { 'http_req_duration{kind:search}': ['p(95)<500'] },
};
export default function () {
  const answer = http.get('http://127.0.0.1:8139/', { tags: { kind: 'search' } });
  check(answer, { 'is 200': ({ status }) => status === 200 });
  render.add(answer.timings.waiting + 0.1);
  rows.add(12);
}
export function handleSummary(data) {
  return { 'data.json': JSON.stringify(data, null, 1), stdout: '' };
}
