// A project of Maven with benchmarks of JMH, as odd as they come.

import { spawnSync } from 'node:child_process';
import { write } from '../../git/real-git.ts';
import { filesOf, readGuide } from '../../guides/guide.ts';

export const ODD = `package example;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;
import org.openjdk.jmh.infra.Blackhole;

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Odd {
  public enum Size { SMALL, LARGE }

  @State(Scope.Benchmark)
  public static class Text {
    @Param({"a b", "größe/[x](y)", "c, d"}) public String text;
    @Param public Size size;
  }

  @State(Scope.Benchmark)
  public static class Turns {
    @Param({"100", "10000"}) public int turns;
  }

  @Benchmark public void spin(Turns turns) { Blackhole.consumeCPU(turns.turns); }
  @Benchmark public int odd(Text text) { Blackhole.consumeCPU(100); return text.text.length(); }
  @Benchmark @BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
  public void modes() { Blackhole.consumeCPU(1000); }
  @Benchmark @BenchmarkMode(Mode.Throughput) public byte[] rate() { return new byte[1000]; }
  @Benchmark @BenchmarkMode(Mode.SingleShotTime) public void cold() { Blackhole.consumeCPU(10000); }
  @Benchmark public void prints() { System.out.println("Iteration   1: 5 us/op [{"); }
  @Benchmark public void fails() { throw new IllegalStateException("oh no"); }
  @Benchmark public void exits() { System.exit(0); }
  @Benchmark public void hangs() throws InterruptedException { Thread.sleep(3600_000); }
  @Benchmark @Group("both") public void one() { Blackhole.consumeCPU(100); }
  @Benchmark @Group("both") public void two() { Blackhole.consumeCPU(200); }
}
`;

const BUILD = 'mvn --quiet --batch-mode package';

/** Whether there are Maven and a JDK. */
export const hasMaven = spawnSync('sh', ['-c', 'mvn --version && javac -version']).status === 0;

/** Writes a class Odd beside the build of the guide and builds its jar; what Maven says of mistakes. */
export function buildJar(root: string, source: string): string {
  const { 'pom.xml': pom = '' } = filesOf(readGuide('jvm'));
  write(root, { 'pom.xml': pom, 'src/main/java/example/Odd.java': source });
  const { status, stdout } = spawnSync('sh', ['-c', BUILD], { cwd: root, encoding: 'utf8' });
  return status === 0 ? '' : stdout;
}
