import { distance } from 'fastest-levenshtein';

const LONGEST = 80;
const MOST = 500;

const letters = (name: string): string => name.slice(0, LONGEST).toLowerCase();

/** The candidate a misspelt or shortened `name` most likely meant, or null when none is close. Looks at 500. */
export const nearest = (name: string, candidates: readonly string[]): string | null => {
  const wanted = letters(name);
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates.slice(0, MOST)) {
    const offered = letters(candidate);
    const shortened = wanted.length >= 3 && offered.includes(wanted);
    const edits = shortened ? 1 : distance(wanted, offered);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, offered.length) * 0.4));
    if (edits < least && edits <= allowed && wanted !== '') {
      best = candidate;
      least = edits;
    }
  }
  return best;
};
