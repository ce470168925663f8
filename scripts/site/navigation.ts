// What stands beside every page of the site, and in which order. A test holds it against the files of docs.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Entry {
  readonly text: string;
  readonly link: string;
}
export interface Group {
  readonly text: string;
  readonly collapsed?: boolean;
  readonly items: readonly Entry[];
}

const group = (text: string, pages: Readonly<Record<string, string>>): Group => ({
  text,
  items: Object.entries(pages).map(([page, words]) => ({ text: words, link: `/${page}` })),
});

const GROUPS: readonly Group[] = [
  group('Start', {
    'start.md': 'Five minutes',
    'init.md': 'init: let it find everything',
    'comparison.md': 'Comparison with others',
    'glossary.md': 'Glossary',
  }),
  group('Recipes', {
    'guides/javascript.md': 'JavaScript, TypeScript',
    'guides/python.md': 'Python',
    'guides/pytest.md': 'pytest',
    'guides/asv.md': 'asv',
    'guides/pyperf.md': 'pyperf',
    'guides/go.md': 'Go',
    'guides/rust.md': 'Rust',
    'guides/jvm.md': 'JVM',
    'guides/dotnet.md': '.NET',
    'guides/cpp.md': 'C++',
    'guides/http-services.md': 'HTTP services',
    'guides/coming-from.md': 'Coming from another tool',
    'ci.md': 'GitLab and other CIs',
    'agents.md': 'Agents and scripts',
  }),
  group('Reference', {
    'configuration.md': 'perf-budgets.yml',
    'commands.md': 'Commands',
    'action.md': 'GitHub Action',
    'record.md': 'Summary and record (JSON)',
    'formats.md': 'Reports of other tools',
    'policy.md': 'Versions and platforms',
    'CHANGELOG.md': 'Changelog',
  }),
  group('Over time', {
    'history.md': 'History of the default branch',
    'bisect.md': 'Which commit did it',
    'accepting.md': 'Accepting a cost',
  }),
  group('Method', {
    'method.md': 'What a verdict means',
    'proof.md': 'The proof',
    'explanation.md': 'How it says why',
    'reach.md': 'What a change does not reach',
    'coverage.md': 'What no benchmark sees',
    'suites.md': 'Suites of other tools',
    'http.md': 'HTTP services',
    'instructions.md': 'Instructions',
  }),
  group('Reliability and security', {
    'reliability.md': 'Reliability',
    'security.md': 'Security',
  }),
  group('Inside', {
    'decisions/': 'Decisions',
    'architecture.md': 'Rooms',
    'CONTRIBUTING.md': 'Contributing',
  }),
];

/** Every decision by its title, the newest number first. */
const decisions = (root: string): Entry[] =>
  readdirSync(join(root, 'docs/decisions'))
    .filter((name) => /^\d{4}-.*\.md$/.test(name))
    .toSorted()
    .toReversed()
    .map((name) => ({
      text: titleOf(readFileSync(join(root, 'docs/decisions', name), 'utf8')),
      link: `/decisions/${name}`,
    }));

/** A heading is Markdown, a sidebar is not. */
const titleOf = (text: string): string =>
  (text.split('\n')[0] ?? '').replace(/^# 0*/, '').replaceAll(/[`*]/g, '');

/** By the folder of the page: among decisions, the decisions. */
export const sidebar = (root: string): Readonly<Record<string, readonly Group[]>> => ({
  '/decisions/': [
    { text: 'Decisions', items: [{ text: 'Index', link: '/decisions/' }, ...decisions(root)] },
    ...GROUPS.map((each) => ({ ...each, collapsed: true })),
  ],
  '/': GROUPS,
});
