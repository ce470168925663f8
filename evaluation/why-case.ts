// What is done to a program in evaluation/why/projects, and what a reader ought to be told about it.

export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface WhyCase {
  readonly kind: string;
  readonly project: string;
  readonly edits: readonly Edit[];
  /** Files that head calls otherwise. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Names, any of which is right; empty: nobody may be named. */
  readonly guilty: readonly string[];
  /** How the project is built; left out: it runs as it is written. */
  readonly build?: 'source map' | 'minified';
}

/** One replacement in one file. */
export const edit = (file: string, from: string, to: string): Edit => ({ file, from, to });
/** Cases of one replacement in a file of a project. */
export const of =
  (project: string, file: string) =>
  (kind: string, guilty: string | readonly string[], from: string, to: string): WhyCase => ({
    kind,
    project,
    edits: [edit(file, from, to)],
    guilty: typeof guilty === 'string' ? [guilty] : guilty,
  });
