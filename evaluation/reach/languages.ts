// One project a language, each with three suites that use the same kinds of files: code, data, a plugin chosen by a file, a
// local package, a dependency that a lockfile names, a native library, the first of two folders that has a file, a link,
// a child process, generated code, a submodule, a name in a certain case, and a file that need not be there.

export const SUITES = ['s0', 's1', 's2'] as const;

export interface Language {
  readonly name: 'JavaScript' | 'Python' | 'Go' | 'C';
  /** Of code. */
  readonly extension: string;
  readonly files: Readonly<Record<string, string>>;
  /** Commands of `prepare`, and what is declared of each suite. */
  readonly install: string;
  readonly build: string;
  readonly suite: (index: number) => string;
  /** Code that returns a number, for a module of a kind: `src`, `plugins`, `packages`, `gen`. */
  readonly code: (kind: string, name: string, value: number) => string;
}

const each = (make: (name: string) => Record<string, string>): Record<string, string> =>
  Object.assign({}, ...['0', '1', '2', 'x'].map(make)) as Record<string, string>;

/** Files that mean the same in every language; `x` is what no suite uses. */
const common = each((i) => ({
  [`data/d${i}.json`]: `{"n": 1}\n`,
  [`conf/plugin${i}.txt`]: `p${i}`,
  [`env/${i}.env`]: `LEVEL=1\n`,
  [`search/default/s${i}.cfg`]: `1\n`,
  [`versions/v1-${i}/v.txt`]: `1\n`,
  [`versions/v2-${i}/v.txt`]: `2\n`,
  [`tools/child${i}.sh`]: `echo 1\n`,
  [`schema/g${i}.txt`]: `1`,
  [`Names/Case${i}.txt`]: `1\n`,
  [`opt/o${i}.txt`]: `1\n`,
  [`links/cur${i}`]: `-> ../versions/v1-${i}`,
  [`flags/f${i}.txt`]: `-O1`,
  [`native/n${i}.c`]: `int value_${i}(void) { return 1; }\n`,
  [`vendor/dep${i}-1/value.txt`]: `1\n`,
  [`vendor/dep${i}-2/value.txt`]: `2\n`,
}));

const lock = { 'deps.lock': ['0', '1', '2', 'x'].map((i) => `dep${i} 1\n`).join('') };
const INSTALL =
  'mkdir -p deps && while read -r name version; do cp -r vendor/$name-$version deps/$name; done < deps.lock';
const NATIVE = (shared: string): string =>
  `mkdir -p lib && for i in 0 1 2 x; do gcc -shared -fPIC $(cat flags/f$i.txt) -ffile-prefix-map="$PWD"=. -o lib/n$i.so ${shared} native/n$i.c; done`;
const GENERATE = (extension: string, text: string): string =>
  `mkdir -p gen && for i in 0 1 2 x; do printf '${text}' "$(cat schema/g$i.txt)" > gen/g$i.${extension}; done`;

const javascript: Language = {
  name: 'JavaScript',
  extension: 'js',
  install: INSTALL,
  build: `${NATIVE('native/module.c')}; ${GENERATE('js', 'export const value = %s;\\n')}`,
  code: (_, __, value) => `export const value = ${value};\n`,
  suite: (i) => `{ tinybench: bench/b${i}.bench.js }`,
  files: {
    ...common,
    ...lock,
    'package.json': '{ "type": "module" }\n',
    'native/module.c': 'void *napi_register_module_v1(void *env, void *exports) { return exports; }\n',
    ...each((i) => ({
      [`src/m${i}.js`]: 'export const value = 1;\n',
      [`plugins/p${i}.js`]: 'export const value = 1;\n',
      [`packages/pk${i}/package.json`]: `{ "name": "pk${i}", "type": "module", "exports": { ".": "./a.js", "./b": "./b.js" } }\n`,
      [`packages/pk${i}/a.js`]: 'export const value = 1;\n',
      [`packages/pk${i}/b.js`]: 'export const value = 2;\n',
      [`bench/b${i}.bench.js`]: `import { Bench } from 'tinybench';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { value as own } from '../src/m${i}.js';
import { value as packaged } from 'pk${i}';
const read = (file) => readFileSync(new URL('../' + file, import.meta.url), 'utf8');
const there = (file) => existsSync(new URL('../' + file, import.meta.url));
createRequire(import.meta.url)('../lib/n${i}.node');
const plugin = await import('../plugins/' + read('conf/plugin${i}.txt').trim() + '.js');
const generated = await import('../gen/g${i}.js');
const config = there('search/override/s${i}.cfg') ? read('search/override/s${i}.cfg') : read('search/default/s${i}.cfg');
const child = execFileSync('sh', ['tools/child${i}.sh'], { encoding: 'utf8' });
const name = there('Names/Case${i}.txt') ? read('Names/Case${i}.txt') : '0';
const optional = there('opt/o${i}.txt') ? read('opt/o${i}.txt') : '0';
const texts = [read('data/d${i}.json').length, read('env/${i}.env').length, config, child, name, optional, read('links/cur${i}/v.txt'), read('deps/dep${i}/value.txt'), read('sub/f${i}.txt')];
const sum = texts.reduce((all, text) => all + Number(text), own + packaged + plugin.value + generated.value);
export const bench = new Bench();
bench.add('t', () => { let s = sum; for (let k = 0; k < 200; k++) s = (s * 31 + k) | 0; return s; });
`,
    })),
  },
};

const python: Language = {
  name: 'Python',
  extension: 'py',
  install: INSTALL,
  build: `${NATIVE('')}; ${GENERATE('py', 'value = %s\\n')}`,
  code: (_, __, value) => `value = ${value}\n`,
  suite: (i) =>
    `{ python: { setup: "import sys; sys.path[:0] = ['first', 'src']; import run${i}", stmt: "run${i}.op()" } }`,
  files: {
    ...common,
    ...lock,
    'first/empty.py': '',
    'pyproject.toml': '[project]\nname = "p"\nversion = "1"\n',
    'plugins/__init__.py': '',
    'gen/keep.txt': '',
    ...each((i) => ({
      [`src/m${i}.py`]: 'value = 1\n',
      [`plugins/p${i}.py`]: 'value = 1\n',
      [`packages/pk${i}/__init__.py`]: 'from .a import value\n',
      [`packages/pk${i}/a.py`]: 'value = 1\n',
      [`packages/pk${i}/b.py`]: 'value = 2\n',
      [`src/run${i}.py`]: `import ctypes, importlib, os, subprocess, sys
sys.path += ['packages', '.']
import m${i}, pk${i}
def read(file):
    with open(file) as opened:
        return opened.read()
native = getattr(ctypes.CDLL(os.path.abspath('lib/n${i}.so')), 'value_${i}')()
plugin = importlib.import_module('plugins.' + read('conf/plugin${i}.txt').strip())
generated = importlib.import_module('gen.g${i}')
config = read('search/override/s${i}.cfg') if os.path.exists('search/override/s${i}.cfg') else read('search/default/s${i}.cfg')
child = subprocess.check_output(['sh', 'tools/child${i}.sh'])
name = read('Names/Case${i}.txt') if os.path.exists('Names/Case${i}.txt') else '0'
try:
    optional = read('opt/o${i}.txt')
except OSError:
    optional = '0'
texts = [config, child, name, optional, read('links/cur${i}/v.txt'), read('deps/dep${i}/value.txt'), read('sub/f${i}.txt')]
total = native + m${i}.value + pk${i}.value + plugin.value + generated.value + len(read('data/d${i}.json')) + len(read('env/${i}.env')) + sum(map(int, texts))
def op():
    return sum(range(total + 100))
`,
    })),
  },
};

const PROGRAM_FILES = (i: string): string[] => [
  `data/d${i}.json`,
  `env/${i}.env`,
  `links/cur${i}/v.txt`,
  `deps/dep${i}/value.txt`,
  `sub/f${i}.txt`,
];

const go: Language = {
  name: 'Go',
  extension: 'go',
  install: INSTALL,
  build: `${NATIVE('')}; ${GENERATE('go', 'package gen\\n\\nconst Value = %s\\n').replaceAll('gen/g$i.go', 'gen/g$i/g.go').replace('mkdir -p gen', 'mkdir -p gen/g0 gen/g1 gen/g2 gen/gx')}; CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags=-buildid= -o bin/ ./cmd/...`,
  code: (kind, name, value) => `package ${kind === 'src' ? name : kind}\n\nconst Value = ${value}\n`,
  suite: (i) => `{ command: [bin/b${i}] }`,
  files: {
    ...common,
    ...lock,
    'go.mod': 'module example.org/p\n\ngo 1.20\n',
    ...each((i) => ({
      [`src/m${i}/m.go`]: `package m${i}\n\nconst Value = 1\n`,
      [`plugins/p${i}.txt`]: '1\n',
      [`packages/pk${i}/a.go`]: `package pk${i}\n\nconst Value = 1\n`,
      [`cmd/b${i}/main.go`]: `package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"

	gen "example.org/p/gen/g${i}"
	"example.org/p/packages/pk${i}"
	"example.org/p/src/m${i}"
)

func read(file string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	return string(text)
}

func main() {
	texts := []string{}
	for _, file := range []string{${PROGRAM_FILES(i)
    .map((file) => `"${file}"`)
    .join(', ')}, "Names/Case${i}.txt", "opt/o${i}.txt", "lib/n${i}.so"} {
		texts = append(texts, read(file))
	}
	texts = append(texts, read("plugins/"+strings.TrimSpace(read("conf/plugin${i}.txt"))+".txt"))
	config := read("search/override/s${i}.cfg")
	if config == "" {
		config = read("search/default/s${i}.cfg")
	}
	child, _ := exec.Command("sh", "tools/child${i}.sh").Output()
	sum := gen.Value + pk${i}.Value + m${i}.Value + len(config) + len(child)
	for _, text := range texts {
		sum += len(text)
	}
	fmt.Println(sum)
}
`,
    })),
  },
};

const c: Language = {
  name: 'C',
  extension: 'c',
  install: INSTALL,
  build: `${NATIVE('')}; ${GENERATE('h', '#define GENERATED %s\\n')}; mkdir -p build && for i in 0 1 2 x; do gcc $(cat flags/f$i.txt) -ffile-prefix-map="$PWD"=. -Iinclude/first -Iinclude/second -o build/b$i cmd/b$i.c src/m$i.c -ldl; done`,
  code: (_, name, value) => `int ${name}_value(void) { return ${value}; }\n`,
  suite: (i) => `{ command: [build/b${i}] }`,
  files: {
    ...common,
    ...lock,
    'include/first/none.h': '',
    ...each((i) => ({
      [`src/m${i}.c`]: `int m${i}_value(void) { return 1; }\n`,
      [`plugins/p${i}.txt`]: '1\n',
      [`include/second/pk${i}.h`]: '#define PACKAGED 1\n',
      [`cmd/b${i}.c`]: `#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "../gen/g${i}.h"
#include "pk${i}.h"
extern int m${i}_value(void);
static int size(const char *name) {
  char text[256];
  FILE *file = fopen(name, "r");
  if (file == NULL) return 0;
  int number = (int)fread(text, 1, sizeof text, file);
  fclose(file);
  return number;
}
int main(void) {
  const char *files[] = {${PROGRAM_FILES(i)
    .map((file) => `"${file}"`)
    .join(', ')}, "Names/Case${i}.txt", "opt/o${i}.txt"};
  int sum = m${i}_value() + GENERATED + PACKAGED;
  for (unsigned k = 0; k < sizeof files / sizeof *files; k++) sum += size(files[k]);
  char name[64] = "", plugin[128];
  FILE *file = fopen("conf/plugin${i}.txt", "r");
  if (file == NULL || fscanf(file, "%60s", name) != 1) return 1;
  fclose(file);
  snprintf(plugin, sizeof plugin, "plugins/%s.txt", name);
  sum += size(plugin);
  sum += access("search/override/s${i}.cfg", R_OK) == 0 ? size("search/override/s${i}.cfg") : size("search/default/s${i}.cfg");
  void *library = dlopen("./lib/n${i}.so", RTLD_NOW);
  if (library == NULL) return 2;
  int (*value)(void) = (int (*)(void))dlsym(library, "value_${i}");
  printf("%d\\n", sum + value());
  fflush(stdout);
  return system("sh tools/child${i}.sh");
}
`,
    })),
  },
};

// A native module has a name of its own in Node.
export const LANGUAGES: readonly Language[] = [
  { ...javascript, build: javascript.build.replaceAll('lib/n$i.so', 'lib/n$i.node') },
  python,
  go,
  c,
];
