// Files that a result is written to when they are asked for: a row here is an option of every command that has a result.

import { type Command, Option } from 'commander';
import { encodeReport } from '../core/record/codec.ts';
import type { Report } from '../core/model/report.ts';
import { renderMarkdown } from '../report/markdown/render.ts';

interface Output {
  readonly description: string;
  /** `tool`: how this program is called, for commands to copy. */
  readonly render: (report: Report, tool: string) => string | Promise<string>;
}

const OUTPUTS = {
  json: {
    description: 'write the whole record, which `replay` can judge again',
    render: (report) => encodeReport(report),
  },
  markdown: {
    description: 'write the pull request comment',
    render: (report, tool) => renderMarkdown(report, { tool }),
  },
  html: {
    description: 'write a self-contained page: intervals, every trial, flame graphs of what is over budget',
    // What draws it is loaded only then.
    render: async (report, tool) => (await import('../report/html/render.ts')).renderHtml(report, tool),
  },
  summary: {
    description: 'write what scripts and agents need as JSON: verdicts, culprits, commands to copy',
    render: async (report, tool) =>
      (await import('../report/summary/render.ts')).renderSummaryJson(report, tool),
  },
  junit: {
    description: 'write JUnit XML, for the test reports of any CI: one case a check',
    render: async (report) => (await import('../report/junit/render.ts')).renderJunit(report),
  },
} as const satisfies Record<string, Output>;

export type OutputName = keyof typeof OUTPUTS;
export const OUTPUT_NAMES = Object.keys(OUTPUTS) as OutputName[];

/** Files by output. */
export type OutputFiles = { readonly [Name in OutputName]?: string };

export const outputOption = (name: OutputName): Option =>
  new Option(`--${name} <file>`, OUTPUTS[name].description);

/** Options of a command for the files of its result. */
export const writing = (command: Command, names: readonly OutputName[] = OUTPUT_NAMES): Command =>
  names.reduce((all, name) => all.addOption(outputOption(name)), command);

/** The outputs that are asked for, as texts for their files. */
export const rendered = (
  report: Report,
  files: OutputFiles,
  tool: string,
): Promise<{ file: string; text: string }[]> =>
  Promise.all(
    OUTPUT_NAMES.flatMap((name) => {
      const file = files[name];
      return file === undefined ? [] : [{ name, file }];
    }).map(async ({ name, file }) => ({ file, text: await OUTPUTS[name].render(report, tool) })),
  );
