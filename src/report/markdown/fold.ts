// What a reader unfolds.

/** A fold; `title` is ours. The empty lines make what is inside Markdown again. */
export const fold = (title: string, blocks: readonly string[]): string =>
  [`<details>\n<summary>${title}</summary>`, ...blocks, '</details>'].join('\n\n');
