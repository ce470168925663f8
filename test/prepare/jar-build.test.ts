// Which command builds a jar with benchmarks where nobody says it.

import { expect, test } from 'vitest';
import { jarBuild } from '../../src/prepare/jar-build.ts';
import { temporaryFolder, write } from '../git/real-git.ts';

const commandIn = (files: readonly string[], jar: string, text = ''): Promise<string | null> => {
  const root = temporaryFolder();
  write(root, Object.fromEntries(files.map((file) => [file, text])));
  return jarBuild(root, [jar]);
};

test.each([
  [['pom.xml'], 'target/benchmarks.jar', 'mvn --quiet --batch-mode -DskipTests package'],
  [
    ['pom.xml', 'jmh/pom.xml', 'mvnw'],
    'jmh/target/benchmarks.jar',
    'sh mvnw --quiet --batch-mode -DskipTests --projects jmh --also-make package',
  ],
  [['a b/pom.xml'], 'a b/target/x.jar', "mvn --quiet --batch-mode -DskipTests --file 'a b/pom.xml' package"],
  [['build.gradle'], 'build/libs/x-jmh.jar', 'gradle --quiet --no-daemon assemble'],
  [['Makefile'], 'build/x.jar', null],
])('%j: %s', async (files, jar, command) => {
  expect(await commandIn(files, jar)).toBe(command);
});

test('the plug-in for JMH has a task of its own', async () => {
  const files = ['settings.gradle.kts', 'gradlew', 'libs/bench/build.gradle.kts'];
  expect(await commandIn(files, 'libs/bench/build/libs/bench-jmh.jar', 'id("me.champeau.jmh")')).toBe(
    'sh gradlew --quiet --no-daemon :libs:bench:jmhJar',
  );
});

test('jars of one build are built once', async () => {
  const root = temporaryFolder();
  write(root, { 'pom.xml': '' });
  expect(await jarBuild(root, ['target/a.jar', 'target/b.jar'])).toBe(
    'mvn --quiet --batch-mode -DskipTests package',
  );
  expect(await jarBuild(root, [])).toBeNull();
});
