// `validate`: every problem of the configuration at once.

import { readConfiguration } from '../config/load.ts';
import type { CliOptions } from './options.ts';

export async function validate(options: CliOptions): Promise<number> {
  const { configuration, warnings } = await readConfiguration(options.config);
  for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
  const count = (items: readonly unknown[], name: string): string =>
    `${items.length} ${name}${items.length === 1 ? '' : 's'}`;
  process.stdout.write(
    `${options.config} is valid: ${count(configuration.suites, 'benchmark')}, ${count(configuration.rules, 'budget')}\n`,
  );
  return 0;
}
