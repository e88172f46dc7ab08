import type { Block, PolicyDocument, Span } from '../../engine/model/document.ts';
import { keyOfQuote } from '../key-of-quote.ts';

/** A clause for comparing: a sentence, a heading, a cell, with the text by which it is known again. */
export interface Clause extends Span {
  isHeading: boolean;
  /** Its words with one blank between them, without the number before it: "4. Cookies" is known again as "5. Cookies". */
  key: string;
}

// The end of a sentence: its mark, quotes or brackets that close, blanks. "e.g. Names", "Art. 6" are none. What is cut wrongly is cut so
// in both versions, and does no harm.
const SENTENCE_END = /[.!?؟。！？]+["'”’»)\]]*(?:\s+|(?<=[。！？]))/gu;
const ABBREVIATION = /(?:^|[\s(.])\p{L}\.$/u;
const BEFORE_NUMBER = /(?:^|[\s(])\p{L}{1,4}\.$/u;
const NUMBER_BEFORE = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*)+(?=\S)/iu;

/** A document's clauses in the order of the text: each block, cut into its sentences. */
export function clausesOf({ text, blocks }: Pick<PolicyDocument, 'text' | 'blocks'>): Clause[] {
  return blocks.flatMap((block) => sentencesOf(text, block));
}

function sentencesOf(text: string, { start, end, kind }: Block): Clause[] {
  const isHeading = kind === 'heading';
  const words = text.slice(start, end);
  const cuts: number[] = [];
  if (!isHeading) {
    for (const match of words.matchAll(SENTENCE_END)) {
      const cut = match.index + match[0].length;
      if (cut < words.length && !goesOn(words, match.index, cut)) cuts.push(cut);
    }
  }
  const clauses: Clause[] = [];
  let from = 0;
  for (const to of [...cuts, words.length]) {
    const sentence = words.slice(from, to);
    const key = keyOf(sentence);
    if (key !== '') {
      const indent = sentence.length - sentence.trimStart().length;
      clauses.push({ start: start + from + indent, end: start + from + sentence.trimEnd().length, isHeading, key });
    }
    from = to;
  }
  return clauses;
}

/** Whether the mark at `mark` ends no sentence, by what stands before it and at `cut` behind it. */
function goesOn(words: string, mark: number, cut: number): boolean {
  const before = words.slice(Math.max(0, mark - 6), mark + 1);
  const next = words.slice(cut, cut + 2);
  return /^\p{Ll}/u.test(next) || ABBREVIATION.test(before) || (/^\d/.test(next) && BEFORE_NUMBER.test(before));
}

/** A clause's words as they are compared: no marks that are not seen, one blank between words, no number before. */
export function keyOf(sentence: string): string {
  return keyOfQuote(sentence).replace(NUMBER_BEFORE, '');
}
