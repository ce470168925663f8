// The functions of a source file, from its syntax: what profiles are held against to find code that nothing runs. Parsed by
// Lezer, which reads JavaScript, TypeScript and Python, half-written files too.

import { bisectRight } from 'd3-array';
import type { SyntaxNode } from '@lezer/common';
import { parser as javascript } from '@lezer/javascript';
import { parser as python } from '@lezer/python';
import type { FunctionPlace, Language } from '../core/model/changed-functions.ts';

/** A function with everything that stands in it. Lines are counted from 1. */
export interface SourceFunction extends FunctionPlace {
  /** Of its first decorator, which is where Python says that it begins. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The language of a file, by its name; null: none that can be read here. */
export const languageOf = (file: string): Language | null => {
  if (/\.d\.[cm]?ts$/.test(file)) return null;
  if (/\.[cm]?[jt]sx?$/.test(file)) return 'javascript';
  return file.endsWith('.py') ? 'python' : null;
};

/**
 * Named functions of a file in the order they begin: declarations, methods, accessors, and what is assigned to a name. Those
 * without a name belong to what they stand in. Text that is no such language has few or none; it is never an error.
 */
export const functionsIn = (file: string, text: string): readonly SourceFunction[] =>
  functionNodesIn(file, text).map(({ place }) => place);

export interface FunctionNode {
  readonly place: SourceFunction;
  readonly node: SyntaxNode;
}

/** The same, each with where it stands in the syntax of the file. */
export const functionNodesIn = (file: string, text: string): readonly FunctionNode[] => {
  const language = languageOf(file);
  if (language === null) return [];
  const { parser, name } = LANGUAGES[language];
  const lines = lineStarts(text);
  const lineAt = (offset: number): number => bisectRight(lines, offset);
  const found: FunctionNode[] = [];
  parser(file)
    .parse(text)
    .iterate({
      enter({ node }) {
        const own = name(node, text);
        if (own === null) return;
        const { from, to } = spanOf(node);
        const place = {
          name: own,
          file,
          firstLine: lineAt(from),
          line: lineAt(node.from),
          lastLine: lineAt(from + text.slice(from, to).trimEnd().length - 1),
        };
        found.push({ place, node });
      },
    });
  return found;
};

interface Grammar {
  readonly parser: (file: string) => Pick<typeof javascript, 'parse'>;
  /** What a node is called when it is a function with a name, its class before it; null: it is none. */
  readonly name: (node: SyntaxNode, text: string) => string | null;
}

const dialectOf = (file: string): string => {
  if (/\.[cm]?ts$/.test(file)) return 'ts';
  return file.endsWith('.tsx') ? 'ts jsx' : 'jsx';
};

const LANGUAGES: Readonly<Record<Language, Grammar>> = {
  javascript: { parser: (file) => javascript.configure({ dialect: dialectOf(file) }), name: inJavaScript },
  python: { parser: () => python, name: inPython },
};

const VALUES = new Set(['ArrowFunction', 'FunctionExpression']);
const OWNERS = new Set(['Property', 'PropertyDeclaration']);
const NAMES = ['VariableDefinition', 'PropertyDefinition', 'PrivatePropertyDefinition'] as const;

function inJavaScript(node: SyntaxNode, text: string): string | null {
  const own = nameIn(node, NAMES, text);
  if (node.name === 'FunctionDeclaration') return node.getChild('Block') === null ? null : (own ?? 'default');
  if (node.name === 'MethodDeclaration')
    return node.getChild('Block') === null ? null : ofClass(node, own, text);
  if (node.name === 'Property' && node.getChild('Block') !== null) return own;
  if (!VALUES.has(node.name)) return null;
  const { parent } = node;
  if (parent === null) return own;
  if (parent.name === 'VariableDeclaration') return nameBefore(node, text) ?? own;
  if (OWNERS.has(parent.name)) return ofClass(parent, nameIn(parent, NAMES, text) ?? own, text);
  if (parent.name === 'AssignmentExpression' && node.prevSibling?.name === 'Equals')
    return textOf(parent.firstChild, text).replace(/^(?:module\.)?exports\./, '') || own;
  return own;
}

/** Of several in one declaration, the name that is given this value. */
function nameBefore(node: SyntaxNode, text: string): string | null {
  for (let before = node.prevSibling; before !== null; before = before.prevSibling) {
    if (before.name === 'VariableDefinition') return textOf(before, text);
    if (before.name === ',') return null;
  }
  return null;
}

function ofClass(node: SyntaxNode, own: string | null, text: string): string | null {
  const body = node.parent;
  if (own === null || body?.name !== 'ClassBody') return own;
  const owner = body.parent === null ? null : nameIn(body.parent, ['VariableDefinition'], text);
  return owner === null ? own : `${owner}.${own}`;
}

function inPython(node: SyntaxNode, text: string): string | null {
  if (node.name !== 'FunctionDefinition') return null;
  const own = nameIn(node, ['VariableName'], text);
  const outer = node.parent?.name === 'DecoratedStatement' ? node.parent.parent : node.parent;
  const owner = outer?.name === 'Body' && outer.parent?.name === 'ClassDefinition' ? outer.parent : null;
  const named = owner === null ? null : nameIn(owner, ['VariableName'], text);
  return named === null || own === null ? own : `${named}.${own}`;
}

const nameIn = (node: SyntaxNode, kinds: readonly string[], text: string): string | null => {
  const found = kinds.map((kind) => node.getChild(kind)).find((child) => child !== null);
  return found === undefined ? null : textOf(found, text);
};

const textOf = (node: SyntaxNode | null | undefined, text: string): string =>
  node === null || node === undefined ? '' : text.slice(node.from, node.to);

/** With its decorators. */
const spanOf = ({ parent, from, to }: SyntaxNode): { readonly from: number; readonly to: number } =>
  parent?.name === 'DecoratedStatement' ? parent : { from, to };

const lineStarts = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length),
];
