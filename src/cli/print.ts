// The only way to the terminal, which may be the log of a CI job: a runner acts on lines that look like commands, and
// names, messages and reports of tools come from outside.

import { withoutCommands } from '../process/output.ts';

/** Prints a result. */
export const print = (text: string): void => void process.stdout.write(withoutCommands(text));

/** Prints what is said beside a result: progress, warnings, errors. */
export const say = (text: string): void => void process.stderr.write(withoutCommands(text));
