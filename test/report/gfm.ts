// What a reader of GitHub-flavoured Markdown makes of a text, by an engine that knows all of its extensions.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** Every piece of structure in order: kinds of nodes, raw HTML and addresses of links; text and code left out. */
export function gfmStructure(markdown: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'text' || node.type === 'inlineCode') return;
    found.push(
      node.type === 'html'
        ? `html ${node.value ?? ''}`
        : node.url === undefined
          ? node.type
          : `${node.type} ${node.url}`,
    );
    for (const child of node.children ?? []) visit(child);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  // Tables may hold code and line breaks of ours, as many as a budget has parts.
  return found.filter((each) => each !== 'html <br>');
}
