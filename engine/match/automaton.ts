import type { LanguageTables } from './tables.ts';

/** Most steps remembered before the memory is emptied; a long policy makes some ten thousand. */
const MOST_STEPS = 1 << 17;

/** Bits of a step's key that hold the word: a vocabulary has fewer than 65,536 forms of words that stand inside phrases. */
const KEY_BITS = 16;

/** What is true after some words of a phrase: which phrases end here, and which may go on. */
export interface State {
  /** Pairs of concept and flags of the phrases that end here. */
  leaves: Int32Array;
  /** Nodes of the trie that may go on with a next word. */
  nodes: number[];
  /** States behind a gap that may follow here; they end nothing themselves. */
  gaps: State[];
  id: number;
}

/**
 * The trie of phrases made deterministic as it is used: one step per word instead of one per phrase that the word may begin.
 * The steps are remembered, which changes nothing but the speed.
 */
export class Automaton {
  private readonly tables: LanguageTables;
  private states: State[] = [];
  private known = new Map<string, State>();
  private firsts: (State | null | undefined)[] = [];
  private keys = new Int32Array(0);
  private values: (State | null)[] = [];
  private used = 0;

  constructor(tables: LanguageTables) {
    this.tables = tables;
    this.forget();
  }

  /** The state after a first word, or null where it begins nothing. */
  first(entry: number): State | null {
    const known = this.firsts[entry];
    if (known !== undefined) return known;
    const { rootFrom, rootNodes } = this.tables;
    const nodes: number[] = [];
    for (let at = rootFrom[entry] as number; at < (rootFrom[entry + 1] as number); at++) nodes.push(rootNodes[at] as number);
    const state = this.stateOf(nodes);
    this.firsts[entry] = state;
    return state;
  }

  /** The state after one more word, or null. */
  next(state: State, entry: number): State | null {
    const key = (state.id << KEY_BITS) | entry;
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    for (;;) {
      const found = this.keys[slot] as number;
      if (found === key) return this.values[slot] as State | null;
      if (found === -1) break;
      slot = (slot + 1) & mask;
    }
    const target = this.step(state, entry);
    this.keys[slot] = key;
    this.values[slot] = target;
    if (++this.used > MOST_STEPS / 2) this.forget();
    return target;
  }

  /** Node behind each of `nodes` through a word. */
  private step(state: State, entry: number): State | null {
    const { tables } = this;
    const reached: number[] = [];
    for (const node of state.nodes) {
      for (let child = tables.childFrom[node] as number; child < (tables.childFrom[node + 1] as number); child++) {
        if (tables.hasSymbol(entry, tables.childSymbol[child] as number)) reached.push(tables.childNode[child] as number);
      }
    }
    return this.stateOf(reached);
  }

  private stateOf(reached: number[]): State | null {
    if (reached.length === 0) return null;
    const key = reached.join(' ');
    const known = this.known.get(key);
    if (known) return known;
    const { tables } = this;
    const leaves: number[] = [];
    const seen = new Set<string>();
    for (const node of reached) {
      for (let leaf = tables.leafFrom[node] as number; leaf < (tables.leafFrom[node + 1] as number); leaf++) {
        const concept = tables.leafConcept[leaf] as number;
        const flags = tables.leafFlags[leaf] as number;
        if (seen.has(`${concept} ${flags}`)) continue;
        seen.add(`${concept} ${flags}`);
        leaves.push(concept, flags);
      }
    }
    const state: State = {
      leaves: Int32Array.from(leaves),
      nodes: reached.filter((node) => tables.childFrom[node] !== tables.childFrom[node + 1]),
      gaps: [],
      id: this.states.length,
    };
    this.states.push(state);
    this.known.set(key, state);
    for (const node of reached) {
      const behind = tables.gap[node] !== 0 ? this.stateOf([tables.gap[node] as number]) : null;
      if (behind) state.gaps.push(behind);
    }
    return state;
  }

  private forget(): void {
    this.states = [];
    this.known = new Map();
    this.firsts = [];
    this.keys = new Int32Array(MOST_STEPS).fill(-1);
    this.values = new Array<State | null>(MOST_STEPS).fill(null);
    this.used = 0;
  }
}
