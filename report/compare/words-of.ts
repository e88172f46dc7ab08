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

/**
 * Two versions of a clause, word by word: without the new parts they are the one before, without the gone ones the one after.
 * Changed words in a row are one part, with the blanks between them.
 */
export function diffWordsOf(before: string, after: string): WordPart[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after));
  const parts: WordPart[] = [];
  let [gone, fresh] = ['', ''];
  const leave = (): void => {
    if (gone) parts.push({ kind: 'gone', text: gone });
    if (fresh) parts.push({ kind: 'new', text: fresh });
    [gone, fresh] = ['', ''];
  };
  for (const [at, { added, removed, value }] of changes.entries()) {
    const text = value.join('');
    const isBetween = gone !== '' && fresh !== '' && text.trim() === '' && at + 1 < changes.length;
    if (!added || isBetween) gone += removed || isBetween ? text : '';
    if (!removed || isBetween) fresh += added || isBetween ? text : '';
    if (added || removed || isBetween) continue;
    leave();
    parts.push({ kind: 'same', text });
  }
  leave();
  return parts;
}
