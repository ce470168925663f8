// What can be measured and takes a decision that files do not tell: said, with where it is described.

import { ownPaths, type Detected, type ProjectFiles, type Remark } from '../project.ts';

interface Kind {
  readonly files: RegExp;
  readonly text: RegExp;
  readonly why: string;
  readonly hint: string;
}

const KINDS: readonly Kind[] = [
  {
    files: /\.csproj$/,
    text: /BenchmarkDotNet/,
    why: 'BenchmarkDotNet writes a report for each class, so that each is a suite',
    hint: 'name the class and its report: docs/guides/dotnet.md',
  },
  {
    files: /\.[cm]?[jt]s$/,
    text: /from ['"]k6\/http['"]/,
    why: 'k6 asks a service that has to run on both sides',
    hint: 'let perf-budgets start and ask it (`http:`): docs/guides/http-services.md',
  },
  {
    files: /(^|\/)(Makefile|makefile)$|\.(sh|py|toml|cfg)$/,
    text: /\bpython3? -m timeit\b/,
    why: '`python -m timeit` keeps the best of five runs',
    hint: 'write its command line behind `timeit:`: docs/guides/python.md',
  },
  {
    files: /\.jl$/,
    text: /BenchmarkTools/,
    why: 'BenchmarkTools writes no report by itself',
    hint: 'end it with BenchmarkTools.save("report.json", run(suite)), and use `report:` with format: julia',
  },
];

export const detectByHand = (files: ProjectFiles): Detected => ({
  findings: [],
  remarks: KINDS.flatMap(({ files: pattern, text, why, hint }) =>
    ownPaths(files, pattern)
      .filter((path) => text.test(files.text(path)))
      .slice(0, 1)
      .map((where): Remark => ({ where, why, hint })),
  ),
});
