// Markup that is safe to show. Text becomes markup in one place only, `html`, which escapes whatever it is handed, so that
// a name from the code under test is never more than a name.

import { visible } from '../text.ts';

/** Finished markup. */
export interface Markup {
  readonly markup: string;
}

export type Part = string | number | Markup | readonly Part[];

/** Markup around parts: text is escaped, markup and lists of it stay. */
export const html = (fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: narrowed(fixed)
    .map((text, index) => text + (index < parts.length ? markupOf(parts[index] as Part) : ''))
    .join(''),
});

/** Templates as they were written, by themselves: each is used once a row. */
const templates = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Without the indentation that only readers of the source need; a page of a thousand checks is a seventh smaller. */
function narrowed(fixed: TemplateStringsArray): readonly string[] {
  const known = templates.get(fixed);
  if (known !== undefined) return known;
  const texts = fixed.map((text) => text.replace(/\n\s+/g, '\n'));
  templates.set(fixed, texts);
  return texts;
}

/** Markup that is ours from the first letter to the last. */
export const trusted = (markup: string): Markup => ({ markup });

export const nothing: Markup = trusted('');

const markupOf = (part: Part): string => {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that means nothing but itself, in an element or in an attribute in quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** A name, or other text from outside, as one line of code. */
export const code = (text: string): Markup => html`<code>${visible(text) || '(empty)'}</code>`;

/** A sentence that may hold text from outside. */
export const said = (text: string): Markup => html`${visible(text)}`;

/** A value for the page's script: nothing in it can end the element, and it is never run. `id` is ours. */
export const data = (id: string, value: unknown): Markup =>
  trusted(
    `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
  );

/** An element whose text counts to the letter, as for a hash of it. */
export const exactly = (element: 'script' | 'style', text: string): Markup =>
  trusted(`<${element}>${text}</${element}>`);

/** Items below each other; none: no list. */
export const list = (items: readonly Markup[]): Markup =>
  items.length === 0
    ? nothing
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
