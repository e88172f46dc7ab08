import type { PackLanguage } from '../compile/pack.ts';
import { foldPage, isIgnorable } from '../text/characters.ts';
import { Automaton } from './automaton.ts';

const SLOT = 4;
const FIRST_FOLDS = foldPage(0);

/** A language of the pack with its words and phrases in tables that are looked up by hash. */
export class LanguageTables {
  readonly language: PackLanguage;
  private readonly common: Int32Array;
  readonly abbreviations: Set<number>;
  /** Words that are numbers, by hash. */
  readonly numbers: Map<number, number>;
  /** Nodes below the trie's root that word entry n leads to: `rootNodes[rootFrom[n]]` to `rootNodes[rootFrom[n + 1]]`. */
  readonly rootFrom: Int32Array;
  readonly rootNodes: Int32Array;
  /** Children of node n through symbols: `childFrom[n]` to `childFrom[n + 1]`. */
  readonly childFrom: Int32Array;
  readonly childSymbol: Int32Array;
  readonly childNode: Int32Array;
  /** Child through a gap, by node, 0 for none. */
  readonly gap: Int32Array;
  /** Leaves of node n: `leafFrom[n]` to `leafFrom[n + 1]`. */
  readonly leafFrom: Int32Array;
  readonly leafConcept: Int32Array;
  readonly leafFlags: Uint16Array;
  /** Symbols of word entry n: `symbolFrom[n]` to `symbolFrom[n + 1]`. */
  readonly symbolFrom: Int32Array;
  readonly symbols: Int32Array;

  readonly automaton: Automaton;
  /** Words by hash, four numbers each: entry + 1, hash, first and last place in the pool. */
  private readonly slots: Int32Array;
  private readonly pool: Uint16Array;

  constructor(language: PackLanguage) {
    this.language = language;
    const common = split(language.common).map(hashWord);
    this.common = new Int32Array(powerOfTwo(common.length * 4));
    for (const hash of common) {
      let slot = hash & (this.common.length - 1);
      while (this.common[slot] !== 0) slot = (slot + 1) & (this.common.length - 1);
      this.common[slot] = hash;
    }
    this.abbreviations = new Set(split(language.abbreviations).map(hashWord));
    this.numbers = new Map(Object.entries(language.numbers).map(([word, value]) => [hashWord(word), value]));

    const symbolsOf = new Map<string, number[]>();
    language.symbols.forEach((entry, at) => {
      for (const word of wordsOfSymbol(entry, language.paradigms)) {
        const list = symbolsOf.get(word);
        if (list) list.push(at + 1);
        else symbolsOf.set(word, [at + 1]);
      }
    });
    const count = symbolsOf.size;
    const size = powerOfTwo(count * 2 + 1);
    this.slots = new Int32Array(size * SLOT);
    this.symbolFrom = new Int32Array(count + 1);
    const symbols: number[] = [];
    const words: string[] = [];
    let entry = 0;
    let place = 0;
    for (const [word, list] of symbolsOf) {
      const hash = hashWord(word);
      let slot = hash & (size - 1);
      while (this.slots[slot * SLOT] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot * SLOT] = entry + 1;
      this.slots[slot * SLOT + 1] = hash;
      this.slots[slot * SLOT + 2] = place;
      words.push(word);
      place += word.length;
      this.slots[slot * SLOT + 3] = place;
      this.symbolFrom[entry] = symbols.length;
      for (const symbol of list) symbols.push(symbol);
      entry++;
    }
    this.symbolFrom[count] = symbols.length;
    const joined = words.join('');
    this.pool = new Uint16Array(joined.length);
    for (let at = 0; at < joined.length; at++) this.pool[at] = joined.charCodeAt(at);
    this.symbols = Int32Array.from(symbols);

    const { back, symbol } = language.trie;
    const parent = back.map((distance, at) => at + 1 - distance);
    const nodes = parent.length + 1;
    const root = new Int32Array(language.symbols.length + 1);
    this.gap = new Int32Array(nodes);
    this.childFrom = new Int32Array(nodes + 1);
    for (let at = 0; at < parent.length; at++) {
      const from = parent[at] as number;
      if (from === 0) root[symbol[at] as number] = at + 1;
      else if (symbol[at] === 0) this.gap[from] = at + 1;
      else (this.childFrom[from + 1] as number)++;
    }
    for (let node = 0; node < nodes; node++) this.childFrom[node + 1] = (this.childFrom[node + 1] as number) + (this.childFrom[node] as number);
    const nextChild = this.childFrom.slice();
    this.childSymbol = new Int32Array(parent.length);
    this.childNode = new Int32Array(parent.length);
    for (let at = 0; at < parent.length; at++) {
      const from = parent[at] as number;
      if (from === 0 || symbol[at] === 0) continue;
      const to = nextChild[from] as number;
      nextChild[from] = to + 1;
      this.childSymbol[to] = symbol[at] as number;
      this.childNode[to] = at + 1;
    }
    const rootNodes: number[] = [];
    this.rootFrom = new Int32Array(count + 1);
    for (let word = 0; word < count; word++) {
      this.rootFrom[word] = rootNodes.length;
      for (let at = this.symbolFrom[word] as number; at < (this.symbolFrom[word + 1] as number); at++) {
        const node = root[this.symbols[at] as number] as number;
        if (node !== 0) rootNodes.push(node);
      }
    }
    this.rootFrom[count] = rootNodes.length;
    this.rootNodes = Int32Array.from(rootNodes);

    const { leaves } = language;
    this.leafFrom = new Int32Array(nodes + 1);
    this.leafConcept = new Int32Array(leaves.length / 3);
    this.leafFlags = new Uint16Array(leaves.length / 3);
    let node = 0;
    for (let leaf = 0; leaf < this.leafConcept.length; leaf++) {
      node += leaves[leaf * 3] as number;
      this.leafFrom[node + 1] = leaf + 1;
      this.leafConcept[leaf] = leaves[leaf * 3 + 1] as number;
      this.leafFlags[leaf] = leaves[leaf * 3 + 2] as number;
    }
    // nodes without leaves end where the one before them ends
    for (let at = 1; at <= nodes; at++) this.leafFrom[at] = Math.max(this.leafFrom[at] as number, this.leafFrom[at - 1] as number);
    this.automaton = new Automaton(this);
  }

  /** Is it one of the language's frequent small words, by its hash? */
  isCommon(hash: number): boolean {
    let slot = hash & (this.common.length - 1);
    for (;;) {
      const found = this.common[slot] as number;
      if (found === hash) return true;
      if (found === 0) return false;
      slot = (slot + 1) & (this.common.length - 1);
    }
  }

  /** Entry of the word `text[start, end)` with this folded hash, or -1. The letters are compared, not only the hash. */
  entry(text: string, start: number, end: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length / SLOT - 1;
    let slot = hash & mask;
    for (;;) {
      const at = slot * SLOT;
      const entry = (slots[at] as number) - 1;
      if (entry < 0) return -1;
      if (slots[at + 1] === hash && this.same(slots[at + 2] as number, slots[at + 3] as number, text, start, end)) return entry;
      slot = (slot + 1) & mask;
    }
  }

  /** Has word entry `entry` this symbol? A word's symbols are few and in ascending order. */
  hasSymbol(entry: number, symbol: number): boolean {
    for (let at = this.symbolFrom[entry] as number, end = this.symbolFrom[entry + 1] as number; at < end; at++) {
      const own = this.symbols[at] as number;
      if (own >= symbol) return own === symbol;
    }
    return false;
  }

  private same(from: number, until: number, text: string, start: number, end: number): boolean {
    const { pool } = this;
    let place = from;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const folded = unit < 256 ? (FIRST_FOLDS[unit] as number) : (foldPage(unit >> 8)[unit & 255] as number);
      if (place < until && pool[place] === folded) place++;
      else if (!isIgnorable(unit) && !isDigitMark(unit)) return false;
    }
    return place === until;
  }
}

/** The hash that the tokenizer makes of a folded word. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function wordsOfSymbol(entry: string, paradigms: Record<string, string[]>): string[] {
  if (!entry.startsWith('@')) return entry.split(' ');
  const [name, stems] = entry.slice(1).split(' ') as [string, string];
  const [first, second] = stems.split('/') as [string, string | undefined];
  const words = (paradigms[name] ?? []).map((suffix) =>
    suffix.startsWith('~') ? (second ?? first) + suffix.slice(1) : first + suffix,
  );
  return [...new Set(words)];
}

function split(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}

function powerOfTwo(atLeast: number): number {
  let size = 16;
  while (size < atLeast) size *= 2;
  return size;
}

function isDigitMark(unit: number): boolean {
  return unit === 0x2c || unit === 0x2e || unit === 0x60c;
}
