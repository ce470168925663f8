// Encloses checkouts where the system can and the configuration wants it, and says what came of it.

import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import type { Isolation, IsolationMode, Network } from '../core/model/isolation.ts';
import { NoEnclosure, openEnclosure, type EnclosureOptions } from './enclosure.ts';
import { allowNamespaces } from './permission.ts';
import { findTools } from './tools.ts';

export interface IsolationOptions {
  readonly mode: IsolationMode;
  readonly network: Network;
  /** A machine that is thrown away after the job: `sudo` may allow what is missing. */
  readonly isThrownAway: boolean;
  readonly signal: AbortSignal;
}

/** Encloses sides one by one; dispose of it before their checkouts. */
export interface Isolating extends AsyncDisposable {
  readonly isolation: Isolation;
  /** Encloses one more side in the same way. Rejects with UserError where that does not work any more. */
  enclose(view: SideView): Promise<void>;
}

export type SideView = Pick<EnclosureOptions, 'own' | 'hidden' | 'copied' | 'shown' | 'blank'>;

/** Encloses the first side. Rejects with UserError where isolation is required and there is none. */
export async function openIsolation(first: SideView, options: IsolationOptions): Promise<Isolating> {
  const { mode, network, signal } = options;
  const opened: AsyncDisposable[] = [];
  const attempt = async (view: SideView): Promise<string | null> => {
    const tools = await findTools();
    if (typeof tools === 'string') return tools;
    try {
      opened.push(await openEnclosure({ ...view, tools, network, signal }));
      return null;
    } catch (error) {
      if (error instanceof NoEnclosure) return error.message;
      throw error;
    }
  };
  const reason = await whyNot(first, options, attempt);
  if (reason !== null && mode === 'required') throw impossible(reason);
  return {
    isolation: { inForce: reason === null, network: reason === null ? network : 'host', reason },
    async enclose(view) {
      const trouble = reason === null ? await attempt(view) : null;
      if (trouble !== null) throw impossible(trouble);
    },
    async [Symbol.asyncDispose]() {
      for (const each of opened.splice(0).reverse()) await each[Symbol.asyncDispose]();
    },
  };
}

const impossible = (reason: string): UserError =>
  new UserError(`the sides cannot be isolated from each other: ${reason}`, {
    hint: 'isolation needs Linux with unprivileged user namespaces; `isolation: auto` goes on without',
    exitCode: 3,
  });

/** Null: the first side is enclosed. */
async function whyNot(
  view: SideView,
  { mode, isThrownAway, signal }: IsolationOptions,
  attempt: (view: SideView) => Promise<string | null>,
): Promise<string | null> {
  if (mode === 'off') return 'it is switched off';
  if (process.platform !== 'linux') return `${process.platform} has no namespaces`;
  const reason = await attempt(view);
  if (reason === null || !isThrownAway || !(await allowNamespaces(signal))) return reason;
  return attempt(view);
}

/** What of a home is a secret, and of no use to a build. */
const SECRETS =
  '.aws .azure .config/gcloud .config/gh .docker .git-credentials .gnupg .kube .ssh/id_rsa .ssh/id_ed25519 .ssh/id_ecdsa'.split(
    ' ',
  );

/** Sockets of those who do things for others, with more rights than they have. */
const SERVANTS =
  '/run/docker.sock /run/containerd /run/podman /run/crio /run/dbus /run/user /run/snapd.sock /run/systemd/private /run/libvirt'.split(
    ' ',
  );

const CACHE =
  /^(?:CARGO_HOME|GOPATH|GOCACHE|GOMODCACHE|RUSTUP_HOME|XDG_CACHE_HOME|.*_CACHE(?:_DIR|_FOLDER|_HOME)?|npm_config_cache)$/i;

export interface Surroundings {
  /** The side's private folder. */
  readonly own: string;
  readonly variables: NodeJS.ProcessEnv;
  /** Folders for temporary files, besides the usual ones. */
  readonly temporary: readonly string[];
  /** Folders that have to be seen wherever they lie. */
  readonly needed: readonly string[];
  /** Git directories of the user's checkout. */
  readonly repositories: readonly string[];
}

/** What a side gets to see on this machine. */
export function viewOf({ own, variables, temporary, needed, repositories }: Surroundings): SideView {
  const real = (path: string): string[] => {
    try {
      return path.startsWith('/') && !/[,:\\\n]/.test(path) ? [realpathSync(path)] : [];
    } catch {
      return [];
    }
  };
  const home = real(variables['HOME'] ?? '');
  const hidden = ['/tmp', '/var/tmp', '/dev/shm', ...temporary].flatMap(real).filter((path) => path !== '/');
  const caches = Object.entries(variables).flatMap(([name, value = '']) =>
    CACHE.test(name) ? real(value) : [],
  );
  const programs = [variables['PATH'] ?? '', variables['LD_LIBRARY_PATH'] ?? ''].flatMap((path) =>
    path.split(':').flatMap(real),
  );
  const others = ['JAVA_HOME', 'GOROOT', 'PYENV_ROOT', 'NVM_DIR', 'VIRTUAL_ENV'].flatMap((name) =>
    real(variables[name] ?? ''),
  );
  // A folder that holds those that are hidden would show them again.
  const isTooMuch = (path: string): boolean =>
    [...hidden, own].some((each) => each === path || each.startsWith(`${path === '/' ? '' : path}/`));
  const shown = [...needed.flatMap(real), ...programs, ...others].filter((path) => !isTooMuch(path));
  const blank = [
    ...repositories,
    ...home.flatMap((path) => SECRETS.map((name) => join(path, name))),
    ...SERVANTS,
  ];
  return {
    own,
    hidden,
    copied: [...home, ...caches].filter((path) => path !== '/'),
    shown: [...new Set(shown)],
    blank: blank.flatMap(real),
  };
}
