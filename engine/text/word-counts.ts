import type { PackOtherLanguage } from '../compile/pack.ts';
import type { Language } from '../match/language.ts';
import { Lists, Pairs } from '../match/lists.ts';
import type { OtherLanguage } from '../match/other-language.ts';
import { WordNumbers } from '../match/word-numbers.ts';
import { hashWords } from './hash-word.ts';

/** How many words of a sample each language has among its small frequent ones. */
export class WordCounts {
  all = 0;
  private readonly languages: Language[];
  private readonly others: OtherLanguage[];
  /** Counts of the languages, and behind them those of the others. */
  private readonly counts: Uint16Array;
  /** The small frequent words of all of them: most words are none, and so each is looked up once, not once a language. */
  private readonly words = new WordNumbers();
  /** By the number of a word the places in `counts` of the languages that have it. */
  private readonly places: Lists;

  constructor(languages: Language[], others: PackOtherLanguage[]) {
    this.languages = languages;
    this.others = others;
    this.counts = new Uint16Array(languages.length + others.length);
    const pairs = new Pairs();
    [...languages.map(({ pack }) => pack.common), ...others.map(({ common }) => common)].forEach((common, place) => {
      hashWords(common, (hash) => pairs.add(this.words.add(hash), place));
    });
    this.places = new Lists(this.words.count, pairs);
  }

  /** A sample begins. */
  clear(): void {
    this.all = 0;
    this.counts.fill(0);
  }

  add(hash: number): void {
    this.all++;
    const word = this.words.of(hash);
    if (word < 0) return;
    const { counts } = this;
    const { from, items } = this.places;
    for (let at = from[word] as number, end = from[word + 1] as number; at < end; at++) {
      const place = items[at] as number;
      counts[place] = (counts[place] as number) + 1;
    }
  }

  /** Whether so few words are enough for the language at this place: it has several, and no other has as many. */
  settles(expected: number): boolean {
    const { counts } = this;
    const { length } = this.languages;
    const count = counts[expected] as number;
    if (count < 4) return false;
    for (let l = 0; l < length; l++) if (l !== expected && (counts[l] as number) >= 2) return false;
    for (let l = length; l < counts.length; l++) if ((counts[l] as number) >= count) return false;
    return true;
  }

  /** The language with a vocabulary, of this script, that has the most. */
  best(script: string): { language: Language; count: number } | undefined {
    let best: { language: Language; count: number } | undefined;
    for (let l = 0; l < this.languages.length; l++) {
      const count = this.counts[l] as number;
      const language = this.languages[l] as Language;
      if (count > (best?.count ?? 0) && language.pack.script === script) best = { language, count };
    }
    return best;
  }

  /** The one without; of two that are equal the `likely` one. */
  bestOther(script: string, likely: string | undefined): { language: OtherLanguage; count: number } | undefined {
    let best: { language: OtherLanguage; count: number } | undefined;
    let most = 0;
    for (let l = 0; l < this.others.length; l++) {
      const count = this.counts[this.languages.length + l] as number;
      if (count === 0 || count < most) continue;
      const language = this.others[l] as OtherLanguage;
      if (language.script !== script || (count === most && language.lang !== likely)) continue;
      best = { language, count };
      most = count;
    }
    return best;
  }
}
