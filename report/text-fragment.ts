import type { Span } from '../engine/model/document.ts';
import { type FoldedText, fold } from './folded-text.ts';
import { wordsIn } from './text-words.ts';
import { type Context, contextsOf } from './words-around.ts';

/**
 * The text directive that makes a browser open a page at the passage: "text=[prefix-,]start[,end][,-suffix]"
 * (https://wicg.github.io/scroll-to-text-fragment/). A quote of up to 300 code units on one line is given whole, a
 * longer one by its first and last five words; the words around it are added where it stands in the text more than once.
 * Empty where the passage holds no word.
 */
export function textFragment(document: FoldedText, passage: Span): string {
  const text = document.source;
  const span = wholeWords(text, passage);
  if (!/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) return '';
  const terms = termsOf(text, span);
  const { near, inLine } = contextsOf(text, span);
  const tries: Context[] = [{ prefix: '', suffix: '' }, ...near];
  // A heading's words often stand in the page's menu too, which is not in the text.
  if (inLine && !terms.end && terms.start.length < SHORT) tries.unshift(inLine);
  const only = tries.find((context) => isOnly(document, { ...terms, ...context }, span));
  // Where a paragraph stands twice with all its neighbours, the first of them has the same words.
  return directive({ ...terms, ...(only ?? near.at(-1)) });
}

/** Code units: the longest quote that is given whole, and what is too short to go without context. */
const LONGEST = 300;
const SHORT = 20;
const WORDS_AT_ENDS = 5;

interface Terms {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

function directive({ prefix, start, end, suffix }: Terms): string {
  return `text=${[prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`]
    .filter(Boolean)
    .join(',')}`;
}

/** A dash marks prefix and suffix, so that one of the text's own is written out. */
function encode(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replaceAll('-', '%2D');
}

/** A term may not reach over the border of a block, so that what does is given by its two ends. */
function termsOf(text: string, span: Span): Pick<Terms, 'start' | 'end'> {
  const quote = text.slice(span.start, span.end);
  const lineEnd = quote.includes('\n') ? span.start + quote.indexOf('\n') : span.end;
  if (quote.length <= LONGEST && lineEnd === span.end) return { start: quote };
  const starts = wordsIn(text, { start: span.start, end: Math.min(lineEnd, span.start + LONGEST) });
  const startEnd = starts.slice(0, WORDS_AT_ENDS).at(-1)?.end ?? lineEnd;
  const lastLine = Math.max(startEnd, text.lastIndexOf('\n', span.end - 1) + 1, span.end - LONGEST);
  const ends = wordsIn(text, { start: lastLine, end: span.end });
  const endStart = ends.at(-WORDS_AT_ENDS)?.start ?? ends[0]?.start;
  if (endStart === undefined) return { start: quote };
  return { start: text.slice(span.start, startEnd), end: text.slice(endStart, span.end) };
}

/** The passage without white space at its ends, widened where it would cut a word of a script that has spaces. */
function wholeWords(text: string, passage: Span): Span {
  let { start, end } = passage;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  const inWord = (at: number) => at > 0 && at < text.length && SPACED_WORD.test(text.slice(at - 1, at + 1));
  while (inWord(start)) start--;
  while (inWord(end)) end++;
  return { start, end };
}

const SPACED_WORD = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{M}\p{N}]{2}$/u;

/** Whether a browser that looks for these terms finds the passage, and would find nothing else. */
function isOnly({ text, offsets }: FoldedText, told: Terms, passage: Span): boolean {
  const start = fold(told.start);
  const end = fold(told.end ?? '');
  const prefix = fold(told.prefix ?? '');
  const suffix = fold(told.suffix ?? '');
  let found = false;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (
      prefix &&
      !text
        .slice(Math.max(0, at - prefix.length - 1), at)
        .trimEnd()
        .endsWith(prefix)
    )
      continue;
    let close = at + start.length;
    if (end) {
      close = text.indexOf(end, close);
      while (close >= 0 && !followed(text, close + end.length, suffix)) close = text.indexOf(end, close + 1);
      if (close < 0) break;
      close += end.length;
    } else if (!followed(text, close, suffix)) continue;
    if (found || offsets[at] !== passage.start || offsets[close] !== passage.end) return false;
    found = true;
  }
  return found;
}

function followed(text: string, at: number, suffix: string): boolean {
  return (
    suffix === '' ||
    text
      .slice(at, at + suffix.length + 1)
      .trimStart()
      .startsWith(suffix)
  );
}
