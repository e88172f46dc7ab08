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
  pieces: Piece[] = [];
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  /** Whether nothing but white space was added. */
  blank = true;
  private runs: { start: number; end: number; link: LinkKind; bold: boolean }[] = [];
  // Parts are joined once, at the end: looking at the end of a growing string copies all of it each time.
  private parts: string[] = [];
  private length = 0;
  private last = 0;
  private lineIsBlank = true;
  private joined: string | undefined;

  get text(): string {
    this.joined ??= this.parts.join('');
    return this.joined;
  }

  /** `text` is already clean: its white space is single spaces. */
  add(text: string, node: PageNode, link: LinkKind, bold: boolean, from = 0): void {
    const skipped = text.charCodeAt(0) === 32 && !(this.last > 32) ? 1 : 0;
    if (text.length === skipped) return;
    const start = this.length;
    this.append(skipped ? text.slice(1) : text);
    this.pieces.push({ node, start, skipped, from });
    if (link || bold) this.runs.push({ start, end: this.length, link, bold });
    if (this.lineIsBlank && /\S/.test(text)) {
      this.lineIsBlank = false;
      this.blank = false;
    }
  }

  /** A <br>, or the border of a block inside a cell. Says whether the line before was empty. */
  breakLine(): boolean {
    if (this.lineIsBlank) return true;
    if (this.last === 32) {
      const before = this.parts.pop() ?? '';
      this.parts.push(before.slice(0, -1));
      this.length--;
    }
    this.append('\n');
    this.lineIsBlank = true;
    return false;
  }

  space(): void {
    if (this.last > 32) this.append(' ');
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    this.last = text.charCodeAt(text.length - 1);
    this.joined = undefined;
  }

  /** The lines between line breaks, each trimmed of white space; empty ones are left out. */
  *lines(): Generator<Line> {
    for (let start = 0; start <= this.text.length; ) {
      const found = this.text.indexOf('\n', start);
      const end = found < 0 ? this.text.length : found;
      const line = this.line(start, end);
      if (line.end > line.start) yield line;
      start = end + 1;
    }
  }

  /** The line of the given stretch, trimmed. */
  line(from: number, to: number): Line {
    const { text } = this;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    let links = 0;
    let anchors = 0;
    let bold = 0;
    for (let at = this.firstRun(start); at < this.runs.length; at++) {
      const run = this.runs[at];
      if (!run || run.start >= end) break;
      const a = Math.max(run.start, start);
      const b = Math.min(run.end, end);
      if (run.link) anchors += b - a;
      if (run.link === 'away') links += b - a;
      if (run.bold) bold += inked(text, a, b);
    }
    // Where little is bold, nobody needs to count all the rest.
    const allBold = bold > 0 && bold >= (end - start) / 3 && bold >= inked(text, start, end) - 1;
    return { start, end, links, anchors, bold: allBold };
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

/** Code units that are no white space. */
function inked(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at))) count++;
  return count;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 0xa0 || code === 0x3000 || code === 0x2003 || code === 0x2002;
}
