import { readFileSync } from 'node:fs';

/** Names of tests that may be skipped, `FILE > SUITE > TEST`: one a line, below a remark that says why. */
export function readAllowedSkips(file: string): ReadonlySet<string> {
  const allowed = new Set<string>();
  let why = false;
  for (const line of readFileSync(file, 'utf8')
    .split('\n')
    .map((each) => each.trim())) {
    if (line === '') why = false;
    else if (line.startsWith('#')) why = true;
    else if (why) allowed.add(line);
    else throw new Error(`${file}: nothing says why "${line}" may be skipped`);
  }
  return allowed;
}
