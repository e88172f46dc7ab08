import type { PageNode } from './dom.ts';

/** Where a stretch of collected text came from. */
export interface Piece {
  node: PageNode;
  /** Offset in the buffer at which the node's text begins. */
  start: number;
  /** Code units of the node's cleaned text that were not taken, since a space stood there already. */
  skipped: number;
  /** Code unit offset in the node's data at which the piece begins. */
  from: number;
}

/** One line of a buffer: half-open code unit offsets and how much of it is link or bold. */
export interface Line {
  start: number;
  end: number;
  links: number;
  /** The same with links to places on this page. */
  anchors: number;
  bold: boolean;
}

/** Where a link leads: to another page, to a place on this one, or there is none. */
export type LinkKind = 'away' | 'here' | '';

/** Collects the text of one block, collapsing white space over the borders of inline elements. */
export class TextBuffer {
  text = '';
  pieces: Piece[] = [];
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  private runs: { start: number; end: number; link: LinkKind; bold: boolean }[] = [];

  /** `text` is already clean: its white space is single spaces. */
  add(text: string, node: PageNode, link: LinkKind, bold: boolean, from = 0): void {
    const last = this.text.charCodeAt(this.text.length - 1);
    const skipped = text.charCodeAt(0) === 32 && !(last > 32) ? 1 : 0;
    if (text.length === skipped) return;
    const start = this.text.length;
    this.text += skipped ? text.slice(1) : text;
    this.pieces.push({ node, start, skipped, from });
    if (link || bold) this.runs.push({ start, end: this.text.length, link, bold });
  }

  /** A <br>, or the border of a block inside a cell. Says whether the line before was empty. */
  breakLine(): boolean {
    const last = lastLine(this.text);
    if (!/\S/.test(last)) return true;
    this.text = `${this.text.endsWith(' ') ? this.text.slice(0, -1) : this.text}\n`;
    return false;
  }

  space(): void {
    if (this.text && !/\s$/.test(this.text)) this.text += ' ';
  }

  get blank(): boolean {
    return !/\S/.test(this.text);
  }

  /** The lines between line breaks, each trimmed of white space; empty ones are left out. */
  lines(): Line[] {
    const lines: Line[] = [];
    for (let start = 0; start <= this.text.length; ) {
      const found = this.text.indexOf('\n', start);
      const end = found < 0 ? this.text.length : found;
      const line = this.line(start, end);
      if (line.end > line.start) lines.push(line);
      start = end + 1;
    }
    return lines;
  }

  /** The line of the given stretch, trimmed. */
  line(from: number, to: number): Line {
    let start = from;
    let end = to;
    while (start < end && isSpace(this.text.charCodeAt(start))) start++;
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--;
    let links = 0;
    let anchors = 0;
    let bold = 0;
    let space = 0;
    for (let at = start; at < end; at++) if (isSpace(this.text.charCodeAt(at))) space++;
    for (let at = this.firstRun(start); at < this.runs.length; at++) {
      const run = this.runs[at];
      if (!run || run.start >= end) break;
      const a = Math.max(run.start, start);
      const b = Math.min(run.end, end);
      if (run.link) anchors += b - a;
      if (run.link === 'away') links += b - a;
      if (run.bold) for (let i = a; i < b; i++) if (!isSpace(this.text.charCodeAt(i))) bold++;
    }
    return { start, end, links, anchors, bold: bold > 0 && bold >= end - start - space - 1 };
  }

  /** Runs are in order, so the first that ends after `offset` is found by halving. */
  private firstRun(offset: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 0xa0 || code === 0x3000 || code === 0x2003 || code === 0x2002;
}
