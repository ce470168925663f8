// Base against base, taken before anything is called over: would this machine have shown the regression without any
// change? A few trials answer when they nearly agree, and a few more decide between them when they do not: simulated
// on recordings, that vetoes a sound verdict of p95 in 1.0 % of runs where the median of seven did in 8.0 %.

/** Trials after which a control may answer, and after which it does. */
export interface ControlLooks {
  readonly first: number;
  readonly last: number;
}

/** `biased`: the machine favours one side; `open`: more trials are needed to tell. */
export type ControlAnswer = 'clear' | 'biased' | 'open';

/** The first answer of readings beyond the limit (excesses above zero), trial by trial; it is final. */
export function controlAnswer(excesses: readonly number[], looks: ControlLooks): ControlAnswer {
  let votes = 0;
  for (const [index, excess] of excesses.entries()) {
    if (excess > 0) votes += 1;
    const answer = answerAfter(index + 1, votes, looks);
    if (answer !== 'open') return answer;
  }
  return 'open';
}

function answerAfter(trials: number, votes: number, { first, last }: ControlLooks): ControlAnswer {
  if (trials < first) return 'open';
  if (trials === first && votes <= Math.floor(first / 2)) return 'clear';
  if (trials === first && votes >= first - 1) return 'biased';
  const needed = Math.ceil(0.6 * last);
  if (votes >= needed) return 'biased';
  return votes + Math.max(0, last - trials) < needed ? 'clear' : 'open';
}

/** Whether the machine favours one side, when no more trials come: what is open then is settled by the majority. */
export function isBiased(excesses: readonly number[], looks: ControlLooks): boolean {
  const answer = controlAnswer(excesses, looks);
  if (answer !== 'open') return answer === 'biased';
  return excesses.filter((excess) => excess > 0).length > excesses.length / 2;
}
