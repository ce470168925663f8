// How a Python project gets an environment with what its benchmarks need: uv and poetry by their lockfiles, else pip with
// the extras, groups and requirement files that name it.

import { parse } from 'smol-toml';
import type { ProjectFiles, Step } from '../project.ts';

export interface PyProject {
  readonly project?: {
    readonly name?: string;
    readonly dependencies?: readonly string[];
    readonly 'optional-dependencies'?: Readonly<Record<string, readonly string[]>>;
    readonly scripts?: Readonly<Record<string, string>>;
  };
  readonly 'build-system'?: unknown;
  readonly 'dependency-groups'?: Readonly<Record<string, readonly unknown[]>>;
  readonly tool?: { readonly poetry?: { readonly group?: Readonly<Record<string, unknown>> } };
}

/** pyproject.toml; empty where there is none or it is not TOML. */
export function pyprojectOf(files: ProjectFiles): PyProject {
  try {
    return parse(files.text('pyproject.toml'));
  } catch {
    return {};
  }
}

/** Where packages for development stand, the likeliest first. */
const NAMES = /^(bench(marks?|marking)?|perf(ormance)?|tests?|testing|dev|development|all)$/;

/** Makes `.venv` with the project and these packages. */
export function pythonInstall(files: ProjectFiles, needed: readonly string[]): Step {
  const pyproject = pyprojectOf(files);
  return [...locked(files, pyproject, needed), ...withPip(files, pyproject, needed)];
}

function locked(files: ProjectFiles, pyproject: PyProject, needed: readonly string[]): string[] {
  const missing = needed.filter((name) => !files.text('uv.lock').includes(`name = "${name}"`));
  const more = missing.length === 0 ? '' : ` && uv pip install ${missing.join(' ')}`;
  const groups = Object.keys(pyproject['dependency-groups'] ?? {}).filter((name) => NAMES.test(name));
  const extras = extrasOf(pyproject).filter((name) => NAMES.test(name));
  const flags = [
    ...groups.map((name) => ` --group ${name}`),
    ...extras.map((name) => ` --extra ${name}`),
  ].join('');
  if (files.tracked.has('uv.lock') && files.programs.has('uv'))
    return [`uv sync --frozen${flags}${more}`, `uv sync --frozen --all-groups --all-extras${more}`];
  if (files.tracked.has('poetry.lock') && files.programs.has('poetry')) {
    const withGroups = Object.keys(pyproject.tool?.poetry?.group ?? {}).filter((name) => NAMES.test(name));
    const own = withGroups.length === 0 ? '' : ` --with ${withGroups.join(',')}`;
    return [`POETRY_VIRTUALENVS_IN_PROJECT=true poetry install --no-interaction${own}`];
  }
  return [];
}

const extrasOf = ({ project }: PyProject): string[] => Object.keys(project?.['optional-dependencies'] ?? {});

const VENV = 'python3 -m venv .venv && .venv/bin/pip install --disable-pip-version-check --quiet';

function withPip(files: ProjectFiles, pyproject: PyProject, needed: readonly string[]): string[] {
  const isPackage =
    files.paths.includes('setup.py') ||
    pyproject['build-system'] !== undefined ||
    pyproject.project !== undefined;
  const extras = extrasOf(pyproject).filter((name) => NAMES.test(name));
  const own = (list: readonly string[]): string =>
    isPackage ? ` -e ${list.length === 0 ? '.' : `'.[${list.join(',')}]'`}` : '';
  const wanted = needed.length === 0 ? '' : ` ${needed.join(' ')}`;
  const required = requirementFiles(files)
    .map((path) => ` -r ${path}`)
    .join('');
  const grouped = groupPackages(pyproject)
    .map((each) => ` ${quoted(each)}`)
    .join('');
  return [
    ...new Set([
      ...(needed.length === 0 ? [] : [`${VENV}${own(extras)}${required}${grouped}${wanted}`]),
      `${VENV}${own([])}${plainRequirements(files)}${wanted}`,
    ]),
  ].filter((command) => command !== VENV);
}

/** For a shell; markers of requirements hold quotes themselves. */
const quoted = (text: string): string => `'${text.replaceAll("'", '"')}'`;

const plainRequirements = ({ paths }: ProjectFiles): string =>
  paths.includes('requirements.txt') ? ' -r requirements.txt' : '';

/** Requirement files at the top or in `requirements/` that are for benchmarks, tests or everything. */
const requirementFiles = ({ paths }: ProjectFiles): string[] =>
  paths.filter((path) =>
    /^(requirements([-_](bench\w*|dev|tests?))?\.txt|(bench\w*|dev|tests?)[-_]requirements\.txt|requirements\/(bench\w*|dev|tests?|pytest|base)\.txt)$/.test(
      path,
    ),
  );

/** Packages of PEP 735 groups for benchmarks and tests, groups within groups included. */
function groupPackages(pyproject: PyProject): string[] {
  const groups = pyproject['dependency-groups'] ?? {};
  const seen = new Set<string>();
  const of = (name: string): string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    return (groups[name] ?? []).flatMap((each) => {
      if (typeof each === 'string') return [each];
      const included = (each as { 'include-group'?: unknown } | null)?.['include-group'];
      return typeof included === 'string' ? of(included) : [];
    });
  };
  return [
    ...new Set(
      Object.keys(groups)
        .filter((name) => NAMES.test(name))
        .flatMap(of),
    ),
  ];
}
