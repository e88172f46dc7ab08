import type { PackLanguage } from '../compile/pack.ts';
import { checkWord, hashWord } from '../text/hash-word.ts';
import { NUMBER, TOKEN_COMMA, type Tokens } from '../text/tokens.ts';
import { Lists } from './lists.ts';

/** Numbers that a slot of the hash table holds, neighbours in memory: hash, second hash, word + 1 (0 where it is empty). */
const SLOT = 4;

/**
 * A word is a number: its entry, and below it the numbers of its two bits of 32. Where one of them is none of the bits of what
 * may follow, the word does not follow, and nothing need be looked up: nine of ten words that do not follow are told so. (Bits of
 * symbols, of which a small word has dozens, told one of four.)
 */
export const ENTRY_SHIFT = 10;
export const SECOND_BIT = 5;
/** No word, but a token that means nothing, a comma, or a mark that divides. */
export const NOTHING = -1;
export const COMMA = -2;
export const DIVIDER = -3;

/** The words of a language that occur in some phrase, each an entry, found by the hash that the tokenizer makes. */
export class Lexicon {
  /** How many words there are. */
  readonly size: number;
  /** Symbols of each entry, ascending. */
  readonly symbols: Lists;
  /** For each symbol the first and the second bits of its words; 0 for the gap. */
  readonly bitsOf: Int32Array;
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
    this.bitsOf = new Int32Array(language.symbols.length * 2 + 2);
    let entry = 0;
    for (const [word, symbols] of symbolsOf) {
      const hash = hashWord(word);
      let slot = (hash & (slots - 1)) * SLOT;
      while (this.slots[slot + 2] !== 0) slot = (slot + SLOT) & (slots * SLOT - 1);
      this.slots[slot] = hash;
      this.slots[slot + 1] = checkWord(word);
      const first = hash >>> 27;
      const second = checkWord(word) >>> 27;
      this.slots[slot + 2] = ((entry++ << ENTRY_SHIFT) | (second << SECOND_BIT) | first) + 1;
      for (const symbol of symbols) {
        this.bitsOf[symbol * 2] = (this.bitsOf[symbol * 2] as number) | (1 << first);
        this.bitsOf[symbol * 2 + 1] = (this.bitsOf[symbol * 2 + 1] as number) | (1 << second);
      }
    }
  }

  /** Sets `words` of every token: its entry and the numbers of its bits, or one of the marks above. */
  lookUp(tokens: Tokens): void {
    const { slots } = this;
    const last = slots.length - 1;
    const { count, kind, hash, check, words } = tokens;
    for (let at = 0; at < count; at++) {
      words[at] = NOTHING;
      if ((kind[at] as number) > NUMBER) {
        words[at] = kind[at] === TOKEN_COMMA ? COMMA : DIVIDER;
        continue;
      }
      const wanted = hash[at] as number;
      let slot = Math.imul(wanted, SLOT) & last;
      while (slots[slot + 2] !== 0) {
        if (slots[slot] === wanted && slots[slot + 1] === check[at]) {
          words[at] = (slots[slot + 2] as number) - 1;
          break;
        }
        slot = (slot + SLOT) & last;
      }
    }
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
