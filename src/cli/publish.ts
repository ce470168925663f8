// Prints the result and writes the files that were asked for. Trouble here never changes the verdict.

import pc from 'picocolors';
import type { Report } from '../core/model/report.ts';
import { gateCode } from '../core/decision/verdict.ts';
import { renderTerminal } from '../report/terminal/render.ts';
import { writeAtomically } from '../process/atomic-write.ts';
import { ownCommand } from '../process/own-command.ts';
import type { CliOptions } from './options.ts';
import { rendered, type OutputFiles } from './outputs.ts';
import { print, say } from './print.ts';

/** Publishes a report; returns the exit code. */
export async function publish(report: Report, options: CliOptions): Promise<number> {
  const colours = pc.createColors(useColours());
  print(renderTerminal(report, { width: process.stdout.columns ?? 80, colours, tool: self() }));
  await saveOutputs(report, options);
  return gateCode(report);
}

/** Writes the files that were asked for. */
export async function saveOutputs(report: Report, options: OutputFiles): Promise<void> {
  for (const { file, text } of await rendered(report, options, self())) await save(file, text);
}

/** How this program was started. */
const self = (): string => ownCommand(process.argv[1] ?? 'perf-budgets', process.cwd(), process.env['PATH']);

/** NO_COLOR (no-color.org) and FORCE_COLOR outrank the terminal. */
export function useColours(): boolean {
  if (process.env['NO_COLOR']) return false;
  return Boolean(process.env['FORCE_COLOR']) || process.stdout.isTTY;
}

async function save(file: string, text: string): Promise<void> {
  try {
    await writeAtomically(file, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`warning: ${file} could not be written and is unchanged: ${why}\n`);
  }
}
