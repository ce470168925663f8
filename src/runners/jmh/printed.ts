// What JMH prints of iterations, with `-tu ns` for times and `-tu s` for rates.

export type Iteration =
  | { readonly kind: 'result'; readonly value: number }
  | { readonly kind: 'allocated'; readonly bytes: number };

/** Below half a byte it is the harness that allocates. */
const HARNESS = 0.5;

/**
 * `Iteration   3: 921.566 ns/op`, whatever the benchmark printed between the two; below it, further in, its parts and what
 * profilers say. What is too little for three digits (`≈ 10⁻³`) is 0. Null: something else.
 */
export function iterationIn(line: string): Iteration | null {
  const [, allocated] = /^ {8,}·?gc\.alloc\.rate\.norm: +(\S.*) B\/op\s*$/.exec(line) ?? [];
  if (allocated !== undefined) {
    const bytes = numberIn(allocated);
    return { kind: 'allocated', bytes: bytes < HARNESS ? 0 : bytes };
  }
  if (/^ {8,}\S+: /.test(line)) return null;
  const [, value, unit] = /(\d+[.,]\d+|≈ \S+) (ns\/op|ops\/s)\s*$/.exec(line) ?? [];
  if (value === undefined) return null;
  return { kind: 'result', value: numberIn(value) * (unit === 'ns/op' ? 1e-9 : 1) };
}

/** With the decimal comma of some languages. */
const numberIn = (text: string): number => (text.startsWith('≈') ? 0 : Number(text.replace(',', '.')));
