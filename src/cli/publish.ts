// Prints the result and writes the files that were asked for. Trouble here never changes the verdict.

import pc from 'picocolors';
import { encodeReport } from '../core/record/codec.ts';
import type { Report } from '../core/model/report.ts';
import { exitCode } from '../core/decision/verdict.ts';
import { renderMarkdown } from '../report/markdown/render.ts';
import { renderTerminal } from '../report/terminal/render.ts';
import { writeAtomically } from '../process/atomic-write.ts';
import type { CliOptions } from './options.ts';

/** Publishes a report; returns the exit code. */
export async function publish(report: Report, options: CliOptions): Promise<number> {
  const colours = pc.createColors(useColours());
  process.stdout.write(renderTerminal(report, { width: process.stdout.columns ?? 80, colours }));
  if (options.json !== undefined) await save(options.json, encodeReport(report));
  if (options.markdown !== undefined) await save(options.markdown, renderMarkdown(report));
  await savePage(report, options);
  return exitCode(report);
}

/** Writes the page when it is asked for; what draws it is loaded only then. */
export async function savePage(report: Report, { html }: CliOptions): Promise<void> {
  if (html === undefined) return;
  const { renderHtml } = await import('../report/html/render.ts');
  await save(html, renderHtml(report));
}

/** NO_COLOR (no-color.org) and FORCE_COLOR outrank the terminal. */
export function useColours(): boolean {
  if (process.env['NO_COLOR']) return false;
  return Boolean(process.env['FORCE_COLOR']) || process.stdout.isTTY;
}

export async function save(file: string, text: string): Promise<void> {
  try {
    await writeAtomically(file, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`warning: ${file} could not be written and is as it was before: ${why}\n`);
  }
}
