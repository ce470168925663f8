import { expect, test } from 'vitest';
import { baseNames, parseUnifiedDiff, touches } from '../../src/explain/line-changes.ts';

const PATCH = `diff --git a/src/a.ts b/src/a.ts
index 1..2 100644
--- a/src/a.ts
+++ b/src/a.ts
@@ -3 +3,2 @@ export function a() {
-  old
+  new
+  newer
@@ -10,2 +11,0 @@
--- a/evil.ts
-+++ b/evil.ts
@@ -20,0 +20,3 @@
+one
+diff --git a/x b/x
+@@ -1 +1 @@
diff --git a/src/old name.ts b/src/new name.ts
similarity index 90%
rename from src/old name.ts
rename to src/new name.ts
--- a/src/old name.ts\t
+++ b/src/new name.ts\t
@@ -1 +1 @@
-x
\\ No newline at end of file
+y
\\ No newline at end of file
diff --git a/src/pure.ts b/lib/pure.ts
similarity index 100%
rename from src/pure.ts
rename to lib/pure.ts
diff --git a/gone.ts b/gone.ts
deleted file mode 100644
--- a/gone.ts
+++ /dev/null
@@ -1,2 +0,0 @@
-a
-b
diff --git "a/q\\"uo\\\\te\\t.ts" "b/q\\"uo\\\\te\\t.ts"
new file mode 100644
--- /dev/null
+++ "b/q\\"uo\\\\te\\t.ts"
@@ -0,0 +1,2 @@
+a
+b
diff --git a/picture.png b/picture.png
Binary files a/picture.png and b/picture.png differ
`;

test('reads files, renames and lines, and takes nothing inside a hunk for a header', () => {
  expect(parseUnifiedDiff(PATCH)).toEqual([
    {
      base: 'src/a.ts',
      head: 'src/a.ts',
      baseLines: [
        { from: 3, to: 3 },
        { from: 10, to: 11 },
        { from: 20.5, to: 20.5 },
      ],
      headLines: [
        { from: 3, to: 4 },
        { from: 11.5, to: 11.5 },
        { from: 20, to: 22 },
      ],
    },
    {
      base: 'src/old name.ts',
      head: 'src/new name.ts',
      baseLines: [{ from: 1, to: 1 }],
      headLines: [{ from: 1, to: 1 }],
    },
    { base: 'src/pure.ts', head: 'lib/pure.ts', baseLines: [], headLines: [] },
    { base: 'gone.ts', head: null, baseLines: [{ from: 1, to: 2 }], headLines: [{ from: 0.5, to: 0.5 }] },
    {
      base: null,
      head: 'q"uo\\te\t.ts',
      baseLines: [{ from: 0.5, to: 0.5 }],
      headLines: [{ from: 1, to: 2 }],
    },
  ]);
  expect(parseUnifiedDiff('')).toEqual([]);
});

test('a function is touched where its lines are new, or where some of them are gone', () => {
  const tracked = new Set(['src/a.ts', 'gone.ts', 'src/other.ts']);
  const changes = { files: parseUnifiedDiff(PATCH), tracked };
  const head = (first: number, last: number | null): boolean | null =>
    touches(changes, 'head', 'src/a.ts', first, last);
  expect([head(1, 2), head(1, 3), head(4, 9), head(5, 9), head(5, null), head(4, null)]).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
  ]);
  // Two lines are gone between 11 and 12.
  expect([head(5, 11), head(5, 12), head(12, 19)]).toEqual([false, true, false]);
  expect(touches(changes, 'base', 'gone.ts', 1, 1)).toBe(true);
  expect(touches(changes, 'head', 'src/other.ts', 1, 99)).toBe(false);
  // What is built is not under version control.
  expect(touches(changes, 'head', 'dist/a.js', 1, 99)).toBe(null);
});

test('a renamed file keeps its name on base', () => {
  const name = baseNames({ files: parseUnifiedDiff(PATCH) });
  expect(name('lib/pure.ts')).toBe('src/pure.ts');
  expect(name('src/a.ts')).toBe('src/a.ts');
});
