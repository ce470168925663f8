// Ubuntu keeps user namespaces from those who are not root. On a machine that is thrown away after the job, and whose user may
// become root without a password anyway, that is switched off; sudo is used for nothing else.

import { existsSync, readFileSync } from 'node:fs';
import { runProcess } from '../process/child-process.ts';

interface Restriction {
  /** Says `1` where it is in force. */
  readonly file: string;
  /** Switches it off, and asks nobody. */
  readonly command: readonly string[];
}

const APPARMOR: Restriction = {
  file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns',
  command: ['/usr/bin/sudo', '-n', 'sysctl', '-qw', 'kernel.apparmor_restrict_unprivileged_userns=0'],
};

/** Whether there was such a restriction, and is none any more. */
export async function allowNamespaces(
  signal: AbortSignal,
  { file, command }: Restriction = APPARMOR,
): Promise<boolean> {
  if (!existsSync(file) || readFileSync(file, 'utf8').trim() !== '1') return false;
  const environment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' };
  const ended = await runProcess({ argv: command, directory: '/', environment, signal }, 20).catch(
    () => null,
  );
  signal.throwIfAborted();
  return ended?.code === 0;
}
