// Paths of files as git writes them; pure, so that detection needs no file system.

const normal = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
};

export const posix = {
  join: (...parts: readonly string[]): string => normal(parts.join('/')),
  dirname: (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'),
  basename: (path: string): string => path.slice(path.lastIndexOf('/') + 1),
};

/** The folder and those above it, the nearest first, `.` last. */
export const upwards = (folder: string): string[] =>
  folder === '.' ? ['.'] : [folder, ...upwards(posix.dirname(folder))];
