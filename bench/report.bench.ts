import { Bench } from 'tinybench';
import { renderMarkdown } from '../src/report/markdown/render.ts';
import { sampleReport } from './sample.ts';

const report = sampleReport(20);

export const bench = new Bench().add('markdown', () => renderMarkdown(report));
