// Where the packages that a test program is made of lie, and whose they are.

import type { GoSpec } from '../../core/model/suite-specs.ts';
import type { SideContext } from '../runner.ts';
import { goCommand, type GoPackage } from './packages.ts';

/** Where a package lies. */
export interface GoOrigin {
  /** Absolute. */
  readonly folder: string;
  /** Of Go itself. */
  readonly standard: boolean;
  /** Its module; null: Go's own, or not known. */
  readonly module: { readonly path: string; readonly version: string | null } | null;
}

/** By import path. */
export type GoOrigins = ReadonlyMap<string, GoOrigin>;

const FIELDS =
  '{{.ImportPath}}{{"\\t"}}{{.Dir}}{{"\\t"}}{{.Standard}}{{with .Module}}{{"\\t"}}{{.Path}}{{"\\t"}}{{.Version}}{{end}}';

const known = new Map<string, Promise<GoOrigins>>();

/** The packages behind a test program. Rejects with BenchmarkFailure. */
export function originsOf(found: GoPackage, spec: GoSpec, context: SideContext): Promise<GoOrigins> {
  const origins = known.get(found.binary) ?? listed(found, spec, context);
  known.set(found.binary, origins);
  return origins;
}

async function listed({ path, flags }: GoPackage, spec: GoSpec, context: SideContext): Promise<GoOrigins> {
  const go = await goCommand(spec, context);
  const lines = (await go(['list', '-deps', '-test', ...flags, '-f', FIELDS, path])).split('\n');
  return new Map(
    lines.map((line) => {
      const [called = '', folder = '', standard, module, version = ''] = line.split('\t');
      const origin: GoOrigin = {
        folder,
        standard: standard === 'true',
        module: module === undefined ? null : { path: module, version: version === '' ? null : version },
      };
      // A package that is compiled again with its tests has a second name.
      return [called.replace(/ \[.*\]$/, ''), origin];
    }),
  );
}
