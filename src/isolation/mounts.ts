// What an enclosed process sees of the file system: everything read-only but the folders of its own side, its home as a
// copy that forgets, and nothing of other temporary folders. A pure list of commands for a shell in a mount namespace of its own.

/** A mount as the system lists it. */
export interface Mount {
  readonly point: string;
  /** Such as `rw,nosuid,relatime`; what is more than rw must stay. */
  readonly options: string;
  readonly type: string;
}

export interface View {
  readonly mounts: readonly Mount[];
  /** The side's private folder: shown as it is, and writable. */
  readonly own: string;
  /** Folder below `own` for what stands in the place of others. */
  readonly stage: string;
  /** Folders that hold everybody's temporary files: an empty one of its own is shown in their place. */
  readonly hidden: readonly string[];
  /** Folders with tools and caches: what is written there is kept apart, and forgotten. */
  readonly copied: readonly string[];
  /** Folders that are shown read-only wherever they lie. */
  readonly shown: readonly string[];
  /** Folders and files of which nothing is shown. */
  readonly blank: readonly string[];
}

/** Kept by the kernel for itself: nothing can be stored there, or every process gets its own. */
const KERNEL =
  /^(?:proc|sysfs|cgroup2?|devpts|devtmpfs|mqueue|securityfs|debugfs|tracefs|bpf|pstore|configfs|fusectl|hugetlbfs|binfmt_misc|efivarfs|autofs|nsfs|rpc_pipefs)$/;

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Something that is shown under its own path: where it waits, and whether it may be written. */
interface Lent {
  readonly path: string;
  readonly waits: string;
  readonly isOwn: boolean;
}

/** Commands of a shell. They are to end at the first that fails. */
export function commandsFor(view: View): string[] {
  const { own, stage } = view;
  const roots = outermost(view.hidden);
  const rootOf = (path: string): number => roots.findIndex((root) => isIn(path, root));
  const copied = outermost(view.copied).filter((path) => rootOf(path) < 0);
  const blank = outermost(view.blank).filter((path) => rootOf(path) < 0);
  const lent = lentBy(view, (path) => rootOf(path) >= 0 || blank.some((each) => isIn(path, each)));
  /** Where a path of a hidden folder is made before that is laid over the other. */
  const inRoot = (path: string): string => {
    const index = rootOf(path);
    return `${stage}/root${index}${path.slice(roots[index]?.length)}`;
  };
  return [
    folder(stage),
    `mount -t tmpfs -o mode=0755 tmpfs ${q(stage)}`,
    ...lent.flatMap(fetched),
    ...copied.flatMap((path, index) => copyOf(path, `${stage}/copy${index}`, keptCopy(own, index))),
    ...roots.flatMap((_, index) => emptyFor(`${stage}/root${index}`, keptRoot(own, index))),
    ...view.mounts.filter(({ type }) => !KERNEL.test(type)).map(readOnly),
    ...copied.map((path, index) => `mount --rbind ${q(`${stage}/copy${index}`)} ${q(path)}`),
    ...blank.flatMap(blankAt),
    ...lent.flatMap((each) => laid(each, rootOf(each.path) < 0 ? each.path : inRoot(each.path))),
    ...[...view.hidden, ...view.copied].flatMap((path) => (rootOf(path) < 0 ? [] : [folder(inRoot(path))])),
    ...roots.map((path, index) => `mount --rbind ${q(`${stage}/root${index}`)} ${q(path)}`),
    `umount -l ${q(stage)}`,
  ];
}

/**
 * Where a path that an enclosed process names lies outside. Of a copy that is what was written there, if anything was, as
 * `exists` tells.
 */
export function outsideOf(view: Omit<View, 'mounts' | 'stage'>, exists: (path: string) => boolean) {
  const roots = outermost(view.hidden);
  const copies = outermost(view.copied).filter((path) => !roots.some((root) => isIn(path, root)));
  return (path: string): string => {
    if ([view.own, ...view.shown].some((each) => isIn(path, each))) return path;
    const root = roots.findIndex((each) => isIn(path, each));
    if (root >= 0) return keptRoot(view.own, root) + path.slice(roots[root]?.length);
    const copy = copies.findIndex((each) => isIn(path, each));
    if (copy < 0) return path;
    const written = `${keptCopy(view.own, copy)}/upper${path.slice(copies[copy]?.length)}`;
    return exists(written) ? written : path;
  };
}

/** What was written in the place of a hidden folder, and over a copied one. */
const keptRoot = (own: string, index: number): string => `${own}/.root${index}`;
const keptCopy = (own: string, index: number): string => `${own}/.copy${index}`;

const lentBy = ({ own, shown, stage }: View, isCovered: (path: string) => boolean): Lent[] => [
  { path: own, waits: `${stage}/own`, isOwn: true },
  ...outermost(shown)
    .filter((path) => isCovered(path) && !isIn(path, own))
    .map((path, index) => ({ path, waits: `${stage}/lent${index}`, isOwn: false })),
];

const fetched = ({ path, waits, isOwn }: Lent): string[] => [
  folder(waits),
  `mount --rbind ${q(path)} ${q(waits)}`,
  ...(isOwn ? [] : [`mount -o remount,bind,ro ${q(waits)}`]),
];

const laid = ({ waits }: Lent, target: string): string[] => [
  folder(target),
  `mount --rbind ${q(waits)} ${q(target)}`,
];

const emptyFor = (place: string, kept: string): string[] => [
  folder(place, kept),
  `chmod 1777 ${q(kept)}`,
  `mount --bind ${q(kept)} ${q(place)}`,
];

const blankAt = (path: string): string[] => [
  `if [ -d ${q(path)} ]; then mount -t tmpfs -o mode=0755 tmpfs ${q(path)}; else mount --bind /dev/null ${q(path)}; fi`,
];

const folder = (...paths: readonly string[]): string => `mkdir -p ${paths.map(q).join(' ')}`;

const copyOf = (path: string, place: string, kept: string): string[] => [
  folder(place, `${kept}/upper`, `${kept}/work`),
  `mount -t overlay -o ${q(`userxattr,lowerdir=${path},upperdir=${kept}/upper,workdir=${kept}/work`)} overlay ${q(place)}`,
];

/** What a mount may not (run, hold devices) it may not afterwards either, or the system refuses. */
const readOnly = ({ point, options }: Mount): string => {
  const rest = options.split(',').filter((option) => option !== 'rw' && option !== 'ro');
  const command = `mount -o ${q(['remount', 'bind', 'ro', ...rest].join(','))} ${q(point)}`;
  // Others may have come or gone meanwhile, or be nobody's to change.
  return point === '/' ? command : `${command} 2>/dev/null || :`;
};

const outermost = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter((path) => !paths.some((other) => other !== path && isIn(path, other)));

/** As a POSIX shell takes it literally. */
const q = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Mounts in the format of /proc/self/mountinfo (proc_pid_mountinfo(5)). */
export const parseMounts = (text: string): Mount[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [before = '', after = ''] = line.split(' - ');
      const [, , , , point = '', options = ''] = before.split(' ');
      return { point: unescaped(point), options, type: after.split(' ')[0] ?? '' };
    });

const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCodePoint(Number.parseInt(octal, 8)));
