// The guide for the JVM is true: its files make a project, its configuration measures it with the real JMH.

import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { write } from '../cli/project.ts';
import { filesOf, has, measure, projectOf, readGuide, statuses } from './guide.ts';

const files = filesOf(readGuide('jvm'));

test('its configuration is valid', () => {
  expect(parseConfiguration(files['perf-budgets.yml'] ?? '', 'guide').warnings).toEqual([]);
});

test.skipIf(!has('Maven with a JDK', 'mvn --version && javac -version'))(
  'its project is measured by its configuration',
  async () => {
    const folder = projectOf(files, { '.gitignore': '/target/\n' });
    const source = 'src/main/java/example/Words.java';
    write(folder, { [source]: `// Nothing more.\n${files[source]}` });
    const { code, report, said } = await measure(folder, 'check');
    expect(statuses(report), said).toEqual([
      'startup measured',
      'words/example.WordsBenchmark.count measured',
    ]);
    expect(code, said).toBe(0);
  },
);
