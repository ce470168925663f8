// Everything that can be found in a repository without running it.

import { withOwnNames, together, type Finding, type ProjectFiles, type Remark } from './project.ts';
import { detectGates, type Gate } from './gates.ts';
import { detectJavascript } from './detect/javascript.ts';
import { detectBundles, detectPrograms } from './detect/programs.ts';
import { detectPython } from './detect/python.ts';
import { detectSizes } from './detect/sizes.ts';
import { detectByHand } from './detect/by-hand.ts';
import { detectCpp } from './detect/cpp.ts';
import { detectGo } from './detect/go.ts';
import { detectJvm } from './detect/jvm.ts';
import { detectRust } from './detect/rust.ts';

export interface Everything {
  readonly findings: readonly Finding[];
  /** To be tried where nothing of those works. */
  readonly fallback: readonly Finding[];
  readonly remarks: readonly Remark[];
  readonly gates: readonly Gate[];
}

/** What a project has: benchmarks first, then what needs no benchmark code. */
export function detect(files: ProjectFiles): Everything {
  const benchmarks = together([
    detectJavascript(files),
    detectPython(files),
    detectGo(files),
    detectRust(files),
    detectCpp(files),
    detectJvm(files),
    detectByHand(files),
  ]);
  const gates = detectGates(files);
  const sizes = detectSizes(files);
  const programs = detectPrograms(files);
  const found = [...benchmarks.findings, ...gates.findings, ...sizes.findings, ...programs.findings];
  // Offered where nothing else is there to be measured.
  const bundles = detectBundles(files).findings;
  return {
    findings: withOwnNames(found.length === 0 ? bundles : found),
    fallback: found.length === 0 ? [] : withOwnNames(bundles),
    remarks: [benchmarks, gates, sizes, programs].flatMap(({ remarks }) => remarks),
    gates: gates.gates,
  };
}

/** The format in which other gates read what a suite measures. */
const formatOf = (draft: { readonly [key: string]: unknown }): string | undefined => {
  if ('pytest' in draft) return 'pytest-benchmark';
  if ('go' in draft) return 'go';
  if ('criterion' in draft || 'divan' in draft) return 'criterion';
  if ('asv' in draft) return 'asv';
  if ('pyperf' in draft) return 'pyperf';
  if ('google-benchmark' in draft) return 'google-benchmark';
  if ('catch2' in draft) return 'catch2';
  if ('jmh' in draft) return 'jmh';
  if ('benchmark' in draft) return 'benchmarkjs';
  if ('vitest' in draft) return 'vitest';
  return ((draft['report'] ?? {}) as { format?: string }).format;
};

/** The threshold of a gate for what a suite is, or null. */
export function gateFor(gates: readonly Gate[], draft: { readonly [key: string]: unknown }): Gate | null {
  const format = formatOf(draft);
  if (format === undefined) return null;
  const own = gates.filter(({ allowed }) => allowed !== null);
  return own.find((gate) => gate.format === format) ?? own.find((gate) => gate.format === null) ?? null;
}
