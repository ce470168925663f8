// Rust: benches with criterion or divan, as they are.

import { parse } from 'smol-toml';
import { ownPaths, suiteName, together, NOTHING } from '../project.ts';
import type { Detected, Finding, ProjectFiles, Remark, Way } from '../project.ts';
import { posix } from '../posix.ts';

interface CargoManifest {
  readonly package?: { readonly name?: string; readonly autobenches?: boolean };
  readonly bench?: readonly {
    readonly name?: string;
    readonly path?: string;
    readonly harness?: boolean;
    readonly 'required-features'?: readonly string[];
  }[];
}

/** Benches that become suites. */
const MOST_BENCHES = 6;

export function detectRust(files: ProjectFiles): Detected {
  const manifests = ownPaths(files, /(^|\/)Cargo\.toml$/).filter((path) => !/(^|\/)fuzz\//.test(path));
  const all = together(manifests.map((path) => benchesOf(files, path)));
  if (all.findings.length === 0) return all;
  if (!files.programs.has('cargo'))
    return {
      findings: [],
      remarks: [
        {
          where: 'Cargo.toml',
          why: 'there are benches, and no cargo on PATH',
          hint: 'install Rust and run `perf-budgets init` again',
        },
      ],
    };
  const left = all.findings.slice(MOST_BENCHES).map(({ where }): Remark => ({
    where,
    why: `it is one of ${all.findings.length} benches`,
    hint: 'add those that matter by hand, in the same form',
  }));
  return { findings: all.findings.slice(0, MOST_BENCHES), remarks: [...all.remarks, ...left] };
}

function benchesOf(files: ProjectFiles, path: string): Detected {
  const manifest = manifestOf(files.text(path));
  if (manifest?.package?.name === undefined) return NOTHING;
  const folder = posix.dirname(path);
  const declared = (manifest.bench ?? []).map((bench) => ({
    ...bench,
    file: posix.join(folder, bench.path ?? `benches/${bench.name}.rs`),
  }));
  const found =
    manifest.package.autobenches === false
      ? []
      : files.paths.filter(
          (each) => posix.dirname(each) === posix.join(folder, 'benches') && each.endsWith('.rs'),
        );
  const benches = [
    ...declared,
    ...found
      .filter((file) => !declared.some((each) => each.file === file))
      .map((file) => ({
        name: posix.basename(file).slice(0, -3),
        file,
        harness: true,
        'required-features': [],
      })),
  ];
  return together(benches.map((bench) => benchOf(files, folder, manifest.package?.name ?? '', bench)));
}

const manifestOf = (text: string): CargoManifest | null => {
  try {
    return parse(text);
  } catch {
    return null;
  }
};

interface Bench {
  readonly name?: string;
  readonly file: string;
  readonly harness?: boolean;
  readonly 'required-features'?: readonly string[];
}

function benchOf(files: ProjectFiles, folder: string, crate: string, bench: Bench): Detected {
  const text = files.text(bench.file);
  if (/#\[bench\]/.test(text))
    return remark(
      bench.file,
      'it uses #[bench], which only nightly Rust runs',
      'move it to criterion or divan',
    );
  const tool = (['divan', 'criterion'] as const).find((name) =>
    new RegExp(String.raw`\b${name}\b`).test(text),
  );
  if (bench.name === undefined || tool === undefined || bench.harness !== false) return NOTHING;
  return { findings: [findingOf(files, folder, crate, tool, { ...bench, name: bench.name })], remarks: [] };
}

const remark = (where: string, why: string, hint: string): Detected => ({
  findings: [],
  remarks: [{ where, why, hint }],
});

function findingOf(
  files: ProjectFiles,
  folder: string,
  crate: string,
  tool: 'criterion' | 'divan',
  { name, ...bench }: Bench & { readonly name: string },
): Finding {
  const top = files.paths.includes('Cargo.toml') ? '.' : folder;
  const features = bench['required-features'] ?? [];
  const args = [
    ...(folder === top ? [] : ['-p', crate]),
    ...(features.length > 0 ? ['--features', features.join(',')] : []),
    // Where the lockfile is not tracked, one that is made anew need not be the same on both sides; --locked would fail.
    ...(files.tracked.has(posix.join(top, 'Cargo.lock')) ? ['--locked'] : []),
  ];
  const options = {
    benches: name,
    ...(args.length > 0 && { args }),
    ...(top !== '.' && { directory: top }),
  };
  const way: Way = {
    suite: { [tool]: Object.keys(options).length === 1 ? name : options, harness: [bench.file] },
    install: [],
    build: [],
  };
  const own = /^bench(es|marks?)?$/.test(name) ? crate : name;
  return { name: suiteName(own), what: tool, where: bench.file, ways: [way] };
}
