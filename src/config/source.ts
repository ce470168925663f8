import { Composer, CST, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml';
import type { Document, ParsedNode, YAMLMap } from 'yaml';
import type { Problem } from './problems.ts';
import { syntaxMessage } from './syntax.ts';
import type { Position } from '../core/model/quantities.ts';

/** Where a key and its value stand, as offsets into the text; `key` is null for items of a list and the root. */
export interface Place {
  readonly key: readonly [number, number] | null;
  readonly value: readonly [number, number];
}

/**
 * A YAML text as plain values: text (numbers too, as written), booleans, null, lists, prototype-free mappings. Where a
 * text is not the number it looks like, texts stand in JSON's quotes.
 */
export interface Source {
  readonly text: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Lines before this one are as their writer meant them; Infinity when the whole text is YAML. */
  readonly intact: number;
  /** Of every value, by `placeKey` of its path. */
  readonly places: ReadonlyMap<string, Place>;
  readonly at: (offset: number) => Position;
}

type Path = readonly PropertyKey[];

/** Key of `Source.places`. */
export const placeKey = (path: Path): string => path.map(String).join('\0');

const DEEPEST = 16;
const MOST_PROBLEMS = 100;
const UNCLOSED = 'this quote is never closed';
const UNQUOTED = 'a name that starts with * needs quotes: "**": { … }';
const REFUSED = new Map<CST.TokenType | null, string>([
  ['alias', 'aliases are not supported; a string that starts with * needs quotes'],
  ['anchor', 'anchors are not supported; write out the value'],
  ['tag', 'tags are not supported; a string that starts with ! needs quotes'],
  ['directive-line', 'directives are not supported; remove the line'],
]);

interface Reading {
  readonly text: string;
  readonly at: (offset: number) => Position;
  readonly places: Map<string, Place>;
  readonly problems: Problem[];
}

/** Notes the first mistake of a place, and no more mistakes than anybody reads. */
const report = (reading: Reading, start: number, end: number, message: string): void => {
  const { at, problems, text } = reading;
  const position = at(start);
  const known = ({ position: { line, column } }: Problem): boolean =>
    line === position.line && column === position.column;
  if (problems.length < MOST_PROBLEMS && !problems.some(known))
    problems.push({ position, text: text.slice(start, end), message, paste: null });
};

const lexemeProblem = (lexeme: string): string | null => {
  const type = CST.tokenType(lexeme);
  if (type === 'alias' && lexeme.endsWith(':')) return UNQUOTED;
  const quoted = type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
  if (quoted && (lexeme.length === 1 || !lexeme.endsWith(lexeme.slice(0, 1)))) return UNCLOSED;
  return REFUSED.get(type) ?? null;
};

/** Tokens of the text, or null when it nests so deeply, or is so wrong, that composing it is not worth the risk. */
const tokensOf = (reading: Reading): CST.Token[] | null => {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let scalar = false;
  for (const lexeme of new Lexer().lex(reading.text)) {
    const start = parser.offset;
    const problem = scalar ? null : lexemeProblem(lexeme);
    if (problem !== null) report(reading, start, start + lexeme.length, problem);
    scalar = lexeme === CST.SCALAR;
    tokens.push(...parser.next(lexeme));
    const deep = parser.stack.length > DEEPEST;
    if (deep) report(reading, start, start + lexeme.length, 'nested too deeply');
    if (deep || reading.problems.length >= MOST_PROBLEMS) return null;
  }
  return [...tokens, ...parser.end()];
};

// Duplicate keys are found below: the parser would compare each key with all others.
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  resolveKnownTags: false,
  logLevel: 'silent',
} as const;

/** The first document, and the second if there is one. */
const compose = (tokens: readonly CST.Token[], length: number): Document.Parsed[] => {
  const documents: Document.Parsed[] = [];
  for (const document of new Composer(OPTIONS).compose(tokens, true, length)) {
    documents.push(document);
    if (documents.length === 2) break;
  }
  return documents;
};

// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

const keyProblem = (key: string, seen: ReadonlyMap<string, Position>): string | null => {
  if (key === '<<') return 'merge keys are not supported; write out the entries';
  if (key in Object.prototype || key === 'prototype') return 'a reserved word cannot be a name';
  if (CONTROL.test(key)) return 'control characters are not allowed';
  const first = seen.get(key);
  return first === undefined ? null : `duplicate key, first given on line ${first.line}`;
};

const readMap = (reading: Reading, map: YAMLMap.Parsed, path: Path): Record<string, unknown> => {
  const value = Object.create(null) as Record<string, unknown>;
  const seen = new Map<string, Position>();
  for (const { key: node, value: child } of map.items) {
    const [start, end] = node.range;
    const key = isScalar(node) ? (node.source ?? '') : '';
    const plain = isScalar(node) && node.value !== null;
    const problem = plain ? keyProblem(key, seen) : 'expected a name before the colon';
    if (problem !== null) report(reading, start, end, problem);
    else {
      seen.set(key, reading.at(start));
      value[key] = readNode(reading, child, [...path, key], [start, end]);
    }
  }
  return value;
};

const readNode = (
  reading: Reading,
  node: ParsedNode | null,
  path: Path,
  key: readonly [number, number] | null,
): unknown => {
  const [start, end] = node?.range ?? key ?? [0, 0];
  reading.places.set(placeKey(path), { key, value: [start, end] });
  if (isMap(node)) return readMap(reading, node, path);
  if (isSeq(node)) return node.items.map((item, index) => readNode(reading, item, [...path, index], null));
  if (!isScalar(node)) return null;
  const { value, source } = node;
  if (CONTROL.test(String(value))) report(reading, start, end, 'control characters are not allowed');
  if (typeof value === 'string') return isArgument(path) ? JSON.stringify(value) : value;
  return value === null || typeof value === 'boolean' ? value : source;
};

/** What Python functions are called with: they know a text from a number. */
const isArgument = ([first, , kind, key, ...rest]: Path): boolean =>
  first === 'benchmarks' && kind === 'python' && key === 'args' && rest.length > 0;

const restOfLine = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
};

/** Adds what the parser found, at most one mistake a line; returns the first line that is not to be trusted. */
const reportSyntax = (reading: Reading, documents: readonly Document.Parsed[]): number => {
  const { at, problems, text } = reading;
  const broken = problems.filter(({ message }) => message === UNCLOSED || message === UNQUOTED);
  const intact = Math.min(Infinity, ...broken.map(({ position }) => position.line));
  const lines = new Set(problems.map(({ position }) => position.line));
  const [document, second] = documents;
  const errors = (document?.errors ?? []).map(({ code, message, pos }) => ({ code, message, start: pos[0] }));
  if (second !== undefined) errors.push({ code: 'MULTIPLE_DOCS', message: '', start: second.range[0] });
  let first = intact;
  for (const { code, message, start } of errors) {
    const { line } = at(start);
    // Where the parser has lost the thread, all that follows looks wrong to it.
    const lost = first < Infinity && /token in YAML stream/.test(message);
    if (line < intact && !lines.has(line) && !lost)
      report(reading, start, restOfLine(text, start), syntaxMessage(code, message));
    lines.add(line);
    first = Math.min(first, line);
  }
  return first;
};

/** Turns offsets into a text into lines and columns. */
export const linesOf = (text: string): ((offset: number) => Position) => {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line, column: col };
  };
};

/** Reads a YAML text of one document; refuses everything that could make it mean more than it shows. Never throws. */
export const readSource = (text: string): Source => {
  const reading: Reading = { text, at: linesOf(text), places: new Map(), problems: [] };
  const tokens = tokensOf(reading);
  if (tokens === null) return { ...reading, value: null, intact: 0 };
  const documents = compose(tokens, text.length);
  const intact = reportSyntax(reading, documents);
  return { ...reading, intact, value: readNode(reading, documents[0]?.contents ?? null, [], null) };
};
