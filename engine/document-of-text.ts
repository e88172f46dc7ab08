import type { Block, Coverage, PolicyDocument, Source, Warning } from './model/document.ts';
import { classOf, IDEOGRAPH, LETTER } from './text/characters.ts';

/** Longest line that can be a heading, in code units. */
const LONGEST_HEADING = 90;
/** Most words of a heading. */
const MOST_WORDS = 14;
/** Longest heading with all its invisible marks, in code units. */
const MOST_UNITS = 4 * LONGEST_HEADING;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const MARKER = /^\s*(?:[-–—•·*▪◦●○■‣⁃]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-z]\.)\s*/u;
/** "COOKIES -------": a heading with what underlined it. */
const RULED = /\s+[-=_*~]{3,}$/;
const NUMBERED = /^\s*(?:\d{1,2}\.)+\d{0,2}\s*\S|^\s*(?:[IVX]{1,5}|[A-Z])\.\s+\S/;

/**
 * Makes a document of plain text; the text stays untouched, blocks are what its lines show: paragraphs parted by empty
 * lines, list items by their marks, headings by being short and unfinished. Hard-wrapped paragraphs are one block.
 * @param sha256 of the text's UTF-8 bytes, lower-case hex.
 */
export function documentOfText(
  text: string,
  given: { sha256: string; source: Source; lang?: string; warnings?: Warning[] },
): PolicyDocument {
  const blocks = blocksOfText(text);
  const coverage: Coverage = { characters: text.length, read: text.length, warnings: given.warnings ?? [] };
  return {
    text,
    sha256: given.sha256,
    blocks,
    source: given.source,
    coverage,
    ...(given.lang ? { lang: given.lang } : {}),
  };
}

interface Line {
  start: number;
  end: number;
}

/** The blocks of a plain text, in order. */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  /** The block that may lead a list in: the last that is no item. */
  let lead = -1;
  /** Innermost open item of each depth, by indentation. */
  let open: { indent: number; block: number }[] = [];
  for (const group of groupsOf(text)) {
    const lines = isWrapped(text, group)
      ? [{ start: (group[0] as Line).start, end: (group.at(-1) as Line).end }]
      : group;
    const isSingle = lines.length === 1;
    let leadsGroup = isLeadIn(text, blocks[lead]) || (isUnfinished(text, blocks[lead]) && isUnfinished(text, lines[0]));
    let isMarked = false;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as Line;
      const content = text.slice(line.start, line.end);
      const indent = content.length - content.trimStart().length;
      const marker = MARKER.exec(content);
      if (marker && marker[0].length < content.length && !isNumberedHeading(content)) {
        while (open.length > 0 && (open.at(-1) as { indent: number }).indent >= indent) open.pop();
        const parent = open.at(-1)?.block ?? lead;
        blocks.push({
          kind: 'item',
          start: line.start + marker[0].length,
          end: line.end,
          level: open.length + 1,
          parent,
        });
        open.push({ indent, block: blocks.length - 1 });
        isMarked = true;
        continue;
      }
      // right behind marked items, without a mark, and leading in: another list begins
      if (isMarked && isLeadIn(text, line)) leadsGroup = false;
      const start = line.start + indent;
      const isTitle = isSingle && !leadsGroup && isTitleWithStop(content);
      if (isTitle || (mayBeHeading(text, lines, index, leadsGroup) && isHeading(withoutRule(content)))) {
        const end = start + content.trimStart().replace(RULED, '').length;
        blocks.push({ kind: 'heading', start, end, level: headingLevel(content, blocks.length === 0), parent: -1 });
        lead = blocks.length - 1;
        open = [];
        leadsGroup = false;
      } else if (!isSingle && leadsGroup) {
        blocks.push({ kind: 'item', start, end: line.end, level: 1, parent: lead });
      } else {
        blocks.push({ kind: 'paragraph', start, end: line.end, level: 0, parent: -1 });
        lead = blocks.length - 1;
        open = [];
        leadsGroup = !isSingle && isLeadIn(text, blocks[lead]);
      }
    }
  }
  return blocks;
}

/** Lines parted by empty lines; each line without the white space behind it. */
function groupsOf(text: string): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    let end = stop;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start && hasText(text, start, end)) group.push(...partsOfRow(text, { start, end }));
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    if (newline < 0) break;
    start = newline + 1;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** "Purposes: | * to send you news": a cell that leads in the list of the next one. */
function partsOfRow(text: string, line: Line): Line[] {
  const content = text.slice(line.start, line.end);
  const bar = content.includes('|') ? content.search(/[:：]\s*\|\s*[*•-]\s/) : -1;
  if (bar < 0) return [line];
  const cell = text.indexOf('|', line.start + bar) + 1;
  return [
    { start: line.start, end: line.start + bar + 1 },
    { start: cell, end: line.end },
  ];
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0;
}

function hasText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return true;
  return false;
}

/** Lines of about one width that end in mid-sentence are one wrapped paragraph. */
function isWrapped(text: string, group: Line[]): boolean {
  if (group.length < 2) return false;
  let open = 0;
  let longest = 0;
  for (const { start, end } of group) {
    longest = Math.max(longest, end - start);
    if (MARKER.test(text.slice(start, Math.min(end, start + 12)))) return false;
  }
  if (longest > 140) return false;
  for (let at = 0; at < group.length - 1; at++) {
    const { start, end } = group[at] as Line;
    const next = group[at + 1] as Line;
    const isFull = end - start > longest * 0.6;
    const goesOn =
      !/[.:;!?؟。]$/.test(text.slice(end - 1, end)) &&
      /^\s*[\p{Ll}\p{Lo}\d("']/u.test(text.slice(next.start, next.start + 8));
    if (isFull && goesOn) open++;
  }
  return open >= (group.length - 1) * 0.6;
}

function isLeadIn(text: string, block: Line | undefined): boolean {
  if (block === undefined) return false;
  const last = text.slice(Math.max(block.start, block.end - 3), block.end);
  return (last.includes(':') || last.includes('：')) && /[:：]\s*$/.test(last);
}

/** "With your consent we may use your data to;", and then items that end so too. */
function isUnfinished(text: string, line: Line | undefined): boolean {
  return line !== undefined && ';؛'.includes(text[line.end - 1] ?? '.');
}

/** Only what ends in a rule's mark is looked through for one. */
function withoutRule(content: string): string {
  return '-=_*~'.includes(content.at(-1) ?? ' ') ? content.replace(RULED, '') : content;
}

function isNumberedHeading(content: string): boolean {
  return content.length <= LONGEST_HEADING && /^\s*\d{1,2}\)\s+\p{Lu}/u.test(content) && !/[.;,]\s*$/.test(content);
}

/**
 * A line of its own; the first of several, but not of a list that was led in ("You may give us:", then one thing a line); and
 * the last behind items that are sentences.
 */
function mayBeHeading(text: string, lines: Line[], index: number, leadsGroup: boolean): boolean {
  if (lines.length === 1) return true;
  if (index === 0) return !leadsGroup || endsSentence(text, lines[1]);
  return leadsGroup && index === lines.length - 1 && lines.slice(0, -1).every((line) => endsSentence(text, line));
}

function endsSentence(text: string, line: Line | undefined): boolean {
  return line !== undefined && /[.;!?؛؟。]["”’)]?$/.test(text.slice(Math.max(line.start, line.end - 2), line.end));
}

function isHeading(content: string): boolean {
  if (content.length > MOST_UNITS) return false;
  // most lines are sentences, which need not be looked at more closely
  if ('.,:;'.includes(content.at(-1) ?? '.') && !content.includes('#')) return false;
  // bidi and other invisible marks may stand behind the full stop
  const trimmed = content.replace(INVISIBLE, '').trim();
  if (trimmed.length > LONGEST_HEADING) return false;
  if (!hasLetter(trimmed)) return false;
  if (trimmed.startsWith('#') && /^#{1,6}\s/.test(trimmed)) return true;
  // patterns are compiled for the few lines that need them
  const last = trimmed.at(-1) as string;
  // "Confirm whether we process your data; and" is an item
  if ('.,:'.includes(last) || trimmed.includes(';')) return false;
  // "Last updated: December 5, 2025"
  const mayHoldYear = trimmed.includes('19') || trimmed.includes('20');
  if (mayHoldYear && /(?<!\d)(19|20)\d\d(?!\d)/.test(trimmed) && !NUMBERED.test(trimmed)) return false;
  if ('!。'.includes(last) && !NUMBERED.test(trimmed)) return false;
  return trimmed.length < 2 * MOST_WORDS || trimmed.split(/\s+/).length <= MOST_WORDS;
}

/** "DATA YOU GIVE US.": it is written as a title, and so it ends the section above it. */
function isTitleWithStop(content: string): boolean {
  if (content.at(-1) !== '.' || content.length > LONGEST_HEADING || content.includes(',')) return false;
  // scripts without small letters tell nothing
  return content.includes(' ') && content === content.toUpperCase() && content !== content.toLowerCase();
}

function hasLetter(content: string): boolean {
  for (let at = 0; at < content.length; at++) {
    const kind = classOf(content.charCodeAt(at));
    if (kind === LETTER || kind === IDEOGRAPH) return true;
  }
  return false;
}

function headingLevel(content: string, isFirst: boolean): number {
  const marks = /^\s*(#{1,6})\s/.exec(content);
  if (marks) return (marks[1] as string).length;
  const numbers = /^\s*((?:\d{1,2}\.)*\d{1,2})\.?\s/.exec(content);
  if (numbers) return Math.min(6, 1 + (numbers[1] as string).split('.').length);
  return isFirst ? 1 : 2;
}
