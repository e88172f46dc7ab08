import { diffArrays } from 'diff';

/** A stretch of a changed clause: in both versions, only in the one before, or only in the one after. */
export interface WordPart {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

// A word in any script; the scripts without blanks letter by letter. The library's own words are Latin only.
const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+|\s+|./gsu;

/** A clause in words, blanks and marks. */
export function tokensOf(clause: string): string[] {
  return clause.match(TOKEN) ?? [];
}

/** Two versions of a clause, word by word; the parts joined without the gone ones are the one after, and so on. */
export function diffWordsOf(before: string, after: string): WordPart[] {
  return diffArrays(tokensOf(before), tokensOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
}
