import type { PackPhrase } from '../compile/pack.ts';
import { type Concepts, within } from '../match/concepts.ts';
import { type Hits, isOpaque, SUBJECT } from '../match/hits.ts';
import { isBehind } from '../match/neighbours.ts';
import type { Verdict } from './evaluate.ts';
import type { ClauseFacts } from './facts.ts';
import { conditionOf } from './stance.ts';

/** How many tokens may stand between two parts of a phrase, and how many a gap may swallow. */
const SMALL_WORDS = 2;
const GAP_WORDS = 8;

/** Tries a rule's phrase on a clause: its parts one after the other, small words between them allowed. */
export function evaluatePhrase(
  hits: Hits,
  phrase: PackPhrase,
  text: string,
  facts: ClauseFacts,
  concepts: Concepts,
): Verdict | undefined {
  for (let at = 0; at < hits.count; at++) {
    if (isOpaque(hits, at)) continue;
    const picked = follow(hits, at, phrase.parts, 0, concepts);
    if (!picked?.some((hit) => hits.isOwn(hit))) continue;
    if (phrase.stance === 'says' && isDenied(hits, picked, facts, concepts)) continue;
    const condition =
      facts.hasCondition && (phrase.stance === 'says' || phrase.stance === 'denies')
        ? conditionOf(hits, picked[0] as number, concepts.phraseConditions, phrase.stance === 'denies', text, concepts)
        : -1;
    const stance = condition >= 0 ? 'conditional' : phrase.stance;
    return { stance, picked, negation: -1, condition, actor: 'nobody', actorBy: -1 };
  }
  return undefined;
}

/** "What your browser offers will not remove all cookies": an act that the phrase does not deny itself is denied. */
function isDenied(hits: Hits, picked: number[], facts: ClauseFacts, { acts, notBefore }: Concepts): boolean {
  if (!facts.mayDeny) return false;
  // "no third parties have access"
  if (isBehind(hits, picked[0] as number, notBefore)) return true;
  for (const hit of picked) {
    if (!within(hits.concept(hit), acts)) continue;
    const { negated, by } = facts.negation(hit);
    if (negated && by >= 0 && !picked.some((part) => hits.from(part) < hits.to(by) && hits.to(part) > hits.from(by)))
      return true;
  }
  return false;
}

/** The hits that the parts from `index` on are met by, if the first of them is hit `at`. */
function follow(
  hits: Hits,
  at: number,
  parts: PackPhrase['parts'],
  index: number,
  concepts: Concepts,
): number[] | undefined {
  const part = parts[index];
  if (part === undefined) return [];
  if (part === -1 || !within(hits.concept(at), part)) return undefined;
  if (index === parts.length - 1) return [at];
  const isGap = parts[index + 1] === -1;
  const next = isGap ? index + 2 : index + 1;
  const end = hits.to(at);
  const reach = isGap ? GAP_WORDS : SMALL_WORDS;
  for (let other = at + 1; other < hits.count; other++) {
    const from = hits.from(other);
    if (from < end) continue;
    if (from - end > reach) break;
    // "if you join through a social network, we have access to your name"
    if (!isGap && from > end && isCompanyBetween(hits, end, other, concepts)) break;
    const rest = follow(hits, other, parts, next, concepts);
    if (rest) return [at, ...rest];
  }
  return undefined;
}

/** Does the company come in as a subject between token `end` and hit `other`? */
function isCompanyBetween(hits: Hits, end: number, other: number, { company }: Concepts): boolean {
  for (let at = other - 1; at >= 0 && hits.from(at) >= end; at--)
    if (hits.to(at) <= hits.from(other) && (hits.flags(at) & SUBJECT) !== 0 && within(hits.concept(at), company))
      return true;
  return false;
}
