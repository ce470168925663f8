// Thirty pushes to a default branch (month.ts), from their events to what is kept, told, read and clicked.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli, sh, temporaryFolder } from '../cli/project.ts';
import { gfmStructure } from '../report/gfm.ts';
import { CHROMIUM, openBrowser, SKIPPED } from '../page/chromium.ts';
import { thirtyPushes, type Month } from './month.ts';

let month: Month;
beforeAll(async () => {
  month = await thirtyPushes();
}, 3_600_000);

const BRANCH = 'perf-budgets-history';
const filesOf = ({ main }: Month): string[] =>
  sh(main.remote, 'ls-tree', '-r', '--name-only', BRANCH).split('\n');

const short = (push: number): string => month.commits[push]?.slice(0, 9) ?? '';

test('every push is kept, those that raced too, and no job failed', () => {
  const { commits, steps, again, main } = month;
  expect(commits).toHaveLength(31);
  expect(steps.map(({ code, left }) => ({ code, left }))).toEqual(steps.map(() => ({ code: 0, left: [] })));
  expect(steps).toHaveLength(30);
  // Whoever was not first came again.
  expect(again).toEqual([expect.toSatisfy((more) => more >= 1), expect.toSatisfy((more) => more >= 2)]);
  const kept = filesOf(month).map((file) => /\/([0-9a-f]+)-[0-9a-f]+\.json$/.exec(file)?.[1] ?? file);
  expect(kept.toSorted()).toEqual(
    commits
      .slice(1)
      .map((sha) => sha.slice(0, kept[0]?.length))
      .toSorted(),
  );
  expect(sh(main.remote, 'rev-list', '--count', BRANCH)).toBe('30');
  expect(sh(main.remote, 'log', '--format=', '--name-status', '--diff-filter=a', BRANCH)).toBe('');
  expect(() => sh(main.remote, 'merge-base', BRANCH, 'main')).toThrow();
});

test('one issue about what crept in: opened when it was too much, kept up to date, closed when it was mended', () => {
  const { told, server } = month;
  const states = told.map(({ push, issues }) => [push, issues.map(({ state }) => state).join()]);
  expect(states.map(([, state]) => state)).toEqual(
    told.map(({ push }) => (push < 7 ? '' : push < 13 ? 'open' : 'closed')),
  );
  const bodyAt = (push: number): string => told.find((each) => each.push === push)?.issues[0]?.body ?? '';
  for (const commit of [4, 5, 6, 7])
    expect(bodyAt(7)).toContain(`\`${short(commit)}\` parser: a little more`);
  expect(bodyAt(7)).not.toContain('dist/search.js');
  expect(bodyAt(8)).toContain(short(8));
  expect(bodyAt(10)).toContain(`\`${short(10)}\` search: a dictionary`);
  expect(bodyAt(10)).toContain('`<img src=x> @team ::error::x`');
  expect(gfmStructure(bodyAt(10)).filter((each) => /^html (?!<!-- perf-budgets:)/.test(each))).toEqual([]);
  expect(bodyAt(12)).not.toContain('search: a dictionary');
  expect(server.github.issues).toMatchObject([
    { title: 'Performance: over budget since v1.0.0 (perf-budgets.yml)', state_reason: 'completed' },
  ]);
  expect(server.received.filter(({ route }) => route === 'POST /repos/{owner}/{repo}/issues')).toHaveLength(
    1,
  );
});

interface Shown {
  readonly series: readonly {
    readonly path: string;
    readonly formerly: readonly string[];
    readonly since: { readonly name: string };
    readonly points: readonly {
      readonly commit: string;
      readonly since: { readonly change: number } | null;
      readonly accepted: { readonly by: string; readonly because: string } | null;
    }[];
    readonly steps: readonly { readonly commit: string; readonly change: number }[];
  }[];
}

describe('read from another clone', () => {
  let clone: string;
  let series: ReadonlyMap<string, Shown['series'][number]>;
  beforeAll(async () => {
    clone = month.main.checkOut(month.commits.at(-1) ?? '');
    const file = join(temporaryFolder(), 'history.json');
    const ended = await cli(clone, 'history', '--json', file);
    expect(ended.code, ended.stderr).toBe(0);
    const { series: all } = JSON.parse(readFileSync(file, 'utf8')) as Shown;
    series = new Map(all.map((each) => [each.path, each]));
  });
  const stepsOf = (path: string): [number, string][] =>
    (series.get(path)?.steps ?? []).map(({ commit, change }) => [
      month.commits.indexOf(commit),
      `${(100 * change).toFixed(0)} %`,
    ]);

  test('steps and reverts are named by their commits', () => {
    expect(stepsOf('files/dist/search.js')).toEqual([
      [10, '20 %'],
      [12, '-17 %'],
    ]);
    expect(stepsOf('files/dist/app.js')).toEqual([
      [3, '8 %'],
      [21, '-8 %'],
    ]);
    expect(stepsOf('files/dist/reader.js')).toEqual([[13, '-14 %']]);
    expect(stepsOf('sums/sum').map(([push]) => push)).toEqual([28, 29]);
  });

  test('a rename is one series, each commit of which is known against the last release', () => {
    const { commits } = month;
    expect([...series.keys()].toSorted()).toEqual([
      'files/dist/app.js',
      'files/dist/reader.js',
      'files/dist/search.js',
      'sums/sum',
    ]);
    const reader = series.get('files/dist/reader.js');
    expect(reader).toMatchObject({ formerly: ['files/dist/parser.js'], since: { name: 'v1.2.0' } });
    expect(reader?.points.map(({ commit }) => commit)).toEqual(commits.slice(1));
    expect(reader?.points.map(({ since }) => since?.change.toFixed(2))).toEqual(
      commits
        .slice(1)
        .map(
          (_, at) =>
            ['0.03', '0.06', '0.09', '0.13', '0.16'][at - 3] ?? (at > 7 && at < 12 ? '0.16' : '0.00'),
        ),
    );
  });

  test('what was renamed is measured against what the release called it, though no file says so any more', () => {
    const [file = ''] = filesOf(month).filter((each) => each.includes(short(18)));
    const { entry } = JSON.parse(sh(month.main.remote, 'show', `${BRANCH}:${file}`)) as {
      readonly entry: { readonly readings: { readonly size: { readonly files: Record<string, number[]> } } };
    };
    const { files } = entry.readings.size;
    expect(Object.keys(files)).toEqual(['dist/app.js', 'dist/reader.js', 'dist/search.js']);
    // No change, proved: `within` against v1.0.0.
    expect(files['dist/reader.js']?.slice(2, 7)).toEqual([0, 0, 0, expect.any(Number), 5]);
  });

  test('what was accepted stands at its commit, and in the ledger', async () => {
    const point = series.get('files/dist/app.js')?.points.find(({ commit }) => commit === month.commits[3]);
    expect(point?.accepted).toMatchObject({ by: 'ann', because: 'it <b>checks</b>' });
    const { stdout } = await cli(clone, 'ledger');
    expect(stdout.match(/^\| who, when .*$/gm)).toEqual([
      `| who, when | \`ann\`, 2026-11-20, pull request 12, merged as \`${short(3)}\` |`,
    ]);
    expect(stdout).toMatch(/^\| change \| \+8\.00 %; accepted up to \+10 % \|$/m);
  });

  describe.skipIf(CHROMIUM === null)(`the page in Chromium (${SKIPPED})`, () => {
    let browser: Browser;
    let page: Page;
    const troubles: string[] = [];
    beforeAll(async () => {
      const file = join(temporaryFolder(), 'history.html');
      await cli(clone, 'history', '--html', file);
      browser = await openBrowser();
      page = await browser.newPage();
      page.on('request', (request) => {
        if (request.url() !== pathToFileURL(file).href) troubles.push(`asked for ${request.url()}`);
      });
      page.on('console', (message) => troubles.push(message.text()));
      page.on('pageerror', (error) => troubles.push(String(error)));
      await page.goto(pathToFileURL(file).href);
    });
    afterAll(() => browser.close());

    test('is searched by a name of before, and opened', async () => {
      expect(await page.locator('header').textContent()).toContain(
        '4 of 4 checks compared, 30 of 32 commits measured',
      );
      await page.getByLabel('Find').fill('parser');
      expect(await page.locator('.row .name code').allTextContents()).toEqual(['files/dist/reader.js']);
      await page.getByLabel('Find').fill('search');
      await page.locator('.row summary').click();
      await page.locator('.row canvas').waitFor();
      expect(await page.locator('.row .steps li').allTextContents()).toEqual([
        expect.stringContaining(`+20.0 % ${short(10)} search: a dictionary <img src=x> @team`),
        expect.stringContaining(`-16.7 % ${short(12)} Revert`),
      ]);
    });

    test('a click on the chart says which commit that is', async () => {
      await page.locator('.row .u-over').click();
      await page.locator('.row .reading', { hasText: /[0-9a-f]{9} / }).waitFor();
    });

    test('two releases, and two commits, are compared', async () => {
      const compared = async (from: string, to: string): Promise<string[]> => {
        await page.getByLabel('From', { exact: true }).fill(from);
        await page.getByLabel('to', { exact: true }).fill(to);
        await page.locator('#compare').scrollIntoViewIfNeeded();
        await page.locator('#differences tr').first().waitFor();
        return page.locator('#differences tr').allTextContents();
      };
      expect(await compared('v1.0.0', 'v1.1.0')).toEqual([
        expect.stringMatching(/app\.js size\s*\+8\.00 %/),
        expect.stringMatching(/search\.js size\s*\+1\.0\d %/),
        expect.stringMatching(/reader\.js size\s*0\.0 %/),
      ]);
      expect(await compared(short(9), short(13))).toContainEqual(
        expect.stringMatching(/reader\.js size\s*-13\.7 %/),
      );
      expect(troubles).toEqual([]);
    });
  });
});
