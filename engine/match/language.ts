import type { PackLanguage } from '../compile/pack.ts';
import { hashWord, hashWords } from '../text/hash-word.ts';
import { Automaton } from './automaton.ts';
import type { Concepts } from './concepts.ts';
import { Lexicon } from './lexicon.ts';
import { Trie } from './trie.ts';

/** A language of the pack. Its tables are built when a text in it is first met. */
export class Language {
  readonly pack: PackLanguage;
  readonly abbreviations = new Set<number>();
  /** Words that are numbers, by hash. */
  readonly numbers = new Map<number, number>();
  private readonly concepts: Concepts;
  private tables: { lexicon: Lexicon; automaton: Automaton } | undefined;

  constructor(pack: PackLanguage, concepts: Concepts) {
    this.pack = pack;
    this.concepts = concepts;
    hashWords(pack.abbreviations, (hash) => this.abbreviations.add(hash));
    for (const [word, value] of Object.entries(pack.numbers)) this.numbers.set(hashWord(word), value);
  }

  get lexicon(): Lexicon {
    return this.built().lexicon;
  }

  get automaton(): Automaton {
    return this.built().automaton;
  }

  private built(): { lexicon: Lexicon; automaton: Automaton } {
    if (!this.tables) {
      const lexicon = new Lexicon(this.pack);
      this.tables = { lexicon, automaton: new Automaton(new Trie(this.pack), lexicon, this.concepts) };
    }
    return this.tables;
  }
}
