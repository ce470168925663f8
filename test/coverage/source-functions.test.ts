import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { functionsIn } from '../../src/coverage/source-functions.ts';

const shown = (file: string, text: string): string[] =>
  functionsIn(file, text).map(
    ({ name, firstLine, line, lastLine }) =>
      `${name} ${firstLine === line ? '' : `${firstLine}<`}${line}-${lastLine}`,
  );

describe('functions of JavaScript and TypeScript', () => {
  test('have the names people call them by', () => {
    const text = `export async function read(path) { return path; }
const one = (x) => x, two = function inner() {};
let three;
three = async () => 3;
exports.four = function () {};
class Parser extends Base {
  constructor() { super(); }
  static async parse(text) {
    return text;
  }
  #hidden() {}
  get size() { return 1; }
  later = () => 5;
}
export default { six() {}, seven: () => 7, get eight() { return 8; } };
run(() => 'nobody', function named() {});
export default function () {}
`;
    expect(shown('a.mjs', text)).toEqual([
      'read 1-1',
      'one 2-2',
      'two 2-2',
      'three 4-4',
      'four 5-5',
      'Parser.constructor 7-7',
      'Parser.parse 8-10',
      'Parser.#hidden 11-11',
      'Parser.size 12-12',
      'Parser.later 13-13',
      'six 15-15',
      'seven 15-15',
      'eight 15-15',
      'named 16-16',
      'default 17-17',
    ]);
  });

  test('types, overloads, decorators and JSX are read too', () => {
    const text = `export function over(a: string): string;
export function over<T extends object>(a: T | string): T | string {
  return a as T;
}
abstract class Shop {
  abstract price(): number;
  @cached()
  total(this: Shop, items: readonly Item[] = []): number { return items.length; }
}
declare function outside(): void;
`;
    expect(shown('a.ts', text)).toEqual(['over 2-4', 'Shop.total 7-8']);
    expect(shown('a.tsx', 'const View = () => <div onClick={() => 1}>x</div>;\n')).toEqual(['View 1-1']);
    expect(functionsIn('a.d.ts', 'declare function f(): void;')).toEqual([]);
  });
});

test('functions of Python begin at their first decorator', () => {
  const text = `@cache
@app.route('/x')
def page(request):
    def inner(): return 1
    return [lambda: 2, inner]


class Shop(Base):
    async def price(self):
        """def no(): pass"""
        yield 1

    @property
    def size(self): return 1
`;
  expect(shown('a.py', text)).toEqual(['page 1<3-5', 'inner 4-4', 'Shop.price 9-11', 'Shop.size 13<14-14']);
});

test('whatever a file holds, its functions lie in it and in each other', () => {
  const pieces = fc.constantFrom(
    'function f() {',
    '}',
    '(',
    '=>',
    '{',
    'class A',
    '`${',
    "'",
    '\r\n',
    'def x(',
    '@',
    'ü',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }),
      fc.constantFrom('a.ts', 'a.py'),
      (parts, file) => {
        const text = parts.join(' ');
        const lines = text.split(/\r\n?|\n/).length;
        for (const { firstLine, line, lastLine } of functionsIn(file, text)) {
          expect(firstLine).toBeGreaterThanOrEqual(1);
          expect(line).toBeGreaterThanOrEqual(firstLine);
          expect(lastLine).toBeLessThanOrEqual(lines);
        }
      },
    ),
  );
});
