import type { PackLanguage } from '../compile/pack.ts';
import { wordsOfSymbols } from '../compile/pack-symbols.ts';
import { checkWord, hashWord, hashWords } from '../text/hash-word.ts';
import { NUMBER, TOKEN_COMMA, type Tokens } from '../text/tokens.ts';
import { Lists, Pairs } from './lists.ts';

/** Numbers that a slot of the hash table holds, neighbours in memory: hash, second hash, word + 1 (0 where it is empty). */
const SLOT = 4;
/** Room for the words of a language without paradigms: to make it larger takes a twelfth of a cold start. */
const FIRST_SLOTS = 1 << 14;

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
  size = 0;
  /** Symbols of each entry, ascending. */
  readonly symbols: Lists;
  /** For each symbol the first and the second bits of its words; 0 for the gap. */
  readonly bitsOf: Int32Array;
  private slots = new Int32Array(FIRST_SLOTS * SLOT);

  constructor(language: PackLanguage) {
    const { words, listed, inflected, paradigms } = language;
    this.bitsOf = new Int32Array(listed.fresh.length * 2 + 2);
    const numbers: number[] = [];
    hashWords(words, (hash, check) => numbers.push(this.addWord(hash, check)));
    const pairs = new Pairs();
    let nextInflected = 0;
    const { from, places } = wordsOfSymbols(listed);
    for (let symbol = 1; symbol < from.length; symbol++) {
      const end = from[symbol] as number;
      let at = from[symbol - 1] as number;
      if (at === end) {
        const [paradigm, stems] = (inflected[nextInflected++] as string).split(' ') as [string, string];
        this.inflect(symbol, paradigms[paradigm] ?? [], stems, pairs);
      }
      for (; at < end; at++) this.give(numbers[places[at] as number] as number, symbol, pairs);
    }
    this.symbols = new Lists(this.size, pairs);
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
  /** Gives a symbol a paradigm's suffixes behind one or two stems. No string is made for them. */
  private inflect(symbol: number, suffixes: string[], stems: string, pairs: Pairs): void {
    const [first, second = first] = stems.split('/') as [string, string | undefined];
    // a paradigm may make a word twice
    const given = new Set<number>();
    for (const suffix of suffixes) {
      const takesSecond = suffix.startsWith('~');
      const stem = takesSecond ? second : first;
      const ending = takesSecond ? suffix.slice(1) : suffix;
      const word = this.addWord(hashWord(ending, hashWord(stem)), checkWord(ending, checkWord(stem)));
      if (given.has(word)) continue;
      given.add(word);
      this.give(word, symbol, pairs);
    }
  }

  /** Notes that a word is one of a symbol's. */
  private give(word: number, symbol: number, pairs: Pairs): void {
    const { bitsOf } = this;
    const at = symbol * 2;
    bitsOf[at] = (bitsOf[at] as number) | (1 << word);
    bitsOf[at + 1] = (bitsOf[at + 1] as number) | (1 << (word >> SECOND_BIT));
    pairs.add(word >> ENTRY_SHIFT, symbol);
  }

  /** The number of a word; a new one where it has none. */
  private addWord(hash: number, check: number): number {
    const slot = this.slotOf(hash, check);
    const { slots } = this;
    const known = slots[slot + 2] as number;
    if (known !== 0) return known - 1;
    const word = (this.size++ << ENTRY_SHIFT) | ((check >>> 27) << SECOND_BIT) | (hash >>> 27);
    slots[slot] = hash;
    slots[slot + 1] = check;
    slots[slot + 2] = word + 1;
    if (this.size * 2 * SLOT > slots.length) this.grow();
    return word;
  }

  /** Twice the slots: at most half of them are ever taken. */
  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 2] === 0) continue;
      const slot = this.slotOf(old[at] as number, old[at + 1] as number);
      for (let part = 0; part < SLOT; part++) this.slots[slot + part] = old[at + part] as number;
    }
  }

  /** Where a word stands, or the empty slot where it would. */
  private slotOf(hash: number, check: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = Math.imul(hash, SLOT) & last;
    while (slots[slot + 2] !== 0 && (slots[slot] !== hash || slots[slot + 1] !== check)) slot = (slot + SLOT) & last;
    return slot;
  }
}
