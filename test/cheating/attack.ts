// What every attack says about itself, for the table in docs/security.md (npm run tables).

/**
 * `prevented`: the regression is as red as without the attack. `detected`: the check fails, or is undecided in the headline, and says
 * why. `warned`: the check may be green, and a warning says what is wrong. `not preventable`: the check may be green.
 */
export type Outcome = 'prevented' | 'detected' | 'warned' | 'not preventable';

export interface Attack {
  /** What the change tries, in words for the table. */
  readonly tries: string;
  /** In isolation, and without it unless `bare` says otherwise. */
  readonly outcome: Outcome;
  readonly bare?: Outcome;
  /** Why, in words for the table. */
  readonly because: string;
}

/** Whether the sides are in namespaces of their own. */
export const MODES = ['required', 'off'] as const;
export type Mode = (typeof MODES)[number];

export const outcomeIn = ({ outcome, bare = outcome }: Attack, mode: Mode): Outcome =>
  mode === 'required' ? outcome : bare;
