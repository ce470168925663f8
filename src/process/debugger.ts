// SIGUSR1 opens Node's inspector, which hands this process over to whatever runs beside it on this machine.

/** Takes the signal away from the inspector; call it first. Without such a signal (Windows) there is nothing to do. */
export function refuseDebugger(): void {
  if (process.platform !== 'win32') process.on('SIGUSR1', () => {});
}
