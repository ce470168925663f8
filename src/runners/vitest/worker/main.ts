// The program that holds a project's vitest on one side: finds benchmark files, and has them run, each in a process of
// its own that our runner is preloaded into (preload.ts). Started with the project's own node; never imported.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isAskedFor } from '../../../core/model/suite-files.ts';
import { openChannel } from '../../tinybench/worker/channel.ts';
import { LISTING, type FromHolder, type HeldFile, type HolderRequest, type ToHolder } from '../protocol.ts';

import { leftBy } from './left.ts';
import { followForks } from './forks.ts';
import { hold, specsOf, type Spec, type VitestNode } from './node-api.ts';

// Before anything of the project is loaded.
const { request, send, listen } = openChannel<HolderRequest, FromHolder, ToHolder>();
const exit = process.exit.bind(process);

class Problem extends Error {
  readonly hint: string | null;

  constructor(message: string, hint: string | null) {
    super(message);
    this.hint = hint;
  }
}

const fail = (error: unknown): never => {
  const message = error instanceof Error ? error.message : String(error);
  // What vitest found wrong with a configuration it prints in more words.
  if (error instanceof Error && !(error instanceof Problem)) process.stderr.write(`${error.stack}\n`);
  send({ kind: 'failed', message, hint: error instanceof Problem ? error.hint : null });
  return exit(1);
};

/** Majors that have a benchmark mode. */
const OLDEST = 1;
const NEWEST = 4;

const find = (): { readonly folder: string; readonly version: string } => {
  const require = createRequire(join(request.directory, 'package.json'));
  try {
    const file = require.resolve('vitest/package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return { folder: join(dirname(file), 'dist'), version };
  } catch {
    throw new Problem(
      'vitest is not installed in the project',
      '`npm install --save-dev vitest`; does `prepare` install it?',
    );
  }
};

const check = (version: string): void => {
  const major = Number(version.split('.', 1)[0]);
  if (major >= OLDEST && major <= NEWEST) return;
  throw new Problem(
    `vitest ${version} cannot take turns: versions ${OLDEST} to ${NEWEST} can`,
    'measure its report instead: `report: vitest bench --run --reporter=json --outputFile=report.json`, `format: vitest`, `file: report.json`',
  );
};

const main = async (): Promise<void> => {
  const { folder, version } = find();
  check(version);
  const forks = followForks(['--require', request.preload], request.list ? { [LISTING]: folder } : {});
  const api = (await import(pathToFileURL(join(folder, 'node.js')).href)) as VitestNode;
  const vitest = await hold(api, request);
  const specs = await specsOf(vitest);
  const asked = specs.filter(({ file }) =>
    isAskedFor(request.files, relative(request.directory, file).split(sep).join('/')),
  );
  refuseBrowsers(asked);
  const known = new Map(asked.map((spec) => [key(spec), spec]));
  send({
    kind: 'held',
    version,
    vitest: folder,
    files: labelled(asked, vitest.root),
    others: specs.length - asked.length,
  });
  listen(({ files }) => {
    const run = files.flatMap((file) => known.get(key(file)) ?? []);
    void forks
      .during(vitest.run(run))
      .then(async ({ code, signal, gone }) => {
        if (request.list) return send({ kind: 'listed', files: vitest.files(), errors: vitest.errors() });
        await gone();
        const left = await leftBy(request.marker);
        send({ kind: 'ended', code, signal, errors: vitest.errors(), left });
      })
      .catch(fail);
  });
};

const key = ({ file, project }: Pick<Spec, 'file' | 'project'>): string => `${project}\n${file}`;

const refuseBrowsers = (specs: readonly Spec[]): void => {
  const found = specs.find(({ inBrowser }) => inBrowser);
  if (found === undefined) return;
  throw new Problem(
    `${relative(request.directory, found.file)} runs in a browser (browser mode of vitest), where base and head cannot take turns`,
    'leave it out of `files:`, or give benchmarks a project without `browser.enabled`',
  );
};

/** By where they lie; of those that several projects run, also by the project. */
const labelled = (specs: readonly Spec[], root: string): HeldFile[] => {
  const isShared = (file: string): boolean => specs.filter((spec) => spec.file === file).length > 1;
  return specs.map(({ file, project }) => {
    const path = relative(root, file).split(sep).join('/');
    return { file, project, label: isShared(file) && project !== '' ? `${project}/${path}` : path };
  });
};

process.on('unhandledRejection', fail);
main().catch(fail);
