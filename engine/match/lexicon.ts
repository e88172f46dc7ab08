import type { PackLanguage } from '../compile/pack.ts';
import { checkWord, hashWord } from '../text/hash-word.ts';
import { NUMBER, type Tokens } from '../text/tokens.ts';
import { Lists } from './lists.ts';

/** Numbers that a slot of the hash table holds, neighbours in memory: hash, second hash, entry + 1, bits of its symbols. */
const SLOT = 4;

/** The words of a language that occur in some phrase, each an entry, found by the hash that the tokenizer makes. */
export class Lexicon {
  /** How many words there are. */
  readonly size: number;
  /** Symbols of each entry, ascending. */
  readonly symbols: Lists;
  private readonly slots: Int32Array;

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
    this.symbols = new Lists([...symbolsOf.values()]);
    let entry = 0;
    for (const [word, symbols] of symbolsOf) {
      const hash = hashWord(word);
      let slot = (hash & (slots - 1)) * SLOT;
      while (this.slots[slot + 2] !== 0) slot = (slot + SLOT) & (slots * SLOT - 1);
      this.slots[slot] = hash;
      this.slots[slot + 1] = checkWord(word);
      this.slots[slot + 2] = ++entry;
      this.slots[slot + 3] = symbols.reduce((bits, symbol) => bits | bitOf(symbol), 0);
    }
  }

  /** Sets for every token its entry (-1 for a word that means nothing, and for marks) and the bits of its symbols. */
  lookUp(tokens: Tokens): void {
    const { slots } = this;
    const last = slots.length - 1;
    const { count, kind, hash, check, entry, bits } = tokens;
    for (let at = 0; at < count; at++) {
      entry[at] = -1;
      bits[at] = 0;
      if ((kind[at] as number) > NUMBER) continue;
      const wanted = hash[at] as number;
      let slot = Math.imul(wanted, SLOT) & last;
      while (slots[slot + 2] !== 0) {
        if (slots[slot] === wanted && slots[slot + 1] === check[at]) {
          entry[at] = (slots[slot + 2] as number) - 1;
          bits[at] = slots[slot + 3] as number;
          break;
        }
        slot = (slot + SLOT) & last;
      }
    }
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
