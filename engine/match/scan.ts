import { NUMBER, TOKEN_COMMA, TOKEN_DIVIDER, type Tokens } from '../text/tokens.ts';
import type { Concepts } from './concepts.ts';
import { GAPPED, type Hits } from './hits.ts';
import type { LanguageTables } from './tables.ts';

/** How many words a gap of a phrase may swallow. */
const WIDEST_GAP = 6;
/** Most hits of one clause: dense nonsense is cut here. */
const MOST_HITS = 400;

/**
 * Finds every concept in the tokens `[from, to)` and adds it to `hits` in order of place, places counted from `from`.
 * The longest phrase hides shorter ones of its own kind inside it; a fixed phrase hides everything inside it.
 * Numbers before a unit of time become `time.duration`.
 */
export function scan(
  hits: Hits,
  tokens: Tokens,
  entries: Int32Array,
  from: number,
  to: number,
  tables: LanguageTables,
  concepts: Concepts,
): void {
  const { symbolFrom, symbols, root, leafFrom, leafConcept, leafFlags, inner, gap } = tables;
  const { kindOf } = concepts;
  const kindEnd = concepts.scratch;
  kindEnd.fill(0);
  let fixedEnd = 0;
  let first = 0;

  const emit = (node: number, at: number, end: number, gapped: number): void => {
    for (let leaf = leafFrom[node] as number; leaf < (leafFrom[node + 1] as number); leaf++) {
      hits.push(
        leafConcept[leaf] as number,
        at - from,
        end - from,
        tokens.start[at] as number,
        tokens.end[end - 1] as number,
        (leafFlags[leaf] as number) | gapped,
        1,
      );
    }
  };
  const walk = (node: number, at: number, place: number, gapped: number): void => {
    if (place >= to) return;
    const entry = entries[place] as number;
    if (entry < 0) return;
    for (let s = symbolFrom[entry] as number; s < (symbolFrom[entry + 1] as number); s++) {
      const child = tables.child(node, symbols[s] as number);
      if (child !== 0) reach(child, at, place, gapped);
    }
  };
  const reach = (node: number, at: number, place: number, gapped: number): void => {
    emit(node, at, place + 1, gapped);
    if (inner[node] === 0) return;
    walk(node, at, place + 1, gapped);
    const behindGap = gap[node] as number;
    if (behindGap === 0) return;
    for (let skip = 0; skip <= WIDEST_GAP; skip++) walk(behindGap, at, place + 1 + skip, GAPPED);
  };

  for (let at = from; at < to && hits.count < MOST_HITS; at++) {
    const kind = tokens.kind[at] as number;
    if (kind === TOKEN_COMMA || kind === TOKEN_DIVIDER) {
      const concept = kind === TOKEN_COMMA ? concepts.comma : concepts.breaks;
      hits.push(concept, at - from, at + 1 - from, tokens.start[at] as number, tokens.end[at] as number, 0, 1);
      continue;
    }
    const entry = entries[at] as number;
    if (entry < 0) continue;
    first = hits.count;
    for (let s = symbolFrom[entry] as number; s < (symbolFrom[entry + 1] as number); s++) {
      const node = root[symbols[s] as number] as number;
      if (node !== 0) reach(node, at, at, 0);
    }
    if (hits.count > first) fixedEnd = keepLongest(hits, first, at - from, kindEnd, kindOf, fixedEnd, concepts);
  }
  addDurations(hits, tokens, from, tables, concepts);
}

/** Drops of the hits that begin at one token those hidden by a longer one; returns how far fixed phrases reach. */
function keepLongest(
  hits: Hits,
  first: number,
  place: number,
  kindEnd: Int32Array,
  kindOf: Uint8Array,
  fixedBefore: number,
  concepts: Concepts,
): number {
  let fixedEnd = fixedBefore;
  for (let at = first; at < hits.count; at++) {
    if (((hits.flags[at] as number) & 4) !== 0 && (hits.to[at] as number) > fixedEnd) fixedEnd = hits.to[at] as number;
  }
  let kept = first;
  for (let at = first; at < hits.count; at++) {
    const concept = hits.concept[at] as number;
    const end = hits.to[at] as number;
    const kind = kindOf[concept] as number;
    const isLiteral = kind === concepts.literalKind;
    const isFixed = ((hits.flags[at] as number) & 4) !== 0;
    let hidden = false;
    if (!isLiteral) {
      if (end <= (kindEnd[kind] as number)) hidden = true;
      else if (end <= fixedEnd && !(isFixed && end === fixedEnd)) hidden = end <= fixedBefore || !isFixed;
      if (!hidden) {
        for (let other = first; other < hits.count && !hidden; other++) {
          if (other === at || ((hits.flags[other] as number) & GAPPED) !== 0) continue;
          if (kindOf[hits.concept[other] as number] !== kind) continue;
          if ((hits.to[other] as number) > end) hidden = true;
          // the same concept by the same words twice
          else if (other < at && hits.to[other] === end && hits.concept[other] === concept) hidden = true;
        }
      }
    }
    if (!hidden) move(hits, at, kept++);
  }
  hits.count = kept;
  for (let at = first; at < kept; at++) {
    if (((hits.flags[at] as number) & GAPPED) !== 0) continue;
    const kind = kindOf[hits.concept[at] as number] as number;
    const end = hits.to[at] as number;
    if (end > place + 1 && end > (kindEnd[kind] as number)) kindEnd[kind] = end;
  }
  return fixedEnd;
}

function move(hits: Hits, from: number, to: number): void {
  if (from === to) return;
  hits.concept[to] = hits.concept[from] as number;
  hits.from[to] = hits.from[from] as number;
  hits.to[to] = hits.to[from] as number;
  hits.start[to] = hits.start[from] as number;
  hits.end[to] = hits.end[from] as number;
  hits.flags[to] = hits.flags[from] as number;
  hits.own[to] = hits.own[from] as number;
}

/** "thirty (30) days", "24-month", "six years": a number just before a unit. The unit's hit becomes the duration's. */
function addDurations(hits: Hits, tokens: Tokens, offset: number, tables: LanguageTables, concepts: Concepts): void {
  for (let at = 0; at < hits.count; at++) {
    const unit = concepts.unitOf(hits.concept[at] as number);
    if (unit < 0) continue;
    let place = offset + (hits.from[at] as number) - 1;
    if (place < offset) continue;
    let value = numberAt(tokens, place, tables);
    if (Number.isNaN(value)) continue;
    // "twenty four months": tens before a digit
    if (value > 0 && value < 10 && place - 1 >= offset && tokens.kind[place] !== NUMBER) {
      const tens = tokens.kind[place - 1] === NUMBER ? Number.NaN : numberAt(tokens, place - 1, tables);
      if (tens >= 20 && tens < 100 && tens % 10 === 0) {
        value += tens;
        place--;
      }
    }
    hits.concept[at] = concepts.duration;
    hits.value[at] = value;
    hits.unit[at] = unit;
    hits.from[at] = place - offset;
    hits.start[at] = tokens.start[place] as number;
  }
}

function numberAt(tokens: Tokens, place: number, tables: LanguageTables): number {
  if (tokens.kind[place] === NUMBER) return tokens.numberAt(place);
  return tables.numbers.get(tokens.hash[place] as number) ?? Number.NaN;
}
