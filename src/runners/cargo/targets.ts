// The bench targets of a Cargo project, as `cargo metadata` tells them, and those that a suite means.

import { isAbsolute, relative } from 'node:path';
import { compiledGlob } from '../../core/model/globs.ts';

/** A bench target: a program of its own, once it is compiled. */
export interface BenchTarget {
  readonly name: string;
  /** As cargo's `-p` takes it. */
  readonly package: string;
  /** Absolute path of its source. */
  readonly source: string;
  /** Folder of its package, in which cargo runs it. */
  readonly folder: string;
  /** Features without which cargo does not compile it. */
  readonly features: readonly string[];
}

interface Metadata {
  readonly packages: readonly {
    readonly id: string;
    readonly name: string;
    readonly manifest_path: string;
    readonly targets: readonly {
      readonly kind: readonly string[];
      readonly name: string;
      readonly src_path: string;
      readonly 'required-features'?: readonly string[];
    }[];
  }[];
}

/** Throws SyntaxError where it is no JSON. */
export function targetsIn(json: string): readonly BenchTarget[] {
  const { packages } = JSON.parse(json) as Metadata;
  return packages.flatMap(({ id, name: own, manifest_path: manifest, targets }) =>
    targets
      .filter(({ kind }) => kind.includes('bench'))
      .map((target) => ({
        name: target.name,
        package: id.startsWith('path+') ? id : own,
        source: target.src_path,
        folder: manifest.replace(/[/\\]Cargo\.toml$/, ''),
        features: target['required-features'] ?? [],
      })),
  );
}

const isGlob = (text: string): boolean => /[*?{[]/.test(text);
const isSource = (text: string): boolean => text.endsWith('.rs');
const isFolder = (text: string): boolean => text === '.' || text.includes('/');

/** Targets that a suite means: by name, by a glob of names, by source file, or all below a folder. */
export function meant(
  targets: readonly BenchTarget[],
  asked: readonly string[],
  { directory, features }: { readonly directory: string; readonly features: boolean },
): readonly BenchTarget[] {
  const below = ({ source }: BenchTarget): string => relative(directory, source).replaceAll('\\', '/');
  const isIn = (target: BenchTarget, folder: string): boolean => {
    const path = below(target);
    const inside = folder === '.' || path.startsWith(`${folder}/`);
    return inside && !path.startsWith('../') && !isAbsolute(path);
  };
  return targets.filter((target) =>
    asked.some((text) => {
      const plain = text.replace(/^(\.\/)+/, '').replace(/\/+$/, '') || '.';
      if (isSource(plain)) return below(target) === plain;
      // What asks for a feature is compiled where it is named, or features are.
      const isCompiled = features || target.features.length === 0;
      if (isGlob(plain)) return isCompiled && compiledGlob(plain)(target.name);
      return isFolder(plain) ? isCompiled && isIn(target, plain) : target.name === plain;
    }),
  );
}

/** Whether the names of benchmarks need the target's before them: more than one target can be meant. */
export const isNamedByTarget = (asked: readonly string[]): boolean => {
  const [only = ''] = asked;
  return asked.length > 1 || (!isSource(only) && (isGlob(only) || isFolder(only)));
};
