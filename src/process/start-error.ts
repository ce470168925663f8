// Why a process could not be started, for its user.

import { statSync } from 'node:fs';
import { UserError } from '../core/model/errors.ts';

export const startError = (
  options: { readonly argv: readonly string[]; readonly directory: string },
  cause: Error | null,
): Error => {
  const [command = ''] = options.argv;
  const code = cause !== null && 'code' in cause ? cause.code : null;
  const folder = statSync(options.directory, { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true)
    return new UserError(`cannot start ${command}: the folder ${options.directory} does not exist`, {
      exitCode: 3,
      cause,
    });
  if (code === 'ENOENT')
    return new UserError(`command not found: ${command}`, {
      hint: 'install it, or correct the name or PATH',
      exitCode: 3,
      cause,
    });
  return new UserError(`cannot start ${command}: ${cause?.message ?? 'no process id'}`, {
    exitCode: 3,
    cause,
  });
};
