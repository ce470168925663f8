import { describe, expect, test } from 'vitest';
import { planRelease, type Tagged } from '../../../scripts/release/plan.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.2.3] - 2026-11-29

### Fixed

- One thing.

## [1.2.3-rc.1] - 2026-11-28

- Tried.

## [1.2.2] - 2026-11-01
`;

const tagged = (tag: string, tags: readonly string[] = [], parts: Partial<Tagged> = {}): Tagged => ({
  tag,
  tags: [...tags, tag],
  repository: 'perf/perf-budgets',
  manifest: { version: tag.slice(1), repository: { url: 'git+https://github.com/perf/perf-budgets.git' } },
  changelog: CHANGELOG,
  ...parts,
});

test('a first release is the latest, moves the tag of its major version, and has its section as notes', () => {
  expect(planRelease(tagged('v1.2.3'))).toEqual({
    version: '1.2.3',
    isPrerelease: false,
    isLatest: true,
    channel: 'latest',
    majorTag: 'v1',
    movesMajorTag: true,
    notes: '### Fixed\n\n- One thing.',
  });
});

test.each([
  { about: 'a prerelease', tag: 'v1.2.3-rc.1', tags: [], channel: 'next', moves: false },
  {
    about: 'after a prerelease',
    tag: 'v1.2.3',
    tags: ['v1.2.3-rc.1', 'v1.3.0-rc.1'],
    channel: 'latest',
    moves: true,
  },
  {
    about: 'after an older one',
    tag: 'v1.2.3',
    tags: ['v1.2.2', 'v1', 'nightly'],
    channel: 'latest',
    moves: true,
  },
  {
    about: 'a fix of an older minor version',
    tag: 'v1.2.3',
    tags: ['v1.10.0'],
    channel: 'latest-1',
    moves: false,
  },
  {
    about: 'a fix of an older major version',
    tag: 'v1.2.3',
    tags: ['v2.0.0'],
    channel: 'latest-1',
    moves: true,
  },
])('$about', ({ tag, tags, channel, moves }) => {
  const plan = planRelease(tagged(tag, tags));
  expect({ channel: plan.channel, moves: plan.movesMajorTag }).toEqual({ channel, moves });
  expect(plan.isLatest).toBe(channel === 'latest');
});

describe('is refused', () => {
  const refused = (input: Tagged): string => {
    try {
      planRelease(input);
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('it was planned');
  };
  test.each(['v1.2', 'v1', '1.2.3', 'v1.2.3.4', 'v1.2.3-', 'v1.2.3 '])('a tag %j', (tag) => {
    expect(refused(tagged(tag))).toContain(`The tag ${tag} is not vX.Y.Z`);
  });
  test('a version that package.json does not have', () => {
    const { manifest } = tagged('v1.2.2');
    expect(refused(tagged('v1.2.3', [], { manifest }))).toContain('package.json says 1.2.2');
  });
  test('a package that names another repository, such as the placeholder', () => {
    expect(refused(tagged('v1.2.3', [], { repository: 'OWNER/perf-budgets' }))).toContain('this is OWNER');
  });
  test.each(['9.9.9', '1.2.2'])('version %s, of which the changelog says nothing', (version) => {
    expect(refused(tagged(`v${version}`))).toContain(`CHANGELOG.md says nothing of ${version}`);
  });
});
