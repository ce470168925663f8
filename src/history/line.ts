// The default branch as git orders it: first parents, never times.

export interface LineCommit {
  readonly commit: string;
  readonly subject: string;
  readonly author: string;
  /** ISO time of the commit, for readers. */
  readonly at: string;
  readonly tags: readonly string[];
}

/** Oldest first. */
export type Line = readonly LineCommit[];

/** The newest version among the tags; pre-releases and other tags are no releases. */
export function newestRelease(tags: readonly string[]): string | null {
  const versions = tags.flatMap((tag) => {
    const [, major, minor, patch = '0'] =
      /^(?:.*[/@-])?v?(\d{1,9})\.(\d{1,9})(?:\.(\d{1,9}))?$/.exec(tag) ?? [];
    return major === undefined ? [] : [{ tag, numbers: [Number(major), Number(minor), Number(patch)] }];
  });
  const [newest] = versions.sort((one, other) => compare(other.numbers, one.numbers));
  return newest?.tag ?? null;
}

const compare = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
};
