// JSON says nothing about a name that stands twice in one object, and readers take whichever they like: a record that two
// readers understand differently is no record.

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/gs;

/** The first name that stands twice in one object of a text that is JSON; null: none does. */
export function duplicateKey(json: string): string | null {
  const open: Set<string>[] = [];
  for (const [token, colon] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (colon !== undefined) {
      const key = JSON.parse(token.slice(0, -colon.length)) as string;
      const names = open.at(-1);
      if (names?.has(key) === true) return key;
      names?.add(key);
    }
  }
  return null;
}
