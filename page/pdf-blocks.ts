import type { Block } from '../engine/model/document.ts';
import { cleanText } from './clean-text.ts';
import type { PdfLine } from './pdf-lines.ts';

/** A PDF's text as blocks: headings by size and font, paragraphs by the gaps between lines, items by their marks. */
export function pdfBlocks(all: PdfLine[]): { text: string; blocks: Block[] } {
  const lines = withoutMargins(all);
  const body = bodyOf(lines);
  const levels = headingLevels(lines, body);
  const raw: Raw[] = [];
  let open: Raw | undefined;
  let last: PdfLine | undefined;
  const joined = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
  for (const line of lines) {
    const kind = kindOf(line, body, levels);
    if (open && last && goesOn(open, last, line, kind, body)) open.text = join(open.text, line.text, joined);
    else {
      open = { ...kind, text: kind.kind === 'item' ? line.text.replace(BULLET, '') : line.text, rtl: line.rtl };
      raw.push(open);
    }
    last = line;
  }
  return assembled(raw);
}

type Kind = { kind: 'heading' | 'paragraph' | 'item'; level: number };
type Raw = Kind & { text: string; rtl: boolean };
interface Body {
  size: number;
  font: string;
  /** From line to line. */
  leading: number;
  right: number;
}

/** The size and font of most letters, and the commonest distance between two lines. */
function bodyOf(lines: PdfLine[]): Body {
  const size = commonest(lines.map((line) => [round(line.size), line.text.length]));
  const font = commonest(lines.map((line) => [line.font, line.text.length]));
  const gaps = lines.flatMap((line, at): [number, number][] => {
    const next = lines[at + 1];
    const distance = next && next.page === line.page ? line.y - next.y : 0;
    // A wider one parts two blocks.
    return distance > 0 && distance < 1.75 * line.size ? [[round(distance), 1]] : [];
  });
  return {
    size: size ?? 10,
    font: font ?? '',
    leading: commonest(gaps) ?? (size ?? 10) * 1.3,
    right: Math.max(0, ...lines.map(({ right }) => right)),
  };
}

function kindOf(line: PdfLine, body: Body, levels: number[]): Kind {
  const size = round(line.size);
  if (size > body.size * 1.12 && line.text.length < 150 && levels.includes(size))
    return { kind: 'heading', level: Math.min(6, levels.indexOf(size) + 1) };
  if (BULLET.test(line.text)) return { kind: 'item', level: 1 };
  const isShort = line.text.length <= 80 && !/[.,;:。、，]$/u.test(line.text);
  if (isShort && line.font !== body.font && /\p{L}/u.test(line.text) && size >= body.size * 0.98)
    return { kind: 'heading', level: Math.min(6, levels.length + 1) };
  if (isShort && /^(?:\d{1,2}\.){1,3}\d{0,2}\s+\p{Lu}/u.test(line.text) && line.right < body.right * 0.8)
    return { kind: 'heading', level: Math.min(6, levels.length + 1) };
  return { kind: LETTERED.test(line.text) ? 'item' : 'paragraph', level: LETTERED.test(line.text) ? 1 : 0 };
}

/** Whether a line is more of the block that is open. */
function goesOn(open: Raw, last: PdfLine, line: PdfLine, kind: Kind, body: Body): boolean {
  if (kind.kind === 'item') return false;
  if (kind.kind === 'heading' || open.kind === 'heading') {
    const near = last.page === line.page && last.y - line.y < 1.6 * line.size;
    return kind.kind === open.kind && kind.level === open.level && near && last.right > body.right * 0.7;
  }
  // "… with our" at a page's foot goes on at the head of the next.
  if (last.page !== line.page) return !ENDED.test(open.text) && !/^\p{Lu}/u.test(line.text);
  const distance = last.y - line.y;
  return distance > 0 && distance < 1.35 * body.leading;
}

/** Sizes of headings, largest first: what is larger than the body, and not on every second line. */
function headingLevels(lines: PdfLine[], body: Body): number[] {
  const sizes = new Set(lines.filter(({ size }) => round(size) > body.size * 1.12).map(({ size }) => round(size)));
  return [...sizes].sort((a, b) => b - a).slice(0, 6);
}

/** Without what stands at the head or foot of most pages: titles, page numbers. */
function withoutMargins(lines: PdfLine[]): PdfLine[] {
  const pages = 1 + Math.max(0, ...lines.map(({ page }) => page));
  const key = ({ text, y }: PdfLine) => `${text.replace(/\d+/g, '#')} ${Math.round(y / 4)}`;
  const isMargin = ({ y, pageHeight }: PdfLine) => y < pageHeight * 0.09 || y > pageHeight * 0.91;
  const times = new Map<string, number>();
  for (const line of lines) if (isMargin(line)) times.set(key(line), (times.get(key(line)) ?? 0) + 1);
  return lines.filter(
    (line) =>
      !isMargin(line) || (!PAGE_NUMBER.test(line.text) && (times.get(key(line)) ?? 0) < Math.max(2, pages * 0.6)),
  );
}

/** "infor-" and "mation" are one word, unless the same is written with its hyphen elsewhere. */
function join(before: string, after: string, joined: Set<string>): string {
  const broken = /(\p{L}+)-$/u.exec(before);
  const rest = /^\p{Ll}+/u.exec(after);
  if (broken && rest)
    return joined.has(`${broken[1]}-${rest[0]}`.toLowerCase()) ? before + after : before.slice(0, -1) + after;
  return UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.charAt(0)) ? before + after : `${before} ${after}`;
}

function assembled(raw: Raw[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let text = '';
  let lead = -1;
  for (const each of raw) {
    const content = cleanText(each.text, { bidi: 0, invisible: 0, control: 0 }).trim();
    if (!content) continue;
    if (text) text += each.kind === 'item' && blocks.at(-1)?.kind === 'item' ? '\n' : '\n\n';
    const block: Block = {
      kind: each.kind,
      start: text.length,
      end: text.length + content.length,
      level: each.level,
      parent: -1,
    };
    if (each.kind === 'item') block.parent = lead;
    else lead = blocks.length;
    if (each.rtl) block.dir = 'rtl';
    text += content;
    blocks.push(block);
  }
  return { text, blocks };
}

function commonest<T>(weighed: [T, number][]): T | undefined {
  const sums = new Map<T, number>();
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const round = (size: number) => Math.round(size * 2) / 2;
const BULLET = /^\s*[•·▪◦‣●○■–—*]\s+|^\s*-\s+/u;
const LETTERED = /^\(?(?:[a-z]|[ivx]{1,4})\)\s/;
/** "7", "Page 1 of 3", "Seite 2/5". */
const PAGE_NUMBER = /^\P{L}*(?:\p{L}{1,8}\s+)?\d{1,3}(?:\s*(?:\/|\p{L}{1,4})\s*\d{1,3})?\P{L}*$/u;
const ENDED = /[.!?:。！？؟۔]["'”’)]?$/u;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef\u3000-\u303f]/u;
