// What stands under `args`: for cargo, and after `--` for the compiled program.

/** What perf-budgets sets itself, of cargo. */
const OF_CARGO = new Set([
  '--bench',
  '--benches',
  '--no-run',
  '--message-format',
  '--target-dir',
  '--manifest-path',
]);
export interface CargoArguments {
  readonly cargo: readonly string[];
  readonly program: readonly string[];
  /** Whether features are asked for. */
  readonly features: boolean;
  /** An option that has no place here; null: there is none. */
  readonly refused: string | null;
}

/** `ofProgram`: what is set of the program's own options. */
export function sortArguments(args: readonly string[], ofProgram: ReadonlySet<string>): CargoArguments {
  const end = args.indexOf('--');
  const cargo = end < 0 ? args : args.slice(0, end);
  const program = end < 0 ? [] : args.slice(end + 1);
  const nameOf = (arg: string): string => arg.split('=', 1)[0] ?? arg;
  const refused =
    cargo.map(nameOf).find((name) => OF_CARGO.has(name)) ??
    program.map(nameOf).find((name) => ofProgram.has(name)) ??
    null;
  return { cargo, program, features: cargo.some((arg) => /^(--(all-)?features\b|-F)/.test(arg)), refused };
}

/** Options that `cargo metadata` has to know as well: what is looked up, and where. */
export function ofMetadata(cargo: readonly string[]): readonly string[] {
  const flags = ['--offline', '--locked', '--frozen'];
  return cargo.filter(
    (arg, index) => flags.includes(arg) || /^--config(=|$)/.test(arg) || cargo[index - 1] === '--config',
  );
}
