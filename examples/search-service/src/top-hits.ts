export interface Candidate {
  readonly id: number;
  readonly score: number;
}

/** Keeps the best `capacity` of any number of candidates; equal scores stay in catalogue order. */
export class TopHits {
  /** Best first. */
  readonly candidates: Candidate[] = [];
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Candidates have to come in ascending order of id. */
  offer(candidate: Candidate): void {
    // Sorted insertion: pages are short, and nearly all candidates are turned away by the first comparison.
    let place = this.candidates.length;
    if (place === this.#capacity && candidate.score <= this.candidates[place - 1]!.score) return;
    while (place > 0 && candidate.score > this.candidates[place - 1]!.score) place--;
    this.candidates.splice(place, 0, candidate);
    if (this.candidates.length > this.#capacity) this.candidates.pop();
  }
}
