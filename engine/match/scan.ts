import { Tokens } from '../text/tokens.ts';
import { addDurations } from './add-durations.ts';
import { addMailboxes } from './add-mailboxes.ts';
import type { Automaton } from './automaton.ts';
import * as automata from './automaton.ts';
import type { Concepts } from './concepts.ts';
import { noteTraits } from './hit-lists.ts';
import { GAPPED, Hits } from './hits.ts';
import { keepLongest } from './keep-longest.ts';
import type { Language } from './language.ts';
import * as lexicons from './lexicon.ts';

// what belongs to the module is folded into its code, what is imported is looked up at each use
const { ALONE, DEAD, LEAVES, ONWARD, ONWARD_SECOND, STATE, UNKNOWN } = automata;
const { COMMA, ENTRY_SHIFT, NOTHING, SECOND_BIT } = lexicons;

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
    const { words, start, end } = tokens;
    const { firsts } = automaton;
    // a loop: filling so few costs less than the call
    for (let kind = 0; kind < kindEnd.length; kind++) kindEnd[kind] = 0;
    let fixedEnd = 0;
    this.hasUnit = false;
    for (let at = from; at < to && hits.count < MOST_HITS; at++) {
      const word = words[at] as number;
      if (word < 0) {
        if (word === NOTHING) continue;
        const concept = word === COMMA ? concepts.comma : concepts.breaks;
        hits.push(concept, at - from, at + 1 - from, start[at] as number, end[at] as number, 0, 1);
        continue;
      }
      let state = firsts[word >> ENTRY_SHIFT] as number;
      if (state === UNKNOWN) state = automaton.first(word >> ENTRY_SHIFT);
      if (state === DEAD) continue;
      const record = state * STATE;
      const { states } = automaton;
      let next = DEAD;
      if (at + 1 < to) {
        const follower = words[at + 1] as number;
        if (
          follower >= 0 &&
          ((states[record + ONWARD] as number) & (1 << follower)) !== 0 &&
          ((states[record + ONWARD_SECOND] as number) & (1 << (follower >> SECOND_BIT))) !== 0
        )
          next = automaton.next(state, follower >> ENTRY_SHIFT);
      }
      const alone = states[record + ALONE] as number;
      // most words are no part of a longer phrase: the short way
      if (alone >= 0 && (next === DEAD || this.endsAtOnce(automaton, next, at + 1))) {
        this.emitAlone(automaton, alone, at, fixedEnd);
        continue;
      }
      const first = hits.count;
      this.follow(automaton, state, next, at);
      if (hits.count > first) fixedEnd = keepLongest(hits, first, at - from, kindEnd, fixedEnd, concepts);
    }
    if (this.hasUnit) addDurations(hits, tokens, from, language, concepts);
    if (tokens.mailboxes.length > 0) addMailboxes(hits, tokens, from, to, concepts);
    noteTraits(hits, concepts);
  }

  /** Do the words from `place` on, which lead to `first`, end no phrase, however far they lead? */
  private endsAtOnce(automaton: Automaton, first: number, place: number): boolean {
    let state = first;
    for (let at = place; state !== DEAD; state = this.step(automaton, state, ++at)) {
      const { gaps, states } = automaton;
      const record = state * STATE;
      if (gaps[state] || states[record + LEAVES] !== states[record + STATE + LEAVES]) return false;
    }
    return true;
  }

  /** Adds what one word means where no longer phrase begins with it, if no phrase before it hides that. */
  private emitAlone(automaton: Automaton, alone: number, at: number, fixedEnd: number): void {
    const { hits, tokens, from, concepts, kindEnd } = this;
    const { alone: leaves } = automaton;
    const { isPlaced, kindOf, literalKind } = concepts;
    const behind = at + 1 - from;
    const last = alone + 1 + 2 * (leaves[alone] as number);
    for (let leaf = alone + 1; leaf < last; leaf += 2) {
      const concept = leaves[leaf] as number;
      if (isPlaced[concept] === 1) {
        if (concepts.isIdle(concept, at - from, this.governs, this.isRow)) continue;
        if (concepts.isUnit(concept)) this.hasUnit = true;
      }
      const kind = kindOf[concept] as number;
      if (kind !== literalKind && (behind <= (kindEnd[kind] as number) || behind <= fixedEnd)) continue;
      hits.push(
        concept,
        at - from,
        behind,
        tokens.start[at] as number,
        tokens.end[at] as number,
        leaves[leaf + 1] as number,
        1,
      );
    }
  }

  /** Follows the phrases that begin at token `at`: `first` is the state it leads to, `second` the one behind the token after it. */
  private follow(automaton: Automaton, first: number, second: number, at: number): void {
    let state = first;
    let next = second;
    let place = at;
    for (;;) {
      this.emit(automaton, state, at, place, 0);
      const gaps = automaton.gaps[state];
      if (gaps) for (let g = 0; g < gaps.length; g++) this.followGap(automaton, gaps[g] as number, at, place);
      if (next === DEAD) return;
      state = next;
      place++;
      next = this.step(automaton, state, place + 1);
    }
  }

  /** Follows a phrase on behind its gap, at each distance that the gap allows. */
  private followGap(automaton: Automaton, gap: number, at: number, before: number): void {
    const last = Math.min(before + WIDEST_GAP + 1, this.to - 1);
    for (let first = before + 1; first <= last; first++) {
      let place = first;
      let state = this.step(automaton, gap, place);
      while (state !== DEAD) {
        this.emit(automaton, state, at, place, GAPPED);
        state = this.step(automaton, state, ++place);
      }
    }
  }

  /** The state to which the token at `place` leads on, or DEAD. */
  private step(automaton: Automaton, state: number, place: number): number {
    if (place >= this.to) return DEAD;
    const word = this.tokens.words[place] as number;
    const { states } = automaton;
    if (word < 0 || ((states[state * STATE + ONWARD] as number) & (1 << word)) === 0) return DEAD;
    if (((states[state * STATE + ONWARD_SECOND] as number) & (1 << (word >> SECOND_BIT))) === 0) return DEAD;
    return automaton.next(state, word >> ENTRY_SHIFT);
  }

  private emit(automaton: Automaton, state: number, at: number, place: number, gapped: number): void {
    const { hits, tokens, from, concepts, governs } = this;
    const { leaves, states } = automaton;
    const { isPlaced: placed } = concepts;
    const last = states[(state + 1) * STATE + LEAVES] as number;
    for (let leaf = states[state * STATE + LEAVES] as number; leaf < last; leaf += 2) {
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
