// The versions of pytest that are here. Tests that need one are skipped where there is none.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PYTHON } from '../python/pythons.ts';

export interface FoundPytest {
  /** `pytest 8.4.2, with pytest-benchmark`. */
  readonly name: string;
  /** Path of the interpreter. */
  readonly path: string;
  readonly plugins: readonly string[];
}

const ASK = `import importlib.metadata as m, json
print(json.dumps({d.metadata["Name"].lower(): d.version for d in m.distributions() if "pytest" in d.metadata["Name"].lower()}))`;

const ask = (path: string): FoundPytest | null => {
  try {
    const said = execFileSync(path, ['-c', ASK], { encoding: 'utf8', stdio: 'pipe' });
    const { pytest, ...others } = JSON.parse(said) as Record<string, string>;
    const plugins = Object.keys(others);
    if (pytest === undefined) return null;
    return { name: `pytest ${pytest} with ${plugins.join(', ') || 'no plug-in'}`, path, plugins };
  } catch {
    return null;
  }
};

/** One virtual environment a version, where .ci/run has made them. */
const folder = process.env['PERF_BUDGETS_PYTESTS'] ?? '';

export const PYTESTS: readonly FoundPytest[] = [
  ...(existsSync(folder) ? readdirSync(folder).map((name) => ask(join(folder, name, 'bin/python'))) : []),
  PYTHON === null ? null : ask(PYTHON.path),
].flatMap((found) => found ?? []);

if (PYTESTS.length === 0)
  process.stderr.write('pytest is not here (PERF_BUDGETS_PYTESTS): tests of its runner are skipped\n');
