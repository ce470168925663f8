// Links of documents are written for GitHub, between files of the repository. On the site they lead to the page made of the
// file, or to GitHub where the file is none.

import { dirname, join } from 'node:path/posix';

const SOURCE = 'https://github.com/OWNER/perf-budgets';

/** Where a page lies, by its file: documents at the top, beside what is at the top of the repository. */
export const REWRITES = {
  'site/index.md': 'index.md',
  'docs/decisions/README.md': 'decisions/index.md',
  'docs/:page*': ':page*',
};

const pageOf = (file: string): string | null => {
  if (file === 'README.md') return '/';
  if (file === 'docs/decisions' || file === 'docs/decisions/README.md') return '/decisions/';
  if (file === 'docs/guides') return '/guides/javascript.md';
  if (/^docs\/.*\.md$/.test(file)) return file.slice('docs'.length);
  return /^(CHANGELOG|CONTRIBUTING)\.md$/.test(file) ? `/${file}` : null;
};

/** Where a link in a file of the repository leads on the site; `isFolder` says so of a path in the repository. */
export function addressOf(href: string, file: string, isFolder: (path: string) => boolean): string {
  if (/^(\w+:|#|\/)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = join(dirname(file), decodeURI(path)).replace(/\/$/, '');
  const page = pageOf(target);
  const hash = anchor === undefined ? '' : `#${anchor}`;
  return page === null
    ? `${SOURCE}/${isFolder(target) ? 'tree' : 'blob'}/main/${target}${hash}`
    : `${page}${hash}`;
}
