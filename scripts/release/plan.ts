// What releasing a tag means, decided before anything is published.

export interface Tagged {
  /** `vX.Y.Z`, or `vX.Y.Z-NAME` for a prerelease. */
  readonly tag: string;
  /** Every tag of the repository. */
  readonly tags: readonly string[];
  /** `OWNER/NAME` of the repository that releases. */
  readonly repository: string;
  /** package.json */
  readonly manifest: { readonly version: string; readonly repository: { readonly url: string } };
  /** CHANGELOG.md, as keepachangelog.com describes it. */
  readonly changelog: string;
}

export interface Release {
  readonly version: string;
  readonly isPrerelease: boolean;
  /** The newest of all that are no prerelease. */
  readonly isLatest: boolean;
  /** The name that `npm install` takes it by. */
  readonly channel: string;
  /** The tag that follows its major version, `vX`. */
  readonly majorTag: string;
  /** Whether that tag moves here: never to a prerelease, never back. */
  readonly movesMajorTag: boolean;
  /** Its section of the changelog. */
  readonly notes: string;
}

const TAG = /^v(\d+)\.(\d+)\.(\d+)(-[\w.-]+)?$/;

/** The plan; throws an Error that says what to change where tag, package.json and CHANGELOG.md do not agree. */
export function planRelease({ tag, tags, repository, manifest, changelog }: Tagged): Release {
  const [, major = ''] = TAG.exec(tag) ?? [];
  if (major === '')
    throw new Error(`The tag ${tag} is not vX.Y.Z or vX.Y.Z-NAME: delete it, and push one that is`);
  const version = tag.slice(1);
  if (manifest.version !== version)
    throw new Error(
      `The tag is ${tag}, but package.json says ${manifest.version}: delete the tag, and tag a commit that says so`,
    );
  if (!manifest.repository.url.endsWith(`github.com/${repository}.git`))
    throw new Error(
      `package.json names ${manifest.repository.url} as the repository, but this is ${repository}: npm would refuse it`,
    );
  const isPrerelease = version.includes('-');
  const newer = tags.filter((each) => isStable(each) && compare(each, tag) > 0);
  const isLatest = !isPrerelease && newer.length === 0;
  return {
    version,
    isPrerelease,
    isLatest,
    channel: isPrerelease ? 'next' : isLatest ? 'latest' : `latest-${major}`,
    majorTag: `v${major}`,
    movesMajorTag: !isPrerelease && !newer.some((each) => each.startsWith(`v${major}.`)),
    notes: notesOf(changelog, version),
  };
}

const isStable = (tag: string): boolean => TAG.test(tag) && !tag.includes('-');

/** Of `X.Y.Z`; what follows a hyphen does not count. */
const compare = (one: string, other: string): number => {
  const [a, b] = [one, other].map((tag) => (TAG.exec(tag) ?? []).slice(1, 4).map(Number));
  const differences = (a ?? []).map((number, index) => number - (b?.[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
};

const notesOf = (changelog: string, version: string): string => {
  const sections = changelog.split(/^## /m);
  const section = sections.find((each) => each.startsWith(`[${version}]`));
  const notes = section?.split('\n').slice(1).join('\n').trim() ?? '';
  if (notes === '')
    throw new Error(
      `CHANGELOG.md says nothing of ${version}: rename "Unreleased" to "[${version}] - YYYY-MM-DD", and tag that commit`,
    );
  return notes;
};
