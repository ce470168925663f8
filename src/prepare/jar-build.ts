// How jars with benchmarks are built where nobody says it: by the Maven or Gradle of the project that they lie in.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** A shell command for the project at `root`; null: no build file is there for any of the jars. */
export async function jarBuild(root: string, jars: readonly string[]): Promise<string | null> {
  const commands = await Promise.all(jars.map((jar) => commandFor(root, jar)));
  const all = [...new Set(commands)].filter((command) => command !== null);
  return all.length === 0 ? null : all.join(' && ');
}

/** `bench/target/benchmarks.jar` is made by `bench/pom.xml`, or by that of a folder above. */
async function commandFor(root: string, jar: string): Promise<string | null> {
  for (let folder = posix.dirname(jar); ; folder = posix.dirname(folder)) {
    if (existsSync(join(root, folder, 'pom.xml'))) return maven(root, folder);
    for (const name of ['build.gradle', 'build.gradle.kts'])
      if (existsSync(join(root, folder, name))) return gradle(root, folder, name);
    if (folder === '.') return null;
  }
}

/** A module of the project is built with those it needs: what an earlier build installed is of another commit. */
function maven(root: string, folder: string): string {
  const isModule = folder !== '.' && existsSync(join(root, 'pom.xml'));
  const where = isModule ? ['--projects', quoted(folder), '--also-make'] : [];
  const file = folder === '.' || isModule ? [] : ['--file', quoted(`${folder}/pom.xml`)];
  const own = existsSync(join(root, 'mvnw')) ? 'sh mvnw' : 'mvn';
  return [own, '--quiet', '--batch-mode', '-DskipTests', ...where, ...file, 'package'].join(' ');
}

/** The task of the JMH plug-in, where the project has it. No daemon is left behind. */
async function gradle(root: string, folder: string, name: string): Promise<string> {
  const text = await readFile(join(root, folder, name), 'utf8');
  const task = /\bjmh\b/.test(text) ? 'jmhJar' : 'assemble';
  const isModule = ['', '.kts'].some((end) => existsSync(join(root, `settings.gradle${end}`)));
  const path = folder === '.' || !isModule ? task : `:${folder.replaceAll('/', ':')}:${task}`;
  const where = folder === '.' || isModule ? [] : ['--project-dir', quoted(folder)];
  const own = existsSync(join(root, 'gradlew')) ? 'sh gradlew' : 'gradle';
  return [own, '--quiet', '--no-daemon', ...where, quoted(path)].join(' ');
}

const quoted = (word: string): string =>
  /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
