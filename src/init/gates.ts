// Gates that a repository has already, in its workflows: what they run, and how much they allow.

import { parse } from 'yaml';
import type { Draft, Finding, ProjectFiles, Remark, Way } from './project.ts';

/** A threshold of another gate, for reports of one format. */
export interface Gate {
  readonly where: string;
  readonly tool: string;
  /** Reports it judges; null: of any. */
  readonly format: string | null;
  /** Relative change for the worse that it allows, 0.1 = 10 %; null: it does not say in the repository. */
  readonly allowed: number | null;
}

export interface Gates {
  readonly gates: readonly Gate[];
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}

interface WorkflowStep {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Every gate in `.github/workflows`. */
export function detectGates(files: ProjectFiles): Gates {
  const parts = files.paths
    .filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
    .map((path) => gatesIn(path, stepsOf(files.text(path))));
  return {
    gates: parts.flatMap(({ gates }) => gates),
    findings: parts.flatMap(({ findings }) => findings),
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}

function stepsOf(text: string): WorkflowStep[] {
  try {
    const { jobs } = parse(text) as { jobs?: Record<string, { steps?: unknown }> };
    return Object.values(jobs ?? {}).flatMap(({ steps }) =>
      Array.isArray(steps) ? (steps as WorkflowStep[]) : [],
    );
  } catch {
    return []; // not ours to complain about
  }
}

function gatesIn(where: string, steps: readonly WorkflowStep[]): Gates {
  const parts = steps.map((step, index): Gates => {
    const { uses = '', run = '' } = step;
    if (/github-action-benchmark@/.test(uses)) return benchmarkAction(where, step, steps.slice(0, index));
    if (/^CodSpeedHQ\/action@/i.test(uses))
      return told(
        where,
        'CodSpeed',
        'its threshold stands on its dashboard and could not be taken over',
        'compare the budgets below with it',
      );
    if (/\bbencher run\b/.test(run)) return bencher(where, run);
    if (/compressed-size-action@/.test(uses)) return compressedSize(where, step);
    if (/lighthouse-ci-action@|\blhci\b/.test(`${uses} ${run}`))
      return told(
        where,
        'Lighthouse CI',
        'it judges pages in a browser, which perf-budgets does not',
        'keep it beside perf-budgets',
      );
    return NONE;
  });
  return {
    gates: parts.flatMap(({ gates }) => gates),
    findings: parts.flatMap(({ findings }) => findings),
    // A workflow of several jobs says the same several times.
    remarks: [...new Map(parts.flatMap(({ remarks }) => remarks).map((each) => [each.why, each])).values()],
  };
}

const NONE: Gates = { gates: [], findings: [], remarks: [] };

const told = (where: string, tool: string, why: string, hint: string): Gates => ({
  ...NONE,
  remarks: [{ where, why: `${tool}: ${why}`, hint }],
});

/** Formats of github-action-benchmark and of Bencher's adapters, as perf-budgets calls them. */
const FORMATS: Readonly<Record<string, string>> = {
  cargo: 'criterion',
  go: 'go',
  benchmarkjs: 'benchmarkjs',
  pytest: 'pytest-benchmark',
  googlecpp: 'google-benchmark',
  catch2: 'catch2',
  julia: 'julia',
  jmh: 'jmh',
  benchmarkdotnet: 'benchmarkdotnet',
  customSmallerIsBetter: 'customSmallerIsBetter',
  customBiggerIsBetter: 'customBiggerIsBetter',
  go_bench: 'go',
  rust_criterion: 'criterion',
  cpp_google: 'google-benchmark',
  cpp_catch2: 'catch2',
  java_jmh: 'jmh',
  c_sharp_dot_net: 'benchmarkdotnet',
  js_benchmark: 'benchmarkjs',
  js_vitest: 'vitest',
  python_pytest: 'pytest-benchmark',
  python_asv: 'asv',
  shell_hyperfine: 'hyperfine',
};

/** Allows the ratio `alert-threshold`; what it does without one (200 %) nobody chose. */
function benchmarkAction(where: string, step: WorkflowStep, before: readonly WorkflowStep[]): Gates {
  const {
    tool,
    'alert-threshold': alert,
    'fail-threshold': fail,
    'output-file-path': output,
  } = step.with ?? {};
  const format = FORMATS[String(tool)] ?? null;
  const stated = [fail, alert].find((each) => typeof each === 'string' || typeof each === 'number');
  const ratio = Number.parseFloat(`${stated ?? ''}`) / 100;
  const gate: Gate = {
    where,
    tool: 'github-action-benchmark',
    format,
    allowed: ratio > 1 ? ratio - 1 : null,
  };
  const way = typeof output === 'string' && format !== null ? wayOf(output, format, before) : null;
  const findings =
    way === null ? [] : [{ name: 'custom', what: 'what github-action-benchmark reads', where, ways: [way] }];
  // Formats of tools are found by the tools' own files, with flags that make runs short.
  return { gates: [gate], findings: format?.startsWith('custom') === true ? findings : [], remarks: [] };
}

/** How the file is made by an earlier step: by redirection, by tee, or by the program itself. */
function wayOf(output: string, format: string, before: readonly WorkflowStep[]): Way | null {
  const lines = before.flatMap(({ run = '' }) => run.split('\n')).map((line) => line.trim());
  const line = lines.findLast((each) => each.includes(output));
  if (line === undefined || /[;&]|\$\{\{/.test(line)) return null;
  const [, printed] = /^([^|>]+?)\s*(?:>|\|\s*tee)\s*\S+$/.exec(line) ?? [];
  const draft: Draft =
    printed === undefined
      ? { report: { command: line, format, file: output } }
      : { report: { command: printed, format } };
  return /[|<>$`]/.test(printed ?? line) ? null : { suite: draft, install: [], build: [] };
}

function bencher(where: string, run: string): Gates {
  const flag = (name: string): string | null =>
    new RegExp(`--${name}[= ]+["']?([\\w.]+)`).exec(run)?.[1] ?? null;
  const isShare = flag('threshold-test') === 'percentage';
  const bound = Number(flag('threshold-upper-boundary') ?? Number.NaN);
  const adapter = flag('adapter');
  return {
    ...NONE,
    gates: [
      {
        where,
        tool: 'Bencher',
        format: adapter === null ? null : (FORMATS[adapter] ?? null),
        allowed: isShare && bound > 0 ? bound : null,
      },
    ],
  };
}

function compressedSize(where: string, { with: inputs = {} }: WorkflowStep): Gates {
  const pattern = inputs['pattern'];
  const glob = typeof pattern === 'string' ? pattern.replace(/^\.\//, '') : 'dist/**/*.{js,mjs,cjs}';
  const script = inputs['build-script'];
  const way: Way = {
    suite: { size: glob },
    install: [['auto', 'npm ci --ignore-scripts']],
    build: [[`npm run ${typeof script === 'string' ? script : 'build'}`]],
  };
  return {
    ...NONE,
    findings: [{ name: 'bundle', what: 'files of compressed-size-action', where, ways: [way] }],
  };
}
