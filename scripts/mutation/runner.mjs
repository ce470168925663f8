// A test runner for Stryker: declares the tests of what is pure once, and runs those that a mutant needs again and again in the
// same process. Stryker's own runner for vitest starts a thread and loads every file anew for each mutant, which takes a
// hundred times as long as the tests themselves. What a module keeps from call to call would outlive a mutant; these keep nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { configureGlobal, readConfigureGlobal } from 'fast-check';
import picomatch from 'picomatch';
import { buildPages, pages } from '../page.mjs';

const TESTS = picomatch(
  [
    'core/{budgets,caveats,decision,record,screening}/**/*.test.ts',
    'pipeline/planned-checks.test.ts',
    'action/deliberation.test.ts',
    'process/output.test.ts',
    'report/text.test.ts',
  ],
  // Simulations, which take minutes.
  { ignore: ['core/screening/baseline-size.test.ts'] },
);
const OUT = 'build/mutants';
/** Stryker's words for how a test, the first run and that of a mutant ended. */
const [SUCCESS, FAILED] = [0, 1];

/** Fixtures lie beside the file they are named in, and not beside its bundle. */
const places = {
  name: 'places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
    })),
};

/** Bundles the tests, all with the same modules below them, and declares them; returns them, and what imports what. */
async function declare() {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => TESTS(file));
  const vitest = resolve('scripts/mutation/tests.mjs');
  const inputs = [vitest, 'test/seed.ts', ...tests.map((file) => `test/${file}`)];
  const { metafile } = await build({
    metafile: true,
    entryPoints: Object.fromEntries(inputs.map((file, index) => [String(index), file])),
    absWorkingDir: process.cwd(),
    outdir: OUT,
    bundle: true,
    splitting: true,
    packages: 'external',
    alias: { vitest },
    loader: { '.py': 'text' },
    plugins: [places, pages(await buildPages())],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
    outExtension: { '.js': '.mjs' },
  });
  const load = (index) => import(pathToFileURL(resolve(OUT, `${index}.mjs`)).href);
  const { declared } = await load(0);
  const all = [];
  for (const [index, file] of inputs.entries()) {
    await load(index);
    for (const { name, run } of declared.splice(0))
      all.push({ id: `${file}#${all.length}`, name: `${basename(file)} ${name}`, fileName: file, run });
  }
  // That a property fails is enough; nobody wants to know its smallest counterexample.
  configureGlobal({ ...readConfigureGlobal(), endOnFailure: true });
  return { tests: all, imports: metafile.inputs };
}

/** Files that a file imports, and what those import. */
function below(file, imports, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path } of imports[file]?.imports ?? []) below(path, imports, found);
  return found;
}

class Runner {
  #tests = [];
  #imports = {};
  /** What Stryker and its mutants tell each other. */
  #mutants = (globalThis['__stryker__'] ??= {});

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const { tests, imports } = await declare();
    [this.#tests, this.#imports] = [tests, imports];
  }

  async dryRun({ files = [] }) {
    this.#mutants.activeMutant = undefined;
    const mutated = files.map((file) => relative('.', file));
    const uses = new Map();
    const isRelated = ({ fileName }) => {
      if (!uses.has(fileName)) uses.set(fileName, below(fileName, this.#imports));
      return mutated.some((file) => uses.get(fileName).has(file));
    };
    if (mutated.length > 0) this.#tests = this.#tests.filter(isRelated);
    const tests = [];
    for (const test of this.#tests) tests.push(await this.#run(test));
    // A mutant is killed by the first test that fails: those that take no time come before properties.
    const seconds = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.#tests.sort((one, other) => seconds.get(one.id) - seconds.get(other.id));
    return { status: 'complete', tests, mutantCoverage: this.#mutants.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit }) {
    Object.assign(this.#mutants, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const tests = this.#tests.filter(({ id }) => wanted === null || wanted.has(id));
    for (const [index, test] of tests.entries()) {
      const { id, status, failureMessage } = await this.#run(test);
      if (this.#mutants.hitCount > hitLimit) return { status: 'timeout', reason: 'it goes round for ever' };
      if (status === FAILED)
        return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: index + 1 };
    }
    return { status: 'survived', nrOfTests: tests.length };
  }

  async #run({ run, ...test }) {
    const began = performance.now();
    this.#mutants.currentTestId = test.id;
    const ended = await (async () => run())().then(
      () => ({ status: SUCCESS }),
      (error) => ({ status: FAILED, failureMessage: String(error?.message ?? error) }),
    );
    this.#mutants.currentTestId = undefined;
    return { ...test, ...ended, timeSpentMs: performance.now() - began };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: Runner }];
