// Bundlers write a hash of a file's content into its name, so that the same file is called differently after every
// change. To compare it, the hash is replaced by `*`. Told by its form: nobody writes such words by hand, and whoever
// does finds them in one benchmark with others of the form, never lost.

/** `.js`, `.chunk.js`, `.css.map`; digits only where they are short, because `.3f2a1c9d` is none. */
const EXTENSIONS = /(?:\.(?:[a-z]{1,8}|[a-z][a-z0-9]{1,3})){1,3}$/;
/** webpack, Parcel, Next.js: hexadecimal, after a name or instead of one. */
const HEX = /(^|[.\-_])(?=[a-f]*\d)[0-9a-f]{6,64}$/;
/** Vite, Rollup, esbuild: 8 letters and digits after a name, a digit or a capital within. */
const SHORT = /([.-])(?=[A-Z]?[\w-]*\d|[\w-]+[A-Z])(?![^A-Z]*[-_][^A-Z]*$)[\w-]{8}$/;
/** Next.js: folders named after a build. */
const LONG = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{16,64}$/;

/** A path with `*` for every part that is a hash. */
export const withoutHashes = (path: string): string => {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return [...folders.map((folder) => folder.replace(LONG, '*')), withoutHash(name)].join('/');
};

const withoutHash = (name: string): string => {
  const extensions = EXTENSIONS.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extensions.length);
  const form = [HEX, SHORT, LONG].find((each) => each.test(stem));
  return form === undefined ? name : `${stem.replace(form, form === LONG ? '*' : '$1*')}${extensions}`;
};
