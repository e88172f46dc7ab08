import type { Audit } from '../engine/model/audit.ts';
import type { Span } from '../engine/model/document.ts';
import { type Direction, directionOf } from './direction.ts';
import { languageOf } from './language-of.ts';

/** A stretch of the policy, word for word, with what a renderer must know to show it rightly. */
export interface Quote {
  text: string;
  lang: string | undefined;
  dir: Direction | undefined;
}

/** The policy's own words at a span; offsets are UTF-16 code units, end exclusive. */
export function quoteOf(audit: Audit, span: Span): Quote {
  const text = audit.document.text.slice(span.start, span.end);
  return { text, lang: languageOf(text, audit.document.languages), dir: directionOf(text) };
}
