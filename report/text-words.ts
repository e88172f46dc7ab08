import type { Span } from '../engine/model/document.ts';

/**
 * The words of a stretch: what stands between white space, and in scripts that put none between words what ICU's
 * dictionaries call a word, as browsers do. Offsets are UTF-16 code units into `text`.
 */
export function wordsIn(text: string, { start, end }: Span): Span[] {
  const words: Span[] = [];
  for (const { 0: run, index } of text.slice(start, end).matchAll(/\S+/g)) {
    const from = start + index;
    if (!UNSPACED.test(run)) words.push({ start: from, end: from + run.length });
    else
      for (const { index: at, segment, isWordLike } of segmenter.segment(run))
        if (isWordLike) words.push({ start: from + at, end: from + at + segment.length });
  }
  return words;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
