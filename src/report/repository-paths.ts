// Where files of a report lie in the repository: names in it start from the folder of the configuration.

/** A path in the folder of the configuration as one from the top of the repository; null: it lies outside. */
export const fromTop = (file: string, configuration: string): string | null => {
  if (file === '' || file.startsWith('/')) return null;
  const parts: string[] = configuration.split('/').slice(0, -1);
  for (const part of file.split('/')) {
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
};
