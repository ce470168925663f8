// What every attack says about itself, for the table in docs/security.md (npm run tables).

/** `detected`: the check fails, a warning names it, or it is undecided in the headline. */
type Outcome = 'prevented' | 'detected' | 'not preventable';

export interface Attack {
  /** What the change tries, in words for the table. */
  readonly tries: string;
  readonly outcome: Outcome;
  /** Why, in words for the table. */
  readonly because: string;
}
