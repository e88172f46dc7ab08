import type { Lexicon } from './lexicon.ts';
import type { Trie } from './trie.ts';

/** Steps remembered at first and at most; a long policy makes some ten thousand. The memory is emptied when it is full. */
const FIRST_SIZE = 1 << 13;
const LARGEST_SIZE = 1 << 18;


/** What is true after some words of a phrase: which phrases end here, and which may go on. */
export interface State {
  /** Pairs of concept and flags of the phrases that end here. */
  leaves: Int32Array;
  /** Nodes of the trie that may go on with a next word. */
  nodes: number[];
  /** States behind a gap that may follow here; they end nothing themselves. */
  gaps: State[];
  id: number;
  /** States made before the memory was last emptied have numbers that mean nothing any more. */
  epoch: number;
}

/**
 * The trie of phrases made deterministic as it is used: one step per word instead of one per phrase that the word may begin.
 * The steps are remembered, which changes nothing but the speed.
 */
export class Automaton {
  private readonly trie: Trie;
  private readonly lexicon: Lexicon;
  /** Bits of a step's key that hold the word; the state's number has the rest. */
  private readonly wordBits: number;
  private readonly mostStates: number;
  private epoch = 0;
  private states: State[] = [];
  private known = new Map<string, State>();
  private firsts: (State | null | undefined)[] = [];
  /** Pairs of key and state id (-1 for none), by hash. */
  private steps = new Int32Array(0);
  private used = 0;

  constructor(trie: Trie, lexicon: Lexicon) {
    this.trie = trie;
    this.lexicon = lexicon;
    this.wordBits = Math.max(1, Math.ceil(Math.log2(lexicon.size + 1)));
    this.mostStates = 2 ** (31 - this.wordBits) - 1;
    this.forget();
  }

  /** The state after a first word, or null where it begins nothing. */
  first(entry: number): State | null {
    const known = this.firsts[entry];
    if (known !== undefined) return known;
    const state = this.stateOf(this.behind(0, entry));
    this.firsts[entry] = state;
    return state;
  }

  /** The state after one more word, or null. */
  next(state: State, entry: number): State | null {
    if (state.epoch !== this.epoch) return this.step(state, entry);
    const key = (state.id << this.wordBits) | entry;
    const { steps } = this;
    const mask = steps.length - 2;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const found = steps[slot] as number;
      if (found === key) {
        const id = steps[slot + 1] as number;
        return id < 0 ? null : (this.states[id] as State);
      }
      if (found === -1) break;
      slot = (slot + 2) & mask;
    }
    const { epoch } = this;
    const target = this.step(state, entry);
    if (epoch === this.epoch) this.remember(key, target ? target.id : -1);
    return target;
  }

  /** Node behind each of `nodes` through a word. */
  private step(state: State, entry: number): State | null {
    return this.stateOf(state.nodes.flatMap((node) => this.behind(node, entry)));
  }

  /** The children of a node that a word leads to: both lists are in order of symbols. */
  private behind(node: number, entry: number): number[] {
    const { childFrom, symbol } = this.trie;
    const { symbolFrom, symbols } = this.lexicon;
    const reached: number[] = [];
    const lastChild = childFrom[node + 1] as number;
    const lastSymbol = symbolFrom[entry + 1] as number;
    let child = childFrom[node] as number;
    for (let at = symbolFrom[entry] as number; at < lastSymbol; at++) {
      const wanted = symbols[at] as number;
      child = firstFrom(symbol, child, lastChild, wanted);
      if (child < lastChild && symbol[child] === wanted) reached.push(child);
    }
    return reached;
  }

  private stateOf(reached: number[]): State | null {
    if (reached.length === 0) return null;
    const key = reached.join(' ');
    const known = this.known.get(key);
    if (known) return known;
    if (this.states.length >= this.mostStates) this.forget();
    const { trie } = this;
    const leaves: number[] = [];
    const seen = new Set<string>();
    for (const node of reached) {
      for (let leaf = trie.leafFrom[node] as number; leaf < (trie.leafFrom[node + 1] as number); leaf++) {
        const concept = trie.leafConcept[leaf] as number;
        const flags = trie.leafFlags[leaf] as number;
        if (seen.has(`${concept} ${flags}`)) continue;
        seen.add(`${concept} ${flags}`);
        leaves.push(concept, flags);
      }
    }
    const state: State = {
      leaves: Int32Array.from(leaves),
      nodes: reached.filter((node) => trie.leadsOn(node)),
      gaps: [],
      id: this.states.length,
      epoch: this.epoch,
    };
    this.states.push(state);
    this.known.set(key, state);
    for (const node of reached) {
      const gap = trie.gap(node);
      const behind = gap === 0 ? null : this.stateOf([gap]);
      if (behind) state.gaps.push(behind);
    }
    return state;
  }

  private remember(key: number, id: number): void {
    if (++this.used * 4 > this.steps.length) {
      if (this.steps.length >= LARGEST_SIZE) {
        this.forget();
        return;
      }
      const old = this.steps;
      this.steps = new Int32Array(old.length * 2).fill(-1);
      for (let at = 0; at < old.length; at += 2) if (old[at] !== -1) this.place(old[at] as number, old[at + 1] as number);
    }
    this.place(key, id);
  }

  private place(key: number, id: number): void {
    const mask = this.steps.length - 2;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.steps[slot] !== -1) slot = (slot + 2) & mask;
    this.steps[slot] = key;
    this.steps[slot + 1] = id;
  }

  private forget(): void {
    this.epoch++;
    this.states = [];
    this.known = new Map();
    this.firsts = [];
    this.steps = new Int32Array(FIRST_SIZE).fill(-1);
    this.used = 0;
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
