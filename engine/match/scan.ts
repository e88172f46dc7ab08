import { NUMBER, TOKEN_COMMA, Tokens } from '../text/tokens.ts';
import { type Automaton, DEAD } from './automaton.ts';
import { type Concepts, UNITS } from './concepts.ts';
import { GAPPED, Hits } from './hits.ts';
import type { Language } from './language.ts';
import { numberBefore } from './number-before.ts';

/** Numbers before "year" that name one. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** How many words a gap of a phrase may swallow. */
const WIDEST_GAP = 6;
/** Most hits of one clause: dense nonsense is cut here. */
const MOST_HITS = 400;

/** Finds concepts in tokens; one scanner serves one audit. */
export class Scanner {
  private readonly concepts: Concepts;
  /** How far the longest phrase of each kind reaches. */
  private readonly kindEnd: Int32Array;
  private hits: Hits = new Hits(new Int32Array(0));
  private tokens: Tokens = new Tokens();
  private isRow = false;
  private from = 0;
  private to = 0;
  private first = 0;
  private governs = true;
  /** Was a unit of time met? */
  private hasUnit = false;

  constructor(concepts: Concepts) {
    this.concepts = concepts;
    this.kindEnd = new Int32Array(concepts.kinds);
  }

  /**
   * Finds every concept in the tokens `[from, to)` and adds it to `hits` in order of place, places counted from `from`.
   * The longest phrase hides shorter ones of its own kind inside it; a fixed phrase hides everything inside it.
   * Numbers before a unit of time become `time.duration`.
   * @param governs whether other blocks lean on this clause; topics mean something only there.
   */
  scan(hits: Hits, tokens: Tokens, from: number, to: number, language: Language, governs = true, isRow = false): void {
    this.governs = governs;
    this.isRow = isRow;
    this.hits = hits;
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    const { automaton } = language;
    automaton.tidy();
    const { concepts, kindEnd } = this;
    // a loop: filling so few costs less than the call
    for (let kind = 0; kind < kindEnd.length; kind++) kindEnd[kind] = 0;
    let fixedEnd = 0;
    this.hasUnit = false;
    for (let at = from; at < to && hits.count < MOST_HITS; at++) {
      const kind = tokens.kind[at] as number;
      if (kind > NUMBER) {
        const concept = kind === TOKEN_COMMA ? concepts.comma : concepts.breaks;
        hits.push(concept, at - from, at + 1 - from, tokens.start[at] as number, tokens.end[at] as number, 0, 1);
        continue;
      }
      const entry = tokens.entry[at] as number;
      if (entry < 0) continue;
      this.first = hits.count;
      const state = automaton.first(entry);
      if (state === DEAD) continue;
      this.follow(automaton, state, at);
      if (hits.count > this.first) fixedEnd = keepLongest(hits, this.first, at - from, kindEnd, fixedEnd, concepts);
    }
    if (this.hasUnit) addDurations(hits, tokens, from, language, concepts);
    if (tokens.mailboxes.length > 0) addMailboxes(hits, tokens, from, to, concepts);
  }

  /** Follows the phrases that begin at token `at`. */
  private follow(automaton: Automaton, first: number, at: number): void {
    const { to } = this;
    const { entry, bits } = this.tokens;
    let state = first;
    let place = at;
    for (;;) {
      if (automaton.leafFrom[state] !== automaton.leafFrom[state + 1]) this.emit(automaton, state, at, place, 0);
      const gaps = automaton.gaps[state];
      if (gaps) for (let g = 0; g < gaps.length; g++) this.followGap(automaton, gaps[g] as number, at, place);
      if (++place >= to || ((automaton.onward[state] as number) & (bits[place] as number)) === 0) return;
      state = automaton.next(state, entry[place] as number);
      if (state === DEAD) return;
    }
  }

  /** Follows a phrase on behind its gap, at each distance that the gap allows. */
  private followGap(automaton: Automaton, gap: number, at: number, before: number): void {
    const { entry, bits } = this.tokens;
    const onward = automaton.onward[gap] as number;
    const last = Math.min(before + WIDEST_GAP + 1, this.to - 1);
    for (let first = before + 1; first <= last; first++) {
      if ((onward & (bits[first] as number)) === 0) continue;
      let place = first;
      let state = automaton.next(gap, entry[place] as number);
      while (state !== DEAD) {
        this.emit(automaton, state, at, place, GAPPED);
        if (++place >= this.to || ((automaton.onward[state] as number) & (bits[place] as number)) === 0) break;
        state = automaton.next(state, entry[place] as number);
      }
    }
  }

  private emit(automaton: Automaton, state: number, at: number, place: number, gapped: number): void {
    const { hits, tokens, from, concepts, governs } = this;
    const { leaves } = automaton;
    const { isPlaced: placed } = concepts;
    for (
      let leaf = automaton.leafFrom[state] as number, end = automaton.leafFrom[state + 1] as number;
      leaf < end;
      leaf += 2
    ) {
      const concept = leaves[leaf] as number;
      if (placed[concept] === 1) {
        if (concepts.isIdle(concept, at - from, governs, this.isRow)) continue;
        if (concepts.isUnit(concept)) this.hasUnit = true;
      }
      hits.push(
        concept,
        at - from,
        place + 1 - from,
        tokens.start[at] as number,
        tokens.end[place] as number,
        (leaves[leaf + 1] as number) | gapped,
        1,
      );
    }
  }
}

/** Drops of the hits that begin at one token those hidden by a longer one; returns how far fixed phrases reach. */
function keepLongest(
  hits: Hits,
  first: number,
  place: number,
  kindEnd: Int32Array,
  fixedBefore: number,
  concepts: Concepts,
): number {
  const { kindOf, literalKind, isLookAlike } = concepts;
  if (hits.count === first + 1 && (hits.flags(first) & 4) === 0)
    return keepOnly(hits, first, place, kindEnd, fixedBefore, concepts);
  let fixedEnd = fixedBefore;
  let words = 0;
  let lookAlikes = 0;
  for (let at = first; at < hits.count; at++) {
    const concept = hits.concept(at);
    if ((hits.flags(at) & 4) !== 0 && hits.to(at) > fixedEnd) fixedEnd = hits.to(at);
    if (kindOf[concept] !== literalKind) words++;
    lookAlikes += isLookAlike[concept] as number;
  }
  let kept = first;
  for (let at = first; at < hits.count; at++) {
    const concept = hits.concept(at);
    const end = hits.to(at);
    const kind = kindOf[concept] as number;
    const isLiteral = kind === literalKind;
    const isFixed = (hits.flags(at) & 4) !== 0;
    let hidden = false;
    if (!isLiteral) {
      if (end <= (kindEnd[kind] as number)) hidden = true;
      else if (end <= fixedEnd && !(isFixed && end === fixedEnd)) hidden = end <= fixedBefore || !isFixed;
      if (!hidden && words > 1) {
        for (let other = first; other < hits.count && !hidden; other++) {
          if (other === at || (hits.flags(other) & GAPPED) !== 0) continue;
          if (kindOf[hits.concept(other)] !== kind) continue;
          const otherEnd = hits.to(other);
          if (otherEnd > end) hidden = true;
          else if (otherEnd < end) continue;
          else if (isLookAlike[hits.concept(other)] === 1) hidden = true;
          // the same concept by the same words twice
          else if (other < at && hits.concept(other) === concept && (hits.flags(other) === hits.flags(at) || !isFixed))
            hidden = true;
        }
      }
    }
    if (!hidden) hits.move(at, kept++);
  }
  hits.count = kept;
  for (let at = first; at < kept; at++) {
    if ((hits.flags(at) & GAPPED) !== 0) continue;
    const kind = kindOf[hits.concept(at)] as number;
    const end = hits.to(at);
    if (end > place + 1 && end > (kindEnd[kind] as number)) kindEnd[kind] = end;
  }
  if (lookAlikes > 0) dropLookAlikes(hits, first, concepts);
  return fixedEnd;
}

/** What only looks like something ("by e-mail" is no e-mail address) has hidden the rest of its kind and goes. */
function dropLookAlikes(hits: Hits, first: number, concepts: Concepts): void {
  let kept = first;
  for (let at = first; at < hits.count; at++) {
    if (concepts.isLookAlike[hits.concept(at)] === 0) hits.move(at, kept++);
  }
  hits.count = kept;
}

/** The common case of one hit at a token. */
function keepOnly(
  hits: Hits,
  at: number,
  place: number,
  kindEnd: Int32Array,
  fixedEnd: number,
  concepts: Concepts,
): number {
  const kind = concepts.kindOf[hits.concept(at)] as number;
  const end = hits.to(at);
  if (kind !== concepts.literalKind && (end <= (kindEnd[kind] as number) || end <= fixedEnd)) hits.count--;
  else {
    if (end > place + 1 && (hits.flags(at) & GAPPED) === 0 && end > (kindEnd[kind] as number)) kindEnd[kind] = end;
    if (concepts.isLookAlike[hits.concept(at)] === 1) hits.count--;
  }
  return fixedEnd;
}

/** E-mail addresses as they stand in the text: "privacy@shop.example". */
function addMailboxes(hits: Hits, tokens: Tokens, from: number, to: number, concepts: Concepts): void {
  for (const name of tokens.mailboxes) {
    if (name < from || name + 1 >= to) continue;
    let last = name + 1;
    // the parts of the host stand a full stop apart
    while (
      last + 1 < to &&
      tokens.start[last + 1] === (tokens.end[last] as number) + 1 &&
      (tokens.kind[last + 1] as number) <= NUMBER
    )
      last++;
    hits.insert(
      concepts.mailbox,
      name - from,
      last + 1 - from,
      tokens.start[name] as number,
      tokens.end[last] as number,
    );
  }
}

/** "thirty (30) days", "24-month", "six years": a number just before a unit. The unit's hit becomes the duration's. */
function addDurations(hits: Hits, tokens: Tokens, offset: number, language: Language, concepts: Concepts): void {
  for (let at = 0; at < hits.count; at++) {
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
