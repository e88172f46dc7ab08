import type { PackLanguage } from '../compile/pack.ts';
import { hashWord } from '../text/hash-word.ts';
import { Automaton } from './automaton.ts';
import { Lexicon } from './lexicon.ts';
import { Trie } from './trie.ts';

/** A language of the pack. Its tables are built when a text in it is first met. */
export class Language {
  readonly pack: PackLanguage;
  readonly abbreviations: Set<number>;
  /** Words that are numbers, by hash. */
  readonly numbers: Map<number, number>;
  private readonly common: Int32Array;
  private tables: { lexicon: Lexicon; automaton: Automaton } | undefined;

  constructor(pack: PackLanguage) {
    this.pack = pack;
    this.abbreviations = new Set(split(pack.abbreviations).map((word) => hashWord(word)));
    this.numbers = new Map(Object.entries(pack.numbers).map(([word, value]) => [hashWord(word), value]));
    const common = split(pack.common).map((word) => hashWord(word));
    let size = 16;
    while (size < common.length * 4) size *= 2;
    this.common = new Int32Array(size);
    for (const hash of common) {
      let slot = hash & (size - 1);
      while (this.common[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.common[slot] = hash;
    }
  }

  get lexicon(): Lexicon {
    return this.built().lexicon;
  }

  get automaton(): Automaton {
    return this.built().automaton;
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

  private built(): { lexicon: Lexicon; automaton: Automaton } {
    if (!this.tables) {
      const lexicon = new Lexicon(this.pack);
      this.tables = { lexicon, automaton: new Automaton(new Trie(this.pack), lexicon) };
    }
    return this.tables;
  }
}

function split(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}
