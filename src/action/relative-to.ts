/** A file's path from the folder of the configuration. */
export const relativeTo = (config: string, file: string): string => {
  const folder = config.slice(0, config.lastIndexOf('/') + 1);
  return file.startsWith(folder) ? file.slice(folder.length) : `../${file}`;
};
