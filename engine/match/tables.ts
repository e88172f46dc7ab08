import type { PackLanguage } from '../compile/pack.ts';
import { foldPage, isIgnorable } from '../text/characters.ts';

/** A language of the pack with its words and phrases in tables that are looked up by hash. */
export class LanguageTables {
  readonly language: PackLanguage;
  readonly common: Set<number>;
  readonly abbreviations: Set<number>;
  /** Words that are numbers, by hash. */
  readonly numbers: Map<number, number>;
  /** Child of the trie's root by symbol, 0 for none. */
  readonly root: Int32Array;
  /** Child through a gap, by node, 0 for none. */
  readonly gap: Int32Array;
  /** 1 where a node has children behind it. */
  readonly inner: Uint8Array;
  /** Leaves of node n: `leafFrom[n]` to `leafFrom[n + 1]`. */
  readonly leafFrom: Int32Array;
  readonly leafConcept: Int32Array;
  readonly leafFlags: Uint8Array;
  /** Symbols of word entry n: `symbolFrom[n]` to `symbolFrom[n + 1]`. */
  readonly symbolFrom: Int32Array;
  readonly symbols: Int32Array;

  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  private readonly pool: string;
  private readonly poolFrom: Int32Array;
  private readonly edgeKeys: Int32Array;
  private readonly edgeChildren: Int32Array;
  private readonly symbolCount: number;

  constructor(language: PackLanguage) {
    this.language = language;
    this.common = new Set(split(language.common).map(hashWord));
    this.abbreviations = new Set(split(language.abbreviations).map(hashWord));
    this.numbers = new Map(Object.entries(language.numbers).map(([word, value]) => [hashWord(word), value]));
    this.symbolCount = language.symbols.length + 1;

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
    this.slots = new Int32Array(size);
    this.hashes = new Int32Array(count);
    this.poolFrom = new Int32Array(count + 1);
    this.symbolFrom = new Int32Array(count + 1);
    const symbols: number[] = [];
    const words: string[] = [];
    let entry = 0;
    let place = 0;
    for (const [word, list] of symbolsOf) {
      const hash = hashWord(word);
      this.hashes[entry] = hash;
      let slot = hash & (size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = entry + 1;
      words.push(word);
      this.poolFrom[entry] = place;
      place += word.length;
      this.symbolFrom[entry] = symbols.length;
      for (const symbol of list) symbols.push(symbol);
      entry++;
    }
    this.poolFrom[count] = place;
    this.symbolFrom[count] = symbols.length;
    this.pool = words.join('');
    this.symbols = Int32Array.from(symbols);

    const { parent, symbol } = language.trie;
    const nodes = parent.length + 1;
    this.root = new Int32Array(this.symbolCount);
    this.gap = new Int32Array(nodes);
    this.inner = new Uint8Array(nodes);
    const edgeSize = powerOfTwo(parent.length * 2 + 1);
    this.edgeKeys = new Int32Array(edgeSize).fill(-1);
    this.edgeChildren = new Int32Array(edgeSize);
    for (let at = 0; at < parent.length; at++) {
      const from = parent[at] as number;
      const by = symbol[at] as number;
      const child = at + 1;
      this.inner[from] = 1;
      if (from === 0) this.root[by] = child;
      else if (by === 0) this.gap[from] = child;
      else {
        const key = from * this.symbolCount + by;
        let slot = mix(key) & (edgeSize - 1);
        while (this.edgeKeys[slot] !== -1) slot = (slot + 1) & (edgeSize - 1);
        this.edgeKeys[slot] = key;
        this.edgeChildren[slot] = child;
      }
    }

    const { leaves } = language;
    this.leafFrom = new Int32Array(nodes + 1);
    for (let at = 0; at < leaves.length; at += 3) (this.leafFrom[(leaves[at] as number) + 1] as number)++;
    for (let node = 0; node < nodes; node++) this.leafFrom[node + 1] = (this.leafFrom[node + 1] as number) + (this.leafFrom[node] as number);
    const next = this.leafFrom.slice();
    this.leafConcept = new Int32Array(leaves.length / 3);
    this.leafFlags = new Uint8Array(leaves.length / 3);
    for (let at = 0; at < leaves.length; at += 3) {
      const to = next[leaves[at] as number] as number;
      next[leaves[at] as number] = to + 1;
      this.leafConcept[to] = leaves[at + 1] as number;
      this.leafFlags[to] = leaves[at + 2] as number;
    }
  }

  /** Entry of the word `text[start, end)` with this folded hash, or -1. The letters are compared, not only the hash. */
  entry(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = (this.slots[slot] as number) - 1;
      if (entry < 0) return -1;
      if (this.hashes[entry] === hash && this.same(entry, text, start, end)) return entry;
      slot = (slot + 1) & mask;
    }
  }

  /** Child of an inner node by symbol, 0 for none. */
  child(node: number, symbol: number): number {
    if (node === 0) return this.root[symbol] as number;
    const key = node * this.symbolCount + symbol;
    const mask = this.edgeKeys.length - 1;
    let slot = mix(key) & mask;
    for (;;) {
      const found = this.edgeKeys[slot] as number;
      if (found === key) return this.edgeChildren[slot] as number;
      if (found === -1) return 0;
      slot = (slot + 1) & mask;
    }
  }

  private same(entry: number, text: string, start: number, end: number): boolean {
    let place = this.poolFrom[entry] as number;
    const until = this.poolFrom[entry + 1] as number;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const folded = foldPage(unit >> 8)[unit & 255] as number;
      if (place < until && this.pool.charCodeAt(place) === folded) place++;
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

function mix(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function isDigitMark(unit: number): boolean {
  return unit === 0x2c || unit === 0x2e || unit === 0x60c;
}
