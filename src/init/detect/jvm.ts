// The JVM: JMH built by Maven into benchmarks.jar, as its archetype does; of other builds, what to do by hand.

import { ownPaths, suiteName, together, NOTHING } from '../project.ts';
import type { Detected, Draft, ProjectFiles, Way } from '../project.ts';
import { posix } from '../posix.ts';

/** Files with benchmarks that are named one by one. */
const MOST_FILES = 12;

export function detectJvm(files: ProjectFiles): Detected {
  const poms = ownPaths(files, /(^|\/)pom\.xml$/).filter((path) =>
    /<artifactId>jmh-core</.test(files.text(path)),
  );
  const gradles = ownPaths(files, /(^|\/)build\.gradle(\.kts)?$/).filter((path) =>
    /\bjmh\b/.test(files.text(path)),
  );
  const remarks = gradles.map((where) => ({
    where,
    why: 'where Gradle puts its jar of benchmarks cannot be told from here',
    hint: 'add it by hand, with the jar that jmhJar builds: docs/guides/jvm.md',
  }));
  return together([...poms.map((path) => jarOf(files, path)), { findings: [], remarks }]);
}

function jarOf(files: ProjectFiles, path: string): Detected {
  const folder = posix.dirname(path);
  const text = files.text(path);
  if (!/<finalName>\s*(\$\{uberjar\.name\}|benchmarks)\s*</.test(text))
    return {
      findings: [],
      remarks: [
        {
          where: path,
          why: 'it has JMH, and builds no benchmarks.jar to run',
          hint: 'build one with the shade plugin, as JMH’s archetype does: docs/guides/jvm.md',
        },
      ],
    };
  if (!files.programs.has('mvn')) return NOTHING;
  // Beside them may lie what they measure, which is each side's own.
  const harness = ownPaths(files, /\.(java|kt|scala)$/).filter(
    (file) => (folder === '.' || file.startsWith(`${folder}/`)) && /@Benchmark\b/.test(files.text(file)),
  );
  const suite: Draft = {
    jmh: posix.join(folder, 'target/benchmarks.jar'),
    ...(harness.length > 0 && harness.length <= MOST_FILES && { harness }),
  };
  const module =
    folder === '.' || !files.paths.includes('pom.xml') ? '' : ` --projects ${folder} --also-make`;
  const where = files.paths.includes('pom.xml') ? '' : ` --file ${path}`;
  const way: Way = {
    suite,
    install: [],
    build: [[`mvn --quiet --batch-mode -DskipTests${module}${where} package`]],
  };
  return {
    findings: [
      {
        name: suiteName(folder === '.' ? 'jmh' : posix.basename(folder)),
        what: 'JMH',
        where: path,
        ways: [way],
      },
    ],
    remarks: [],
  };
}
