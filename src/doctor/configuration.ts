// What perf-budgets.yml makes hard to believe although it is valid.

import { METRICS, metricOf } from '../core/model/metrics.ts';
import type { Configuration, Suite } from '../core/model/configuration.ts';
import type { Symptom } from './symptom.ts';

export interface ConfigurationFacts {
  readonly file: string;
  readonly text: string;
  /** Tracked files, relative to the project. */
  readonly tracked: ReadonlySet<string>;
  readonly hasValgrind: boolean;
}

type Found = Omit<Symptom, 'about'>;

/** Smallest relative budget of a time that trials on a shared machine keep without change. */
const TIGHT = 0.02;

export function configurationSymptoms(configuration: Configuration, facts: ConfigurationFacts): Symptom[] {
  const { file, text } = facts;
  const at = (suite: Suite): string => `${file}:${suite.position.line} ${suite.name}`;
  const found: Found[] = [
    ...(/yaml-language-server:\s*\$schema=/.test(text)
      ? []
      : [
          {
            where: file,
            serious: false,
            what: 'editors do not know its schema',
            todo: 'put the line `# yaml-language-server: $schema=…` of docs/configuration.md first',
          },
        ]),
    ...configuration.suites.flatMap((suite) =>
      suiteSymptoms(suite, configuration).map((each) => ({ ...each, where: at(suite) })),
    ),
    ...unlocked(configuration, facts),
    ...configuration.rules
      .filter(
        ({ metric, budget }) =>
          !metricOf(metric).exact &&
          METRICS[metric].unit === 's' &&
          budget.maxRegression !== null &&
          budget.maxRegression < TIGHT &&
          budget.atLeast === null,
      )
      .map(({ glob, metric, text: budget, position }) => ({
        where: `${file}:${position.line} ${glob}`,
        serious: false,
        what: `${metric} ${budget} is less than a shared machine can tell`,
        todo: 'allow 5 %, count instructions (instructions: +1%), or use a machine of your own',
      })),
    ...(configuration.rules.some(({ metric }) => metric === 'instructions') && !facts.hasValgrind
      ? [
          {
            where: file,
            serious: true,
            what: 'budgets on instructions need valgrind, which is not on PATH',
            todo: 'install it here and in the workflow: sudo apt-get install valgrind',
          },
        ]
      : []),
  ];
  return found.map((each) => ({ about: 'configuration', ...each }));
}

const BUILDS = /^(go test|go run|cargo run|npm run build|mvn|gradle|\.\/gradlew|make|dotnet run)\b/;

function suiteSymptoms(suite: Suite, { prepare }: Configuration): Omit<Found, 'where'>[] {
  const { runner } = suite;
  if (runner.kind === 'size') return [];
  const argv = runner.kind === 'command' || runner.kind === 'report' ? runner.argv : [];
  const words = argv.join(' ');
  const environment = 'environment' in runner ? (runner.environment ?? {}) : {};
  const found: (Omit<Found, 'where'> | null)[] = [
    BUILDS.test(words)
      ? {
          serious: false,
          what: 'each run builds before it measures',
          todo: 'build in `prepare`, and run what was built (go test -c for Go)',
        }
      : null,
    runner.kind === 'report' && suite.harness.length === 0
      ? {
          serious: false,
          what: 'a change that edits its benchmark compares two benchmarks',
          todo: 'name the benchmark’s files under `harness`',
        }
      : null,
    /^(python3?|pytest|asv)$/.test(argv[0] ?? '')
      ? {
          serious: true,
          what: `${argv[0]} is the one of your shell for both sides: where it has an editable install, base imports head's code`,
          todo: 'make a .venv in `prepare`, and run .venv/bin/python',
        }
      : null,
    environment['NODE_ENV'] === 'development' || /\b(-g|--debug|-O0|--inspect)\b/.test(words)
      ? {
          serious: true,
          what: 'it measures a build for development',
          todo: 'measure what users run: NODE_ENV=production, a release build',
        }
      : null,
    suite.scenario === null && suite.dataset === null
      ? {
          serious: false,
          what: 'it does not say what it stands for',
          todo: 'describe the load and the data: `scenario: 50 requests a second, warm cache`, `dataset: { name: articles-2026-09, reviewed: 2026-09-01 }`',
        }
      : null,
    debugsCmake(prepare.build ?? '')
      ? {
          serious: true,
          what: 'cmake without -DCMAKE_BUILD_TYPE=Release builds without optimization',
          todo: 'add -DCMAKE_BUILD_TYPE=Release to `prepare`',
        }
      : null,
  ];
  return found.filter((each) => each !== null);
}

/** Whether cmake is configured without optimization: what it builds by default is neither. */
const debugsCmake = (build: string): boolean =>
  build
    .split(/&&|;/)
    .some(
      (command) =>
        /\bcmake (?!--(build|install))/.test(command) && !/CMAKE_BUILD_TYPE=(Rel|MinSize)/.test(command),
    );

const LOCKS: readonly (readonly [manifest: string, locks: readonly string[]])[] = [
  [
    'package.json',
    ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'],
  ],
  ['Cargo.toml', ['Cargo.lock']],
  ['go.mod', ['go.sum']],
];

function unlocked({ suites }: Configuration, { tracked, file }: ConfigurationFacts): Found[] {
  const isCode = suites.some(({ runner }) => runner.kind !== 'size');
  return LOCKS.filter(
    ([manifest, locks]) =>
      isCode && manifest !== 'go.mod' && tracked.has(manifest) && !locks.some((lock) => tracked.has(lock)),
  ).map(([manifest]) => ({
    where: file,
    serious: false,
    what: `${manifest} has no lockfile that git tracks: base and head may get different versions of what they depend on`,
    todo: 'commit the lockfile',
  }));
}
