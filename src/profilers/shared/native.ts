// What native code is called, and whose it is: the same words on both sides, whatever a compiler made of a function.

import { placeOf } from '../../explain/source-location.ts';
import type { Frame } from '../../explain/profile.ts';
import type { RunnerSpec } from '../../core/model/runner-specs.ts';

/** Whether it looks like a program that was built: `./app`, `target/release/app`; scripts have an extension. */
export const looksBuilt = (spec: RunnerSpec): boolean =>
  spec.kind === 'command' && /^(?![/\\]|[A-Za-z]:).*[/\\](?:[^/\\.]+|[^/\\]+\.exe)$/.test(spec.argv[0] ?? '');

export interface NativePlace {
  readonly name: string;
  /** As the debug information calls it; null: not known. */
  readonly file: string | null;
  /** File of the program or library; null: not known. */
  readonly object: string | null;
}

/** What compilers and callgrind put behind the name of a function that they changed or that calls itself. */
const MADE =
  /(?:'\d+|\.(?:constprop|isra|part|cold|lto_priv|localalias|llvm)\b(?:\.\d+)*| \[clone [^\]]*\]|::h[0-9a-f]{16})+$/;
const ADDRESS = /^0x[0-9a-f]+$/;
const LONGEST = 300;

export const plainName = (name: string): string => name.replace(MADE, '').slice(0, LONGEST);

/** Whether a name is only an address: another one in every build. */
export const isNameless = (name: string): boolean =>
  ADDRESS.test(name) || name === '' || name === '???' || name === '??';

/** What compilers and the C library put around `main`. */
const AROUND_MAIN =
  /^(?:\(below main\)|_start|_init|_fini|frame_dummy|_dl_relocate_static_pie|(?:de)?register_tm_clones|__do_global_dtors_aux|__libc_csu_(?:init|fini))$/;

export const NOBODY = '(code without names';

type NativeFrame = Pick<Frame, 'kind' | 'name' | 'file' | 'identity'>;

/** A frame without its lines. `root`: the project in the side's checkout, as the file system really calls it. */
export const nativeFrame = ({ name: raw, file, object }: NativePlace, root: string): NativeFrame => {
  const name = plainName(raw);
  if (AROUND_MAIN.test(name)) return foreign(name);
  const program = object === null ? null : within(object, root);
  const source =
    file === null ? null : /^[/\\]|^[A-Za-z]:/.test(file) ? within(file, root) : program && normal(file);
  if (source === null && (file !== null || program === null))
    return foreign(isNameless(name) ? '(native code)' : name);
  if (isNameless(name)) {
    const nobody = `${NOBODY} in ${program ?? source})`;
    return { kind: 'own', name: nobody, file: null, identity: nobody };
  }
  return { kind: 'own', name, file: source ?? program, identity: name };
};

const foreign = (name: string): NativeFrame => ({ kind: 'native', name, file: null, identity: name });

/** A path relative to the project; null: outside. */
const within = (path: string, root: string): string | null => {
  const { file } = placeOf(path, root);
  return file === null || file.startsWith('../') || file === '..' ? null : normal(file);
};

/** `./src/../src/a.c` as `src/a.c`. */
const normal = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/'))
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  return parts.join('/');
};
