import type { Stance } from '../model/audit.ts';
import { expandPhrase, PhraseError } from './phrase.ts';
import type { Problem } from './problem.ts';
import type { RuleFile } from './schema.ts';

const STANCES: Stance[] = ['says', 'denies', 'conditional', 'unclear'];

/** A phrase of a rule with its alternatives written out: names of concepts, and -1 for a gap. */
export interface RulePhrase {
  lang: string;
  stance: Stance;
  parts: (string | -1)[];
}

/**
 * Reads the phrases of a rule. What can not be read is left out and named in `problems`.
 * @param literalOf the concept that stands for a run of literal words.
 */
export function readPhrases(
  id: string,
  rule: RuleFile,
  literalOf: (lang: string, words: string[][]) => string,
  problems: Problem[],
): RulePhrase[] {
  const found: RulePhrase[] = [];
  for (const [lang, byStance] of Object.entries(rule.phrases)) {
    for (const stance of STANCES) {
      byStance[stance].forEach((phrase, at) => {
        try {
          for (const sequence of expandPhrase(phrase)) {
            const parts: (string | -1)[] = [];
            let words: string[][] = [];
            const flush = (): void => {
              if (words.length > 0) parts.push(literalOf(lang, words));
              words = [];
            };
            for (const part of sequence) {
              if ('words' in part) words.push(part.words.map((word) => word.toLowerCase()));
              else {
                flush();
                parts.push('gap' in part ? -1 : part.concept);
              }
            }
            flush();
            found.push({ lang, stance, parts });
          }
        } catch (error) {
          if (!(error instanceof PhraseError)) throw error;
          problems.push({
            file: `rules/${id}.yaml`,
            path: ['phrases', lang, stance, at],
            message: error.message,
            value: phrase,
            column: error.column,
          });
        }
      });
    }
  }
  return found;
}
