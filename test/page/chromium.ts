// A real browser for tests, where there is one: PERF_BUDGETS_CHROMIUM (.ci/run sets it) or a Chromium on the PATH.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)));

/** Null: there is none, and what needs one is skipped. */
export const CHROMIUM =
  [process.env['PERF_BUDGETS_CHROMIUM'] ?? '', ...onPath].find((file) => file !== '' && isProgram(file)) ??
  null;

export const SKIPPED = 'skipped: no Chromium; name one with PERF_BUDGETS_CHROMIUM';

export const openBrowser = (): Promise<Browser> =>
  // Its sandbox needs rights that root in a container does not have; only our own files are opened.
  chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
