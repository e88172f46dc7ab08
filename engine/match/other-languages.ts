import type { PackOtherLanguage } from '../compile/pack.ts';
import { hashWords } from '../text/hash-word.ts';
import { Lists, Pairs } from './lists.ts';
import { WordNumbers } from './word-numbers.ts';

/** A language that there is no vocabulary for. "und" is one that is not even known by name. */
export interface OtherLanguage {
  lang: string;
  name: string;
  script: string;
}

/** The languages without a vocabulary, told by their most frequent small words. */
export class OtherLanguages {
  readonly list: OtherLanguage[];
  private readonly words = new WordNumbers();
  /** By the number of a word the places in `list` of the languages that have it. */
  private readonly places: Lists;

  constructor(others: PackOtherLanguage[]) {
    this.list = others;
    const pairs = new Pairs();
    others.forEach(({ common }, place) => {
      hashWords(common, (hash) => pairs.add(this.words.add(hash), place));
    });
    this.places = new Lists(this.words.count, pairs);
  }

  /** Adds one to the count of each language that has the word. `counts` is as long as `list`. */
  count(hash: number, counts: Uint16Array): void {
    const word = this.words.of(hash);
    if (word < 0) return;
    const { from, items } = this.places;
    for (let at = from[word] as number, end = from[word + 1] as number; at < end; at++) {
      const place = items[at] as number;
      counts[place] = (counts[place] as number) + 1;
    }
  }
}
