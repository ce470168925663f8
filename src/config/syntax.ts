import type { YAMLError } from 'yaml';

type Code = YAMLError['code'];

const MESSAGES: Partial<Record<Code, string>> = {
  TAB_AS_INDENT: 'a tab cannot indent; use spaces',
  BAD_SCALAR_START: 'a text that starts with @, %, ` or another sign of YAML needs quotes',
  MULTIPLE_DOCS: 'expected one document; remove the --- line and what follows, or join the two',
  BLOCK_AS_IMPLICIT_KEY: 'a text that contains ": " needs quotes',
  MULTILINE_IMPLICIT_KEY: 'expected "name: value"',
  KEY_OVER_1024_CHARS: 'a name this long is not supported',
  NON_STRING_KEY: 'expected a name before the colon',
  RESOURCE_EXHAUSTION: 'nested too deeply',
};

const OPEN = 'a { or [ above is not closed before this';

const BRACES = 'a text with { or } in it needs quotes between braces and brackets: "…:{port}/…"';

/** What to say about a mistake of YAML grammar: our words for the frequent ones, the parser's own for the rest. */
export const syntaxMessage = (code: Code, message: string): string => {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return OPEN;
  if (/^Unexpected (flow-map-start|scalar) at node end/.test(message)) return BRACES;
  const [line = ''] = message.split('\n', 1);
  return MESSAGES[code] ?? line.slice(0, 1).toLowerCase() + line.slice(1);
};
