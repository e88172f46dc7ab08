/** A piece of text as a PDF places it; units are the page's own, y upwards from its foot. */
export interface PdfItem {
  str: string;
  dir: string;
  transform: number[];
  width: number;
  fontName: string;
  hasEOL: boolean;
}

/** What stands on one line of one page. */
export interface PdfLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  font: string;
  rtl: boolean;
  /** From 0. */
  page: number;
  pageHeight: number;
}

/** Joins a page's pieces to lines, in the order in which the file gives them, which is the order of reading. */
export function linesOfPage(items: PdfItem[], page: number, pageHeight: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfItem[] = [];
  const close = () => {
    const line = lineOf(open, page, pageHeight);
    if (line) lines.push(line);
    open = [];
  };
  for (const item of items) {
    const last = open.findLast(({ str }) => str.trim());
    if (last && item.str.trim() && !isOnLine(item, last)) close();
    open.push(item);
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

function isOnLine(item: PdfItem, last: PdfItem): boolean {
  return Math.abs(yOf(item) - yOf(last)) <= 0.5 * Math.max(sizeOf(item), sizeOf(last));
}

function lineOf(items: PdfItem[], page: number, pageHeight: number): PdfLine | undefined {
  const seen = items.filter(({ str }) => str.trim());
  if (!seen.length) return undefined;
  const rtl = seen.filter(({ dir }) => dir === 'rtl').length * 2 > seen.length;
  const placed = rtl ? items.toSorted((a, b) => xOf(b) - xOf(a)) : items;
  let text = '';
  let before: PdfItem | undefined;
  for (const item of placed) {
    if (before && text && !/\s$/.test(text) && !/^\s/.test(item.str) && gap(before, item, rtl) > 0.18 * sizeOf(item))
      text += ' ';
    text += item.str;
    if (item.str.trim()) before = item;
  }
  const biggest = seen.reduce((a, b) => (b.str.length > a.str.length ? b : a));
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x: Math.min(...seen.map(xOf)),
    right: Math.max(...seen.map((item) => xOf(item) + item.width)),
    y: yOf(biggest),
    size: Math.max(...seen.map(sizeOf)),
    font: biggest.fontName,
    rtl,
    page,
    pageHeight,
  };
}

function gap(before: PdfItem, item: PdfItem, rtl: boolean): number {
  return rtl ? xOf(before) - (xOf(item) + item.width) : xOf(item) - (xOf(before) + before.width);
}

const xOf = ({ transform }: PdfItem) => transform[4] ?? 0;
const yOf = ({ transform }: PdfItem) => transform[5] ?? 0;
const sizeOf = ({ transform: [a = 0, b = 0, c = 0, d = 0] }: PdfItem) => Math.hypot(c, d) || Math.hypot(a, b);
