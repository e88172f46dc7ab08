import type { Tokens } from '../text/tokens.ts';
import { type Concepts, UNITS } from './concepts.ts';
import type { Hits } from './hits.ts';
import type { Language } from './language.ts';
import { numberBefore } from './number-before.ts';

/** Numbers before "year" that name one. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** "thirty (30) days", "24-month", "six years": a number just before a unit. The unit's hit becomes the duration's. */
export function addDurations(hits: Hits, tokens: Tokens, offset: number, language: Language, concepts: Concepts): void {
  for (let at = 0; at < hits.count; at++) {
    if (!concepts.isUnit(hits.concept(at))) continue;
    const unit = concepts.unitOf(hits.concept(at));
    if (unit < 0) continue;
    const number = numberBefore(tokens, offset + hits.from(at), offset, language);
    if (!number) continue;
    const { value, from } = number;
    // "2026-يىلى" is a date
    if (value >= FIRST_YEAR && value <= LAST_YEAR && UNITS[unit] === 'Y') continue;
    hits.setDuration(at, concepts.duration, value, unit, from - offset, tokens.start[from] as number);
  }
}
