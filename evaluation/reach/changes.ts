// Changes whose reach is known by how they are made: for every kind one of each suite, which reaches that suite and no
// other, and one of what no suite uses, which reaches none.

import { SUITES, type Language } from './languages.ts';

export interface Change {
  readonly kind: string;
  /** Files written, or taken away (null), or linked (`-> target`). */
  readonly files: Readonly<Record<string, string | null>>;
  /** Files of the submodule. */
  readonly submodule?: Readonly<Record<string, string>>;
  /** Suites that use what changes. */
  readonly reached: readonly string[];
}

type Edit = (i: string, language: Language) => Pick<Change, 'files' | 'submodule'>;

const moduleOf = (language: Language, i: string): string =>
  language.name === 'Go' ? `src/m${i}/m.go` : `src/m${i}.${language.extension}`;

const isCompiled = ({ name }: Language): boolean => name === 'Go' || name === 'C';

const pluginOf = (language: Language, i: string): string =>
  `plugins/p${i}.${isCompiled(language) ? 'txt' : language.extension}`;

const EDITS: Readonly<Record<string, Edit>> = {
  code: (i, language) => ({ files: { [moduleOf(language, i)]: language.code('src', `m${i}`, 7) } }),
  'data file': (i) => ({ files: { [`data/d${i}.json`]: '{"n": 1234}\n' } }),
  'import by a variable': (i, language) => ({
    files: {
      [pluginOf(language, i)]: isCompiled(language) ? '12345\n' : language.code('plugins', `p${i}`, 9),
    },
  }),
  'name in a variable': (i) => ({ files: { [`conf/plugin${i}.txt`]: 'px' } }),
  'environment file': (i) => ({ files: { [`env/${i}.env`]: 'LEVEL=22\nDEBUG=1\n' } }),
  'package and its exports': (i, { name }) => ({
    files:
      name === 'JavaScript'
        ? {
            [`packages/pk${i}/package.json`]: `{ "name": "pk${i}", "type": "module", "exports": { ".": "./b.js" } }\n`,
          }
        : name === 'Python'
          ? { [`packages/pk${i}/__init__.py`]: 'from .b import value\n' }
          : name === 'Go'
            ? { [`packages/pk${i}/a.go`]: `package pk${i}\n\nconst Value = 2\n` }
            : { [`include/second/pk${i}.h`]: '#define PACKAGED 2\n' },
  }),
  lockfile: (i) => ({
    files: { 'deps.lock': ['0', '1', '2', 'x'].map((each) => `dep${each} ${each === i ? 2 : 1}\n`).join('') },
  }),
  'native library': (i) => ({ files: { [`native/n${i}.c`]: `int value_${i}(void) { return 77; }\n` } }),
  'compiler flags': (i) => ({ files: { [`flags/f${i}.txt`]: '-O2 -g' } }),
  'earlier in a search path': (i) => ({ files: { [`search/override/s${i}.cfg`]: '44\n' } }),
  'earlier for the language': (i, language) => ({
    files: {
      JavaScript: {
        [`bench/node_modules/pk${i}/package.json`]: `{ "name": "pk${i}", "type": "module", "main": "a.js" }\n`,
        [`bench/node_modules/pk${i}/a.js`]: 'export const value = 3;\n',
      },
      Python: { [`first/m${i}.py`]: 'value = 3\n' },
      Go: {
        [`packages/pk${i}/b.go`]: `package pk${i}\n\nimport "os"\n\nfunc init() { os.Setenv("FIRST", "1") }\n`,
      },
      C: { [`include/first/pk${i}.h`]: '#define PACKAGED 3\n' },
    }[language.name],
  }),
  link: (i) => ({ files: { [`links/cur${i}`]: `-> ../versions/v2-${i}` } }),
  'behind a link': (i) => ({ files: { [`versions/v1-${i}/v.txt`]: '1000\n' } }),
  'child process': (i) => ({ files: { [`tools/child${i}.sh`]: 'echo 99\n' } }),
  'generated code': (i) => ({ files: { [`schema/g${i}.txt`]: '55' } }),
  submodule: (i) => ({ files: {}, submodule: { [`f${i}.txt`]: '3000\n' } }),
  'case of a name': (i) => ({ files: { [`Names/Case${i}.txt`]: null, [`Names/case${i}.txt`]: '1\n' } }),
  deletion: (i) => ({ files: { [`opt/o${i}.txt`]: null } }),
};

/** A file in a folder that Python lists to find modules in is used by whoever imports from there. */
const listed = (kind: string, language: Language): boolean =>
  language.name === 'Python' && kind === 'earlier for the language';

const NOWHERE: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  documentation: { 'docs/guide.md': '# Guide\n', 'docs/images/a.svg': '<svg/>\n' },
  tests: { 'test/a.test.txt': 'a test\n' },
  'workflow of CI': { '.github/workflows/ci.yml': 'on: push\n' },
  'a new folder': { 'another/project/main.txt': 'x\n' },
};

/** Every change of a language. */
export function changesOf(language: Language): Change[] {
  const everywhere = Object.entries(EDITS).flatMap(([kind, edit]): Change[] => [
    ...SUITES.map((suite, index) => ({
      kind,
      ...edit(String(index), language),
      reached: listed(kind, language) ? SUITES : [suite],
    })),
    { kind, ...edit('x', language), reached: listed(kind, language) ? SUITES : [] },
  ]);
  return [
    ...everywhere,
    ...Object.entries(NOWHERE).map(([kind, files]) => ({ kind, files, reached: [] })),
    ...(isCompiled(language)
      ? SUITES.map((_, index) => ({
          kind: 'comment that the compiler drops',
          files: {
            [moduleOf(language, String(index))]:
              `${language.files[moduleOf(language, String(index))] ?? ''}// nothing\n`,
          },
          reached: [],
        }))
      : []),
  ];
}
