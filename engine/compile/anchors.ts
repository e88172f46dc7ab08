import { Concepts } from '../match/concepts.ts';
import { Hits } from '../match/hits.ts';
import { Language } from '../match/language.ts';
import { Scanner } from '../match/scan.ts';
import { tokenize } from '../text/tokenize.ts';
import { Tokens } from '../text/tokens.ts';
import type { ConceptRange, Pack } from './pack.ts';

/**
 * Sets the anchor of each match and phrase to its rarest group or part, as counted over sample texts (the rules' own examples), so that common
 * concepts wake few checks. Changes the pack in place.
 */
export function chooseAnchors(pack: Pack, samples: { lang: string; text: string }[]): void {
  const concepts = new Concepts(pack.concepts);
  const counts = new Float64Array(pack.concepts.length);
  const languages = new Map(pack.languages.map((language) => [language.lang, new Language(language, concepts)]));
  const tokens = new Tokens();
  const hits = new Hits();
  const scanner = new Scanner(concepts);
  for (const { lang, text } of samples) {
    const language = languages.get(lang);
    if (!language) continue;
    tokenize(tokens, text, 0, text.length, (hash) => language.abbreviations.has(hash));
    language.lexicon.lookUp(tokens);
    for (let clause = 0; clause < tokens.clauseCount; clause++) {
      hits.clear();
      scanner.scan(hits, tokens, tokens.clauses[clause] as number, tokens.clauses[clause + 1] as number, language);
      for (let at = 0; at < hits.count; at++) {
        const concept = hits.concept(at);
        counts[concept] = (counts[concept] as number) + 1;
      }
    }
  }
  const frequency = (ranges: ConceptRange[]): number => {
    let sum = 0;
    for (const [lowest, highest] of ranges) for (let at = lowest; at <= highest; at++) sum += counts[at] as number;
    return sum;
  };
  for (const rule of pack.rules) {
    for (const phrase of rule.phrases) {
      let least = Number.POSITIVE_INFINITY;
      phrase.parts.forEach((part, at) => {
        const count = part === -1 ? least : frequency([part]);
        if (count < least) {
          least = count;
          phrase.anchor = at;
        }
      });
    }
    for (const match of rule.match) {
      let least = Number.POSITIVE_INFINITY;
      match.all.forEach((group, at) => {
        const count = frequency(group);
        if (count < least) {
          least = count;
          match.anchor = at;
        }
      });
    }
  }
}
