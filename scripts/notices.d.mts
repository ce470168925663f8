import type { Metafile } from 'esbuild';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its package.json has it. */
  readonly license: string;
  readonly texts: readonly string[];
}
type Outputs = Record<string, { readonly inputs: Metafile['outputs'][string]['inputs'] }>;

export function bundledPackages(metafiles: readonly { readonly outputs: Outputs }[]): BundledPackage[];
export function noticesOf(packages: readonly BundledPackage[]): string;
