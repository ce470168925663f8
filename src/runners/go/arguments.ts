// The flags of `go test`: some are for the compiler, some for the compiled program, which knows them by another name.

/** Flags of the compiled program that make sense here, and whether a value follows. */
const OF_PROGRAM: ReadonlyMap<string, boolean> = new Map([
  ['cpu', true],
  ['parallel', true],
  ['short', false],
  ['benchmem', false],
  ['fullpath', false],
]);

/** What perf-budgets sets itself. */
const OURS = new Set([
  'bench',
  'benchtime',
  'count',
  'run',
  'skip',
  'c',
  'o',
  'exec',
  'json',
  'v',
  'timeout',
  'fuzz',
]);

export interface GoArguments {
  readonly compile: readonly string[];
  readonly run: readonly string[];
  /** Values of -cpu, one at the least. */
  readonly cpus: readonly string[];
  /** A flag that has no place here; null: there is none. */
  readonly refused: string | null;
}

/** `-cpu=1,2 -tags integration -args -v` sorted out. What follows -args goes to the program as it is. */
export function sortArguments(args: readonly string[]): GoArguments {
  const end = args.indexOf('-args');
  const flags = end < 0 ? args : args.slice(0, end);
  const compile: string[] = [];
  const run: string[] = [];
  let cpus: string[] = [];
  let refused: string | null = null;
  for (let index = 0; index < flags.length; index += 1) {
    const [, name = '', given] = /^--?(?:test\.)?([\w.-]+)(?:=(.*))?$/s.exec(flags[index] ?? '') ?? [];
    if (OURS.has(name)) refused ??= `-${name}`;
    if (!OF_PROGRAM.has(name)) {
      compile.push(flags[index] ?? '');
      continue;
    }
    const value = given ?? (OF_PROGRAM.get(name) === true ? flags[(index += 1)] : undefined);
    if (name === 'cpu') cpus = (value ?? '').split(',').filter((cpu) => cpu !== '');
    else run.push(value === undefined ? `-test.${name}` : `-test.${name}=${value}`);
  }
  // With several a collection waits for processors that others use: on a busy machine that takes many times as long.
  if (cpus.length === 0) cpus = ['1'];
  return { compile, run: [...run, ...(end < 0 ? [] : args.slice(end + 1))], cpus, refused };
}
