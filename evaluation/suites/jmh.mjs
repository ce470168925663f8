// Writes a project of five JMH benchmarks into a new folder, built by Maven, as a repository with two commits: the second
// changes a comment, or with --slow makes one function, which two of the benchmarks call, do a fifth more.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [folder, slow] = process.argv.slice(2);
if (folder === undefined) throw new Error('node evaluation/suites/jmh.mjs FOLDER [--slow]');

const library = (work, remark) => `package example;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

public class Words {
  /** ${remark} */
  public static Map<String, Integer> count(String[] words) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : words) counts.merge(word, 1, Integer::sum);
    return counts;
  }

  public static String[] sorted(String[] words) {
    String[] copy = words.clone();
    Arrays.sort(copy);
    return copy;
  }

  public static long digest(String[] words) {
    long digest = 1469598103934665603L;
    for (String word : words)
      for (int turn = 0; turn < ${work}; turn++) digest = (digest ^ word.length() ^ turn) * 1099511628211L;
    return digest;
  }

  public static String joined(String[] words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) text.append(word).append(' ');
    return text.toString();
  }
}
`;

const BENCHMARKS = `package example;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;

@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WordsBenchmark {
  String[] words = new String[1000];

  @Setup
  public void fill() {
    for (int i = 0; i < words.length; i++) words[i] = "word" + (i * 7919) % 499;
  }

  @Benchmark public Map<String, Integer> count() { return Words.count(words); }
  @Benchmark public String[] sorted() { return Words.sorted(words); }
  @Benchmark public long digest() { return Words.digest(words); }
  @Benchmark public String joined() { return Words.joined(words); }
  @Benchmark public long digestOfSorted() { return Words.digest(Words.sorted(words)); }
}
`;

const CONFIGURATION = `time-limit: 10m
benchmarks:
  words: { jmh: target/benchmarks.jar }
budgets:
  '**': { p50: +10% }
`;

const write = (name, text) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'inherit' });
const commit = (message) => {
  git('add', '--all');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '-m', message);
};

const guide = readFileSync(join(import.meta.dirname, '../../docs/guides/jvm.md'), 'utf8');
mkdirSync(folder, { recursive: true });
git('init', '--quiet', '--initial-branch=main');
write('pom.xml', /^`pom\.xml`\n\n```xml\n([^]*?)^```$/m.exec(guide)?.[1] ?? '');
write('.gitignore', '/target/\n/dependency-reduced-pom.xml\n');
write('perf-budgets.yml', CONFIGURATION);
write('src/main/java/example/WordsBenchmark.java', BENCHMARKS);
write('src/main/java/example/Words.java', library(10, 'How often each word is there.'));
commit('first');
git('checkout', '--quiet', '-b', 'change');
write(
  'src/main/java/example/Words.java',
  slow === '--slow' ? library(12, 'How often each word is there.') : library(10, 'How often each is there.'),
);
commit('second');
