// The JVM: JMH built by Maven into benchmarks.jar, as its archetype does; of other builds, what to do by hand.

import { ownPaths, suiteName, together, NOTHING } from '../project.ts';
import type { Detected, Draft, ProjectFiles, Way } from '../project.ts';
import { posix } from '../posix.ts';

export function detectJvm(files: ProjectFiles): Detected {
  const poms = ownPaths(files, /(^|\/)pom\.xml$/).filter((path) =>
    /<artifactId>jmh-core</.test(files.text(path)),
  );
  const gradles = ownPaths(files, /(^|\/)build\.gradle(\.kts)?$/).filter((path) =>
    /\bjmh\b/.test(files.text(path)),
  );
  const remarks = gradles.map((where) => ({
    where,
    why: 'Gradle’s JMH plugin runs benchmarks inside its build',
    hint: 'build a jar in `prepare` (jmhJar) and run it: docs/guides/jvm.md',
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
  const target = posix.join(folder, 'target');
  const draft = (time: string): Draft => ({
    report: {
      command: `java -jar ${target}/benchmarks.jar -f 1 ${time} -foe true -rf json -rff ${target}/jmh.json`,
      format: 'jmh',
      file: `${target}/jmh.json`,
    },
    harness: [posix.join(folder, 'src/**')],
  });
  const module =
    folder === '.' || !files.paths.includes('pom.xml') ? '' : ` --projects ${folder} --also-make`;
  const where = files.paths.includes('pom.xml') ? '' : ` --file ${path}`;
  const way: Way = {
    suite: draft('-wi 3 -w 250ms -i 5 -r 250ms'),
    brief: draft('-wi 1 -w 100ms -i 3 -r 100ms'),
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
