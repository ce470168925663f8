import type { Report } from '../core/model.ts';
export const renderTerminal = (report: Report, _options: object): string =>
  report.checks.map((check) => `${check.path} ${check.metric} ${check.verdict}: ${check.reason}`).join('\n') +
  '\n' +
  report.caveats.map((c) => c.text).join('\n') +
  '\n' +
  report.benchmarks
    .filter((b) => b.failure)
    .map((b) => JSON.stringify(b.failure))
    .join('\n') +
  `\n${report.verdict} ${report.duration}\n`;
