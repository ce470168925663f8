/** Something that is wrong, where, and what to do about it. */
export interface Symptom {
  readonly about: 'machine' | 'configuration' | 'workflow' | 'benchmark';
  /** A file, a benchmark's path, or nothing more to say. */
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  /** Whether verdicts can be wrong or missing because of it. */
  readonly serious: boolean;
}
