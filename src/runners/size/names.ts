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

/** A hash that has no form of its own, such as eight small letters: of that length at the end of a name. */
const FORMLESS = [/^(.*[.-])[\w-]{8}$/, /^(|.*[.\-_])[A-Za-z\d]{6,64}$/];

/** Of eight characters with a dash among them, six or seven may have looked like a hash of their own. */
const CUT_SHORT = /([.-])\w?[-_]\*/;

/** What a name may be without a hash that cannot be told from a word, or from an extension. */
const stemsOf = (name: string): string[] => {
  const extensions = EXTENSIONS.exec(name)?.[0] ?? '';
  const parts = extensions.split('.').slice(1);
  const endings = parts.map((_, index) => `.${parts.slice(index).join('.')}`);
  const stems = endings.flatMap((ending) =>
    FORMLESS.flatMap((form) => {
      const rest = form.exec(name.slice(0, name.length - ending.length))?.[1];
      return rest === undefined ? [] : [`${rest}*${ending}`];
    }),
  );
  return CUT_SHORT.test(name) ? [...stems, name.replace(CUT_SHORT, '$1*')] : stems;
};

/**
 * Names, already without the hashes that can be told, that one side has and the other lacks, and what both are called
 * where they differ in nothing but a hash: with the same stem and extension on both sides they are the same file.
 */
export function sameFiles(base: readonly string[], head: readonly string[]): ReadonlyMap<string, string> {
  const [onBase, onHead] = [new Set(base), new Set(head)];
  const lost = base.filter((name) => !onHead.has(name));
  const found = head.filter((name) => !onBase.has(name));
  const stems = (names: readonly string[], all: ReadonlySet<string>): Set<string> =>
    new Set([...names.flatMap(stemsOf), ...[...all].filter((name) => name.includes('*'))]);
  const [ofBase, ofHead] = [stems(lost, onBase), stems(found, onHead)];
  const paired = new Map<string, string>();
  for (const name of [...lost, ...found]) {
    const stem = stemsOf(name).find((each) => ofBase.has(each) && ofHead.has(each));
    if (stem !== undefined) paired.set(name, stem);
  }
  return paired;
}
