/** The program that runs a benchmark's code, such as an interpreter: times of two versions of it do not compare. */
export interface Runtime {
  /** `CPython`. */
  readonly name: string;
  /** `3.12.1`. */
  readonly version: string;
  /** Of the program itself, links resolved. */
  readonly path: string;
}
