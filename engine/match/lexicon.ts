import type { PackLanguage } from '../compile/pack.ts';
import { foldPage, isIgnorable } from '../text/characters.ts';
import { hashWord } from '../text/hash-word.ts';
import { NUMBER, type Tokens } from '../text/tokens.ts';
import { Lists } from './lists.ts';

const FIRST_FOLDS = foldPage(0);

/** The words of a language that occur in some phrase, each an entry, found by the hash that the tokenizer makes. */
export class Lexicon {
  /** How many words there are. */
  readonly size: number;
  /** Symbols of each entry, ascending. */
  readonly symbols: Lists;
  /** For each entry the bits of its symbols, see `bitOf`. */
  readonly bits: Int32Array;
  /** Pairs of hash and entry + 1. */
  private readonly slots: Int32Array;
  /** All words, one after the other: entry n is `letters[from[n], from[n + 1])`. */
  private readonly letters: string;
  private readonly from: Int32Array;

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
    this.slots = new Int32Array(slots * 2);
    this.from = new Int32Array(this.size + 1);
    this.bits = new Int32Array(this.size);
    this.symbols = new Lists([...symbolsOf.values()]);
    this.letters = [...symbolsOf.keys()].join('');
    let entry = 0;
    for (const [word, symbols] of symbolsOf) {
      const hash = hashWord(word);
      let slot = hash & (slots - 1);
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1);
      this.slots[slot * 2] = hash;
      this.slots[slot * 2 + 1] = entry + 1;
      this.from[entry + 1] = (this.from[entry] as number) + word.length;
      for (const symbol of symbols) this.bits[entry] = (this.bits[entry] as number) | bitOf(symbol);
      entry++;
    }
  }

  /** Sets for every token its entry (-1 for a word that means nothing, and for marks) and the bits of its symbols. */
  lookUp(tokens: Tokens): void {
    const { slots, bits } = this;
    const mask = slots.length / 2 - 1;
    for (let at = 0; at < tokens.count; at++) {
      let entry = -1;
      if ((tokens.kind[at] as number) <= NUMBER) {
        const hash = tokens.hash[at] as number;
        for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
          const found = (slots[slot * 2 + 1] as number) - 1;
          if (found < 0) break;
          // the letters are compared, not only the hash
          if (slots[slot * 2] !== hash || !this.is(found, tokens, at)) continue;
          entry = found;
          break;
        }
      }
      tokens.entry[at] = entry;
      tokens.bits[at] = entry < 0 ? 0 : (bits[entry] as number);
    }
  }

  /** Is a token this entry, letter by letter? */
  private is(entry: number, { text, start, end }: Tokens, token: number): boolean {
    const { letters } = this;
    let place = this.from[entry] as number;
    const until = this.from[entry + 1] as number;
    for (let at = start[token] as number, to = end[token] as number; at < to; at++) {
      const unit = text.charCodeAt(at);
      const folded = unit < 256 ? (FIRST_FOLDS[unit] as number) : (foldPage(unit >> 8)[unit & 255] as number);
      if (place < until && letters.charCodeAt(place) === folded) place++;
      else if (!isIgnorable(unit) && !isDigitMark(unit)) return false;
    }
    return place === until;
  }
}

/**
 * A symbol's bit of 32: where the bits of a word and those of what may follow have none in common, no symbol of the word
 * follows, and nothing need be looked up.
 */
export function bitOf(symbol: number): number {
  return 1 << (symbol & 31);
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
