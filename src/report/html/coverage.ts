// What benchmarks run of a project, as a page that asks no network for anything and runs no script.

import { style, styleHash } from 'virtual:page';
import type { Coverage, CoveredFunction } from '../../core/model/coverage.ts';
import { count } from '../../core/text/lists.ts';
import { builtNote, coverageHeadline, unrunFiles } from '../coverage.ts';
import { formatShare } from '../../core/text/units.ts';
import { placeOf } from '../unrun.ts';
import { code, exactly, html, list, nothing, said, type Markup } from './text.ts';

export const renderCoveragePage = (coverage: Coverage, tool: string): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${tool}" />
        <title>${coverageHeadline(coverage)}</title>
        ${exactly('style', style)}
      </head>
      <body>
        <header class="profile">
          <p class="outcome">Coverage</p>
          <h1>${coverageHeadline(coverage)}</h1>
          <p class="sides">Calls were counted in one run of each benchmark. ${builtNote(coverage) ?? ''}</p>
        </header>
        <main id="main">
          ${functions(coverage)}${unrun(coverage)}${alike(coverage)}${uncounted(coverage)}
        </main>
        <footer><p>Written by ${said(tool)}.</p></footer>
      </body>
    </html> `.markup;

const section = (id: string, title: string, body: Markup): Markup =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>`;

const functions = (coverage: Coverage): Markup =>
  coverage.functions.length === 0
    ? nothing
    : section(
        'functions',
        'Where the time of the benchmarks goes',
        html`<table class="functions">
          <caption>
            Functions by their part of the time of an operation, over all benchmarks, with the dependency and
            runtime work they cause
          </caption>
          <thead>
            <tr>
              <th scope="col">Function</th>
              <th scope="col" class="number">Time</th>
              <th scope="col" class="number">Benchmarks</th>
            </tr>
          </thead>
          <tbody>
            ${coverage.functions.map(functionRow)}
          </tbody>
        </table>`,
      );

const functionRow = (each: CoveredFunction): Markup =>
  html`<tr class="sure">
    <th scope="row">${code(each.name)} <span class="where">${said(placeOf(each))}</span></th>
    <td class="number">${formatShare(each.share)}</td>
    <td class="number">${each.benchmarks.length}</td>
  </tr>`;

const unrun = (coverage: Coverage): Markup => {
  const files = unrunFiles(coverage);
  if (files.length === 0) return nothing;
  const lines = files.map(
    ({ file, names, isWhole }) =>
      html`${code(file)}${isWhole ? ' (the whole file)' : ''}:
      ${names.map((name, at) => html`${at === 0 ? '' : ', '}${code(name)}`)}`,
  );
  return section('unrun', `${count(coverage.unrun.length, 'function')} run by no benchmark`, list(lines));
};

const alike = (coverage: Coverage): Markup =>
  coverage.alike.length === 0
    ? nothing
    : section(
        'alike',
        'Benchmarks that run the same functions',
        html`<p>One of them may be enough, unless their data differ on purpose.</p>
          ${list(
            coverage.alike.map(
              ({ paths, functions: number }) =>
                html`${paths.map((path, at) => html`${at === 0 ? '' : ', '}${code(path)}`)}
                (${count(number, 'function')})`,
            ),
          )}`,
      );

const uncounted = (coverage: Coverage): Markup =>
  coverage.uncounted.length === 0
    ? nothing
    : section(
        'uncounted',
        'Not counted',
        list(coverage.uncounted.map(({ path, why }) => html`${code(path)}: ${said(why)}`)),
      );
