import type { PackLanguage } from '../compile/pack.ts';
import { checkWord, hashWord, hashWords } from '../text/hash-word.ts';
import { NUMBER, TOKEN_COMMA, type Tokens } from '../text/tokens.ts';
import { Lists, Pairs } from './lists.ts';

/**
 * Numbers that a slot of the hash table holds, neighbours in memory: hash, second hash, word + 1 (0 where it is empty), and the
 * latest of its symbols.
 */
const SLOT = 4;
const FIRST_SLOTS = 1 << 13;

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
    const { symbols, paradigms } = language;
    this.bitsOf = new Int32Array(symbols.length * 2 + 2);
    const pairs = new Pairs();
    for (let at = 0; at < symbols.length; at++) this.addSymbol(at + 1, symbols[at] as string, paradigms, pairs);
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
  /** Adds the words of a symbol: listed, or a paradigm's suffixes behind one or two stems. No string is made for them. */
  private addSymbol(symbol: number, entry: string, paradigms: Record<string, string[]>, pairs: Pairs): void {
    if (!entry.startsWith('@')) {
      hashWords(entry, (hash, check) => this.addWord(symbol, hash, check, pairs));
      return;
    }
    const [name, stems] = entry.slice(1).split(' ') as [string, string];
    const [first, second = first] = stems.split('/') as [string, string | undefined];
    for (const suffix of paradigms[name] ?? []) {
      const takesSecond = suffix.startsWith('~');
      const stem = takesSecond ? second : first;
      const ending = takesSecond ? suffix.slice(1) : suffix;
      this.addWord(symbol, hashWord(ending, hashWord(stem)), checkWord(ending, checkWord(stem)), pairs);
    }
  }

  private addWord(symbol: number, hash: number, check: number, pairs: Pairs): void {
    const { bitsOf } = this;
    const first = hash >>> 27;
    const second = check >>> 27;
    bitsOf[symbol * 2] = (bitsOf[symbol * 2] as number) | (1 << first);
    bitsOf[symbol * 2 + 1] = (bitsOf[symbol * 2 + 1] as number) | (1 << second);
    const slot = this.slotOf(hash, check);
    const { slots } = this;
    if (slots[slot + 2] === 0) {
      slots[slot] = hash;
      slots[slot + 1] = check;
      slots[slot + 2] = ((this.size++ << ENTRY_SHIFT) | (second << SECOND_BIT) | first) + 1;
    } else if (slots[slot + 3] === symbol) return; // a paradigm may make a word twice
    slots[slot + 3] = symbol;
    pairs.add(((slots[slot + 2] as number) - 1) >> ENTRY_SHIFT, symbol);
    if (this.size * 2 * SLOT > slots.length) this.grow();
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
