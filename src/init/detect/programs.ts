// What needs no benchmark code: how long a command line tool takes to start, how large a bundle is, how fast a route answers.

import { isThere, ownPaths, suiteName, together, NOTHING } from '../project.ts';
import type { Detected, Finding, ProjectFiles, Step, Way } from '../project.ts';
import { posix } from '../posix.ts';
import { entriesOf, installOf, packagesOf, runScript, type Package } from './packages.ts';

/** Programs of a package that are started for their start-up, at the most. */
const MOST_PROGRAMS = 2;

export function detectPrograms(files: ProjectFiles): Detected {
  const packages = packagesOf(files);
  return together(
    packages.map((own) => together([startsOf(files, packages, own), serverOf(files, packages, own)])),
  );
}

function startsOf(files: ProjectFiles, packages: readonly Package[], own: Package): Detected {
  const { bin = {}, name = '' } = own.manifest;
  const named =
    typeof bin === 'string'
      ? { [name]: bin }
      : Object.fromEntries(Object.entries(bin).filter(([, file]) => typeof file === 'string'));
  const distinct = new Map(Object.entries(named).map(([each, file]) => [posix.join(own.folder, file), each]));
  const findings = [...distinct].slice(0, MOST_PROGRAMS).map(([path, each]): Finding => {
    const install = installOf(files, packages, own.folder);
    const build = buildOf(files, own, path);
    const suite = (flag: string): Way => ({ suite: { command: `node ${path} ${flag}` }, install, build });
    return {
      name:
        distinct.size === 1 && own.folder === '.'
          ? 'startup'
          : `startup-${suiteName(each.split('/').at(-1) ?? '')}`,
      what: 'start-up of a command line tool',
      where: posix.join(own.folder, 'package.json'),
      comment: 'one operation is a whole process',
      ways: ['--version', '--help'].map(suite),
    };
  });
  return { findings, remarks: [] };
}

const buildOf = (files: ProjectFiles, { folder, manifest }: Package, path: string): Step[] =>
  isThere(files, path) || manifest.scripts?.['build'] === undefined ? [] : [[runScript(folder, 'build')]];

/** The bundle of each package that builds one; for projects without any other benchmark. */
export function detectBundles(files: ProjectFiles): Detected {
  const packages = packagesOf(files);
  const findings = packages.flatMap((own): Finding[] => {
    const entries = entriesOf(own);
    const built = entries.filter((path) => !isThere(files, path));
    const isBuilt = built.length > 0 && own.manifest.scripts?.['build'] !== undefined;
    const size = isBuilt ? built : entries.filter((path) => isThere(files, path));
    if (size.length === 0) return [];
    const name = own.folder === '.' ? 'bundle' : `bundle-${suiteName(posix.basename(own.folder))}`;
    const way: Way = {
      suite: { size: size.length === 1 ? size[0] : size },
      install: isBuilt ? installOf(files, packages, own.folder) : [],
      build: isBuilt ? [[runScript(own.folder, 'build')]] : [],
    };
    return [
      {
        name,
        what: 'size of what the package exports',
        where: posix.join(own.folder, 'package.json'),
        ways: [way],
      },
    ];
  });
  return { findings, remarks: [] };
}

const FRAMEWORKS = ['express', 'fastify', 'koa', 'hono', '@hapi/hapi', 'restify', 'polka'];
const ROUTE = /\.(?:get|route)\(\s*['"`](\/[\w\-./]*)['"`]/g;
const HEALTH = /^\/(api\/)?(v\d\/)?(health|healthz|healthcheck|ping|status|ready|readyz|livez)$/;
/** Routes that are tried, at the most. */
const MOST_ROUTES = 4;

function serverOf(files: ProjectFiles, packages: readonly Package[], own: Package): Detected {
  const program = /(?:^|&&\s*)(?:NODE_ENV=\w+ )?node (?!-)([\w./-]+)\s*$/.exec(
    own.manifest.scripts?.['start'] ?? '',
  )?.[1];
  if (program === undefined) return NOTHING;
  const folder = own.folder === '.' ? '' : `${own.folder}/`;
  const sources = ownPaths(files, /\.[cm]?[jt]s$/).filter((path) => path.startsWith(folder));
  const texts = sources.map((path) => files.text(path));
  const deps = own.manifest.dependencies ?? {};
  const serves =
    FRAMEWORKS.some((name) => name in deps) || texts.some((text) => /\bcreateServer\(/.test(text));
  if (!serves) return NOTHING;
  const where = posix.join(own.folder, 'package.json');
  if (!texts.some((text) => /\benv\b[^;\n]{0,12}\bPORT\b/.test(text)))
    return {
      findings: [],
      remarks: [
        {
          where,
          why: 'its start script starts a server that does not read its port from the variable PORT',
          hint: 'let it listen on the port in that variable, so that base and head can run side by side',
        },
      ],
    };
  const routes = [
    ...new Set(texts.flatMap((text) => [...text.matchAll(ROUTE)].map(([, route = '']) => route))),
  ];
  const tried = [...routes.filter((route) => HEALTH.test(route)), '/', ...routes].slice(0, MOST_ROUTES);
  const path = posix.join(own.folder, program);
  const ways = [...new Set(tried)].map((route): Way => ({
    suite: { http: { serve: `node ${path}`, request: `GET ${route}`, rate: '50/s' } },
    install: installOf(files, packages, own.folder),
    build: buildOf(files, own, /\.[cm]?js$/.test(path) ? path : `${path}.js`),
  }));
  const name = own.folder === '.' ? 'server' : `server-${suiteName(posix.basename(own.folder))}`;
  return {
    findings: [
      {
        name,
        what: 'HTTP service',
        where,
        ways,
        comment: '50 requests a second for one route; others are added with `requests:`',
      },
    ],
    remarks: [],
  };
}
