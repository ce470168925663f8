import type { YAMLError } from 'yaml';

type Code = YAMLError['code'];

const MESSAGES: Partial<Record<Code, string>> = {
  TAB_AS_INDENT: 'indent with spaces, not tabs',
  BAD_SCALAR_START: 'a string that starts with @, %, ` or another YAML character needs quotes',
  MULTIPLE_DOCS: 'expected one document; remove the --- line and everything after it, or merge the two',
  BLOCK_AS_IMPLICIT_KEY: 'a string that contains ": " needs quotes',
  MULTILINE_IMPLICIT_KEY: 'expected "name: value"',
  KEY_OVER_1024_CHARS: 'this key is too long',
  NON_STRING_KEY: 'expected a name before the colon',
  RESOURCE_EXHAUSTION: 'nested too deeply',
};

const OPEN = 'a { or [ above is not closed before this point';

const BRACES = 'a string that contains { or } needs quotes inside braces and brackets: "…:{port}/…"';

/** What to say about a mistake of YAML grammar: our words for the frequent ones, the parser's own for the rest. */
export const syntaxMessage = (code: Code, message: string): string => {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return OPEN;
  if (/^Unexpected (flow-map-start|scalar) at node end/.test(message)) return BRACES;
  const [line = ''] = message.split('\n', 1);
  return MESSAGES[code] ?? line.slice(0, 1).toLowerCase() + line.slice(1);
};
