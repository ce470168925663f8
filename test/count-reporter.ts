// Ends the output with what was skipped, by name, and one plain line that any log reader can count. Where
// PERF_BUDGETS_ALLOWED_SKIPS names a file, as .ci/run does, a skipped test that is not in it fails the run.

import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { readAllowedSkips } from './allowed-skips.ts';

const nameOf = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`;

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string): TestCase[] => tests.filter((test) => test.result().state === state);
    const skipped = inState('skipped').map(nameOf);
    this.#sayWhatWasSkipped(skipped);
    // A file that fails to load has no tests of its own and still must not pass unseen.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const [passed, failed] = [inState('passed').length, inState('failed').length + broken];
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped.length} skipped\n`);
  }

  #sayWhatWasSkipped(skipped: readonly string[]): void {
    const file = process.env['PERF_BUDGETS_ALLOWED_SKIPS'];
    const allowed = file === undefined ? null : readAllowedSkips(file);
    for (const name of skipped) {
      const lost = allowed !== null && !allowed.has(name);
      if (lost) process.exitCode = 1;
      process.stdout.write(`skipped${lost ? `, which ${file} does not allow` : ''}: ${name}\n`);
    }
  }
}
