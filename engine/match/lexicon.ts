import type { PackLanguage } from '../compile/pack.ts';
import { foldPage, isIgnorable } from '../text/characters.ts';
import { hashWord } from '../text/hash-word.ts';

/** Numbers that a slot of the hash table holds: entry + 1, hash, first and last place in the pool. */
const SLOT = 4;
const FIRST_FOLDS = foldPage(0);

/** The words of a language that occur in some phrase, each an entry, found by the hash that the tokenizer makes. */
export class Lexicon {
  /** How many words there are. */
  readonly size: number;
  /** Symbols of entry n, ascending: `symbolFrom[n]` to `symbolFrom[n + 1]`. */
  readonly symbolFrom: Int32Array;
  readonly symbols: Int32Array;
  private readonly slots: Int32Array;
  private readonly pool: Uint16Array;

  constructor(language: PackLanguage) {
    const symbolsOf = new Map<string, number[]>();
    language.symbols.forEach((entry, at) => {
      for (const word of wordsOf(entry, language.paradigms)) {
        const list = symbolsOf.get(word);
        if (list) list.push(at + 1);
        else symbolsOf.set(word, [at + 1]);
      }
    });
    this.size = symbolsOf.size;
    let slots = 16;
    while (slots < this.size * 2) slots *= 2;
    this.slots = new Int32Array(slots * SLOT);
    this.symbolFrom = new Int32Array(this.size + 1);
    const symbols: number[] = [];
    let letters = 0;
    for (const word of symbolsOf.keys()) letters += word.length;
    this.pool = new Uint16Array(letters);
    let entry = 0;
    let place = 0;
    for (const [word, list] of symbolsOf) {
      const hash = hashWord(word);
      let slot = hash & (slots - 1);
      while (this.slots[slot * SLOT] !== 0) slot = (slot + 1) & (slots - 1);
      this.slots[slot * SLOT] = entry + 1;
      this.slots[slot * SLOT + 1] = hash;
      this.slots[slot * SLOT + 2] = place;
      for (let at = 0; at < word.length; at++) this.pool[place++] = word.charCodeAt(at);
      this.slots[slot * SLOT + 3] = place;
      this.symbolFrom[entry++] = symbols.length;
      for (const symbol of list) symbols.push(symbol);
    }
    this.symbolFrom[entry] = symbols.length;
    this.symbols = Int32Array.from(symbols);
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
      if (slots[at + 1] === hash && this.same(slots[at + 2] as number, slots[at + 3] as number, text, start, end))
        return entry;
      slot = (slot + 1) & mask;
    }
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

/** The words of a symbol: listed, or a paradigm's suffixes behind one or two stems. */
function wordsOf(entry: string, paradigms: Record<string, string[]>): string[] {
  if (!entry.startsWith('@')) return entry.split(' ');
  const [name, stems] = entry.slice(1).split(' ') as [string, string];
  const [first, second] = stems.split('/') as [string, string | undefined];
  const words = (paradigms[name] ?? []).map((suffix) =>
    suffix.startsWith('~') ? (second ?? first) + suffix.slice(1) : first + suffix,
  );
  return [...new Set(words)];
}

function isDigitMark(unit: number): boolean {
  return unit === 0x2c || unit === 0x2e || unit === 0x60c;
}
