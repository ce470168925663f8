// What installing and building may see beyond what measured processes get: where packages come from and how to
// get at them. A secret is passed only when base's settings or the user's own name it, never when only head's do:
// head is the change under review.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that say where packages come from. */
export const SETTINGS = ['.npmrc', '.yarnrc.yml', 'bunfig.toml'];

const PASSED = new RegExp(
  [
    'https?_proxy|no_proxy|all_proxy',
    'node_extra_ca_certs|ssl_cert_(file|dir)|ssh_auth_sock|git_ssh(_command)?',
    'npm_config_(registry|.*:registry|cache|userconfig|globalconfig|proxy|https?[-_]proxy|noproxy|ca|cafile|cert|key|strict[-_]ssl|.*auth.*)',
    'yarn_(registry|npm_.*|cache_folder|global_folder|http_proxy|https_proxy)',
    'pip_(index_url|extra_index_url|find_links|no_index|cert|client_cert|trusted_host|proxy|cache_dir|config_file|constraint|default_timeout)',
    'uv_(index|default_index|index_url|extra_index_url|find_links|no_index|cache_dir|native_tls|offline|python_preference|python_downloads)',
    '(requests|curl)_ca_bundle|poetry_cache_dir',
    'corepack_.*|pnpm_home|bun_install(_cache_dir)?',
  ]
    .map((names) => `^(${names})$`)
    .join('|'),
  'i',
);

/** Environment of the install and build commands; `measured` is what measured processes get, `from` process.env. */
export async function prepareEnvironment(
  measured: Readonly<Record<string, string>>,
  from: NodeJS.ProcessEnv,
  baseRoots: readonly string[],
): Promise<Record<string, string>> {
  const user =
    from['npm_config_userconfig'] ?? from['NPM_CONFIG_USERCONFIG'] ?? join(from['HOME'] ?? '', '.npmrc');
  const files = [user, ...baseRoots.flatMap((root) => SETTINGS.map((name) => join(root, name)))];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? '')),
  );
  const passed = Object.entries(from).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (PASSED.test(entry[0]) || named.has(entry[0])),
  );
  return {
    ...Object.fromEntries(passed),
    ...measured,
    CI: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
}
