import type { Audit } from '../../engine/model/audit.ts';
import type { Span } from '../../engine/model/document.ts';
import { inALine } from '../in-a-line.ts';
import { attribute, type Markup, markup } from '../markup.ts';
import { quoteOf } from '../quote.ts';

/** The policy's words as a quotation in their own language and direction, leading to their place in the policy. */
export function quoteBlock(audit: Audit, index: number): Markup {
  const finding = audit.findings[index];
  if (!finding) return markup``;
  const { text, lang, dir } = quoteOf(audit, finding.passage);
  return markup`<blockquote${languageAttributes(lang, dir)}>${leadIn(audit, finding.context, finding.passage)}<a href="#passage-${index}">${text}</a></blockquote>`;
}

/** The same in a line of text, without a link. */
export function inlineQuote(audit: Audit, index: number): Markup {
  const finding = audit.findings[index];
  if (!finding) return markup``;
  const { text, lang, dir } = quoteOf(audit, finding.passage);
  return markup`<q${languageAttributes(lang, dir)}>${leadIn(audit, finding.context, finding.passage)}${inALine(text)}</q>`;
}

/** `lang` and `dir`, as far as they are known; a language that is not known is said to be so, lest it count as English. */
export function languageAttributes(lang: string | undefined, dir: string | undefined): Markup {
  return markup`${attribute('lang', lang ?? '')}${attribute('dir', dir ?? 'auto')}`;
}

/** The words that govern the passage, where they stand outside of it. */
function leadIn(audit: Audit, context: Span | undefined, passage: Span): Markup {
  if (!context || (context.start >= passage.start && context.end <= passage.end)) return markup``;
  const { text, lang, dir } = quoteOf(audit, context);
  return markup`<span class="lead-in"${languageAttributes(lang, dir)}>${text.trim()}</span> … `;
}
