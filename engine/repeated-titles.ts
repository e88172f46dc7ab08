import type { Finding } from './model/audit.ts';
import type { Block, PolicyDocument, Span } from './model/document.ts';

/** Longest title that only its capital letters tell, in code units, the fewest of its words that have one, and the shortest that must. */
const LONGEST_TITLE = 70;
const FEWEST_CAPITALS = 2;
const SHORTEST_WORD = 5;

/**
 * Findings without those of a title whose text says the same: "Right to erasure" above "You may ask us to delete your data"
 * only names what the sentence grants. A title with nothing behind it that says so stays.
 * @param findings sorted by the starts of their passages.
 */
export function withoutRepeatedTitles({ blocks, text }: PolicyDocument, findings: Finding[]): Finding[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  let heading = 0;
  let block = 0;
  return findings.filter(({ rule, passage }, at) => {
    while (heading < headings.length && (headings[heading] as Span).end < passage.end) heading++;
    while (block < blocks.length - 1 && (blocks[block] as Span).end < passage.end) block++;
    const title = headings[heading];
    if (title && passage.start >= title.start)
      return !isSaidBefore(headings[heading + 1]?.start ?? text.length, rule, passage, findings, at);
    const own = blocks[block] as Block;
    // "Right to Delete. You may ...": a title before the sentences of its paragraph, or on a line of its own with a full stop
    const mayBe = own.end > passage.end || (own.kind === 'paragraph' && text[passage.end - 1] === '.');
    if (!isLabel(text, passage) && !(mayBe && isTitle(text, passage, own.start))) return true;
    const { end } = own.end > passage.end ? own : (blocks[block + 1] ?? own);
    return !isSaidBefore(end, rule, passage, findings, at);
  });
}

/** "Right to erasure:" or "Right to erasure_:_" at the head of a paragraph, or on a line of its own. */
function isLabel(text: string, { start, end }: Span): boolean {
  let last = end - 1;
  while (last > start && '_* \n\t\r\u00a0'.includes(text[last] as string)) last--;
  return text[last] === ':' || text[last] === '：';
}

/** Does every word but the small ones begin with a capital letter? */
function isTitle(text: string, { start, end }: Span, blockStart: number): boolean {
  if (end - start > LONGEST_TITLE) return false;
  const words = text.slice(start, end).match(/\p{L}+/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  // "Nondiscrimination."
  const isOneWord = words.length === 1 && capitals === 1 && start === blockStart;
  return (
    (capitals >= FEWEST_CAPITALS || isOneWord) &&
    words.every((word) => word.length < SHORTEST_WORD || /^\p{Lu}/u.test(word))
  );
}

/** Does the same rule find something behind a title and before `end`? */
function isSaidBefore(end: number, rule: string, title: Span, findings: Finding[], at: number): boolean {
  for (let next = at + 1; next < findings.length; next++) {
    const { passage, rule: other } = findings[next] as Finding;
    if (passage.start >= end) return false;
    if (other === rule && passage.start >= title.end) return true;
  }
  return false;
}
