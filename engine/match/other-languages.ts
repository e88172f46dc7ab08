import type { PackOtherLanguage } from '../compile/pack.ts';
import { hashWord } from '../text/hash-word.ts';
import { scriptOf } from '../text/script-of.ts';

/** A language that there is no vocabulary for. "und" is one that is not even known by name. */
export interface OtherLanguage {
  lang: string;
  name: string;
  script: string;
}

/** The languages without a vocabulary, told by their most frequent small words. */
export class OtherLanguages {
  readonly list: OtherLanguage[];
  /** A word's hash to the places in `list` of the languages that have it. */
  private readonly places = new Map<number, number[]>();
  /** Says of most words at once that no language has them. */
  private readonly filter = new Uint8Array(FILTER);

  constructor(others: PackOtherLanguage[]) {
    this.list = others.map(({ lang, name, common }) => ({ lang, name, script: scriptOf(common.replaceAll(' ', '')) }));
    others.forEach(({ common }, place) => {
      for (const word of new Set(common.split(' '))) {
        const hash = hashWord(word);
        this.filter[hash & (FILTER - 1)] = 1;
        const known = this.places.get(hash);
        if (known) known.push(place);
        else this.places.set(hash, [place]);
      }
    });
  }

  /** Adds one to the count of each language that has the word. `counts` is as long as `list`. */
  count(hash: number, counts: Uint16Array): void {
    const places = this.filter[hash & (FILTER - 1)] === 1 ? this.places.get(hash) : undefined;
    if (places) for (const place of places) counts[place] = (counts[place] as number) + 1;
  }
}

/** A power of two, some ten times as many as there are words. */
const FILTER = 1 << 14;
