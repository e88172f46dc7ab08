import { FIXED } from '../compile/pack.ts';
import type { Concepts } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import type { Trie } from './trie.ts';

/** Steps remembered at first and at most; a long policy makes some thousands. The memory is emptied when it is full. */
const FIRST_SIZE = 1 << 13;
const LARGEST_SIZE = 1 << 19;
/** No state: no phrase goes on. */
export const DEAD = -1;
export const UNKNOWN = -2;
/**
 * Numbers of a state's record, read together: the first and the second bits of the words that lead on (0 where none does);
 * where its leaves begin (they end where those of the next state begin); and where in `alone` stand those that are left where the
 * words end there, or -1 where that can not be told beforehand: one of them is fixed, or a gap follows.
 */
export const STATE = 4;
export const ONWARD = 0;
export const ONWARD_SECOND = 1;
export const LEAVES = 2;
export const ALONE = 3;

/**
 * The trie of phrases made deterministic as it is used: one step per word instead of one per phrase that the word may begin.
 * A state is a number: the set of trie nodes that the words so far lead to. What is remembered changes nothing but the speed.
 */
export class Automaton {
  /** States, a record of `STATE` numbers each: see below. */
  states = new Int32Array(2048 * STATE);
  /** Leaves, pairs of concept and flags: those of a state stand together. */
  leaves = new Int32Array(4096);
  /**
   * By states that `keepLongest` need not be asked for: how many leaves are left, and then pairs of concept and flags. What hides
   * another leaf of the same words hides it wherever they stand.
   */
  alone = new Int32Array(4096);
  /** By entry of a first word: the state after it, DEAD where it begins nothing, or UNKNOWN: then ask `first`. */
  readonly firsts: Int32Array;
  /** By state: the states behind the gaps that may follow, or undefined. */
  gaps: (number[] | undefined)[] = [];

  private readonly trie: Trie;
  private readonly lexicon: Lexicon;
  private readonly concepts: Concepts;
  /** Bits of a step's key that hold the word; the state's number has the rest. */
  private readonly wordBits: number;
  private readonly mostStates: number;
  private nodes: number[][] = [];
  /** States of one node by the node, UNKNOWN where there is none yet. Those of several hardly ever come again by another way. */
  private readonly single: Int32Array;
  /** Pairs of key and state, by hash. */
  private steps = new Int32Array(0);
  private used = 0;
  private aloneEnd = 0;

  constructor(trie: Trie, lexicon: Lexicon, concepts: Concepts) {
    this.trie = trie;
    this.lexicon = lexicon;
    this.concepts = concepts;
    this.wordBits = Math.max(1, Math.ceil(Math.log2(lexicon.size + 1)));
    this.mostStates = 2 ** (31 - this.wordBits) - 1;
    this.firsts = new Int32Array(lexicon.size);
    this.single = new Int32Array(trie.symbol.length);
    this.forget();
  }

  /** The state after a first word, or DEAD where it begins nothing. */
  first(entry: number): number {
    const known = this.firsts[entry] as number;
    if (known !== UNKNOWN) return known;
    const reached: number[] = [];
    this.reach(reached, 0, entry);
    const state = this.stateOf(reached);
    this.firsts[entry] = state;
    return state;
  }

  /** The state after one more word, or DEAD. Ask it only for words whose bits are among those of the state. */
  next(state: number, entry: number): number {
    const key = (state << this.wordBits) | entry;
    const { steps } = this;
    const mask = steps.length - 2;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const found = steps[slot] as number;
      if (found === key) return steps[slot + 1] as number;
      if (found === -1) break;
      slot = (slot + 2) & mask;
    }
    const reached: number[] = [];
    for (const node of this.nodes[state] as number[]) this.reach(reached, node, entry);
    const target = this.stateOf(reached);
    this.remember(key, target);
    return target;
  }

  /**
   * Empties the memory where it is nearly full. Call it only between clauses: numbers of states from before mean nothing after.
   */
  tidy(): void {
    if (this.nodes.length > this.mostStates - 4096 || this.steps.length > LARGEST_SIZE) this.forget();
  }

  /**
   * Adds the children of a node that a word leads to. Both the children and the word's symbols are in order of symbols; what the
   * shorter list has is looked up in the longer one: the root has thousands of children, most nodes have a few, and a small word
   * has dozens of symbols.
   */
  private reach(reached: number[], node: number, entry: number): void {
    const { childFrom, symbol } = this.trie;
    const { from, items } = this.lexicon.symbols;
    const lastChild = childFrom[node + 1] as number;
    const lastSymbol = from[entry + 1] as number;
    let child = childFrom[node] as number;
    let at = from[entry] as number;
    const hasFewChildren = lastChild - child < lastSymbol - at;
    while (child < lastChild && at < lastSymbol) {
      if (hasFewChildren) at = firstFrom(items, at, lastSymbol, symbol[child] as number);
      else child = firstFrom(symbol, child, lastChild, items[at] as number);
      if (at < lastSymbol && child < lastChild && symbol[child] === items[at]) reached.push(child);
      if (hasFewChildren) child++;
      else at++;
    }
  }

  private stateOf(reached: number[]): number {
    if (reached.length === 0) return DEAD;
    if (reached.length > 1) return this.newState(reached);
    const node = reached[0] as number;
    if (this.single[node] === UNKNOWN) this.single[node] = this.newState(reached);
    return this.single[node] as number;
  }

  private newState(reached: number[]): number {
    const { trie } = this;
    const state = this.nodes.push(reached.filter((node) => trie.leadsOn(node))) - 1;
    const record = state * STATE;
    if (record + 2 * STATE > this.states.length) this.states = grown(this.states);
    const { states } = this;
    this.setBits(record, this.nodes[state] as number[]);
    const from = states[record + LEAVES] as number;
    let to = from;
    for (const node of reached) {
      for (let leaf = trie.leafFrom[node] as number; leaf < (trie.leafFrom[node + 1] as number); leaf++) {
        const concept = trie.leafConcept[leaf] as number;
        const flags = trie.leafFlags[leaf] as number;
        if (this.hasLeaf(from, to, concept, flags)) continue;
        if (to + 2 > this.leaves.length) this.leaves = grown(this.leaves);
        this.leaves[to++] = concept;
        this.leaves[to++] = flags;
      }
    }
    states[record + STATE + LEAVES] = to;
    const gaps = reached.map((node) => trie.gap(node)).filter((node) => node !== 0);
    // a state behind a gap ends nothing: it is made without its leaves, by its gap node alone
    this.gaps[state] = undefined;
    states[record + ALONE] = gaps.length > 0 ? -1 : this.addAlone(from, to);
    if (gaps.length > 0) this.gaps[state] = gaps.map((node) => this.stateOf([node]));
    return state;
  }

  /** Keeps those of the leaves `[from, to)` that none of the others hides; gives their place in `alone`, or -1 where one is fixed. */
  private addAlone(from: number, to: number): number {
    const { leaves } = this;
    const { kindOf, literalKind, isLookAlike } = this.concepts;
    for (let at = from; at < to; at += 2) if (((leaves[at + 1] as number) & FIXED) !== 0) return -1;
    while (this.aloneEnd + 1 + to - from > this.alone.length) this.alone = grown(this.alone);
    const { alone, aloneEnd } = this;
    let next = aloneEnd + 1;
    for (let at = from; at < to; at += 2) {
      const concept = leaves[at] as number;
      let hidden = isLookAlike[concept] === 1;
      for (let other = from; other < to && !hidden; other += 2) {
        const another = leaves[other] as number;
        if (other === at || kindOf[concept] === literalKind || kindOf[another] !== kindOf[concept]) continue;
        hidden = isLookAlike[another] === 1 || (other < at && another === concept);
      }
      if (hidden) continue;
      alone[next++] = concept;
      alone[next++] = leaves[at + 1] as number;
    }
    alone[aloneEnd] = (next - aloneEnd - 1) / 2;
    this.aloneEnd = next;
    return aloneEnd;
  }

  /** Writes the first and the second bits of all words that lead on from some nodes into a state's record. */
  private setBits(record: number, nodes: number[]): void {
    const { childFrom, symbol } = this.trie;
    const { bitsOf } = this.lexicon;
    let first = 0;
    let second = 0;
    for (const node of nodes) {
      const last = childFrom[node + 1] as number;
      for (let child = childFrom[node] as number; child < last; child++) {
        const bits = (symbol[child] as number) * 2;
        first |= bitsOf[bits] as number;
        second |= bitsOf[bits + 1] as number;
      }
    }
    this.states[record + ONWARD] = first;
    this.states[record + ONWARD_SECOND] = second;
  }

  private hasLeaf(from: number, to: number, concept: number, flags: number): boolean {
    for (let at = from; at < to; at += 2) if (this.leaves[at] === concept && this.leaves[at + 1] === flags) return true;
    return false;
  }

  private remember(key: number, state: number): void {
    if (++this.used * 4 > this.steps.length) {
      const old = this.steps;
      this.steps = new Int32Array(old.length * 2).fill(-1);
      for (let at = 0; at < old.length; at += 2)
        if (old[at] !== -1) this.place(old[at] as number, old[at + 1] as number);
    }
    this.place(key, state);
  }

  private place(key: number, state: number): void {
    const mask = this.steps.length - 2;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.steps[slot] !== -1) slot = (slot + 2) & mask;
    this.steps[slot] = key;
    this.steps[slot + 1] = state;
  }

  private forget(): void {
    this.nodes = [];
    this.gaps = [];
    this.single.fill(UNKNOWN);
    this.firsts.fill(UNKNOWN);
    this.steps = new Int32Array(FIRST_SIZE).fill(-1);
    this.used = 0;
    this.aloneEnd = 0;
    this.states[LEAVES] = 0;
  }
}

/** The first place in the sorted `array[from, to)` whose value is at least `wanted`. */
function firstFrom(array: Int32Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((array[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
