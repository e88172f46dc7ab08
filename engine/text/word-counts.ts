import type { Language } from '../match/language.ts';
import type { OtherLanguage, OtherLanguages } from '../match/other-languages.ts';

/** How many words of a sample each language has among its small frequent ones. */
export class WordCounts {
  all = 0;
  private readonly languages: Language[];
  private readonly others: OtherLanguages;
  private readonly counts: Uint16Array;
  private readonly otherCounts: Uint16Array;

  constructor(languages: Language[], others: OtherLanguages) {
    this.languages = languages;
    this.others = others;
    this.counts = new Uint16Array(languages.length);
    this.otherCounts = new Uint16Array(others.list.length);
  }

  /** A sample begins. */
  clear(): void {
    this.all = 0;
    this.counts.fill(0);
    this.otherCounts.fill(0);
  }

  add(hash: number): void {
    this.all++;
    const { languages, others } = this;
    for (let l = 0; l < languages.length; l++)
      if ((languages[l] as Language).isCommon(hash)) this.counts[l] = (this.counts[l] as number) + 1;
    others.count(hash, this.otherCounts);
  }

  /** Whether so few words are enough for the language at this place: it has several, and no other has as many. */
  settles(expected: number): boolean {
    const count = this.counts[expected] as number;
    if (count < 4) return false;
    for (let l = 0; l < this.counts.length; l++) if (l !== expected && (this.counts[l] as number) >= 2) return false;
    for (let l = 0; l < this.otherCounts.length; l++) if ((this.otherCounts[l] as number) >= count) return false;
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
    for (let l = 0; l < this.otherCounts.length; l++) {
      const count = this.otherCounts[l] as number;
      if (count === 0 || count < most) continue;
      const language = this.others.list[l] as OtherLanguage;
      if (language.script !== script || (count === most && language.lang !== likely)) continue;
      best = { language, count };
      most = count;
    }
    return best;
  }
}
