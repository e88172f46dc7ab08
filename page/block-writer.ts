import { cleanText } from './clean-text.ts';
import type { Context } from './context.ts';
import type { PageNode } from './dom.ts';
import { looksLikeHeading, RELATIVE_LEVEL } from './heading.ts';
import type { RawBlock, Walk } from './raw-block.ts';
import type { Steps } from './slices.ts';
import { type SplitLine, splitLines } from './split-lines.ts';
import { type Line, TextBuffer } from './text-buffer.ts';

/**
 * Collects text until a block ends, and writes the block. What ends where is told by page/walker.ts. Whoever calls does
 * `takeRest` before the next call: a text node of a megabyte is work for many steps.
 */
export class BlockWriter {
  private readonly result: Walk;
  private buffer = new TextBuffer();
  private rest: Steps<void> | undefined;
  private lastLevel = 1;
  /** Items whose first block was seen: 'item', or 'heading' where the item is really a numbered section. */
  private readonly begun = new Map<number, 'item' | 'heading'>();

  constructor(result: Walk) {
    this.result = result;
  }

  /** Work that is to be done before the next call. */
  takeRest(): Steps<void> | undefined {
    const { rest } = this;
    this.rest = undefined;
    return rest;
  }

  text(node: PageNode, context: Context): void {
    const data = node.nodeValue;
    if (!data) return;
    const { link, bold, pre, lang, dir } = context;
    if (this.buffer.blank) {
      this.buffer.lang = lang;
      this.buffer.dir = dir;
    }
    if (pre && data.includes('\n')) this.rest = this.preformatted(node, data, context);
    else this.buffer.add(cleanText(data, this.result.removed), node, link, bold);
  }

  lineBreak(context: Context): void {
    if (context.heading) this.buffer.space();
    else if (this.buffer.breakLine() && !context.cell) this.flush(context);
  }

  /** The edge of a block: inside a heading or cell only a gap in its text, elsewhere the end of a block of ours. */
  border(context: Context): void {
    if (context.heading) this.buffer.space();
    else if (context.cell) this.buffer.breakLine();
    else this.flush(context);
  }

  /** Ends the block. */
  flush(context: Context): void {
    const buffer = this.buffer;
    if (!buffer.blank || buffer.pieces.length) this.buffer = new TextBuffer();
    if (buffer.blank) return;
    if (context.heading) this.emit(buffer, buffer.line(0, buffer.text.length), 'heading', context.heading, context);
    else if (context.cell) this.emit(buffer, buffer.line(0, buffer.text.length), 'cell', 0, context);
    else if (buffer.text.length > LONG) this.rest = this.manyLines(buffer, context);
    else for (const line of splitLines(buffer)) this.loose(buffer, line, context);
  }

  private *manyLines(buffer: TextBuffer, context: Context): Steps<void> {
    for (const line of splitLines(buffer)) {
      this.loose(buffer, line, context);
      yield;
    }
  }

  /** A block that is neither heading nor cell by its element: what it is depends on where it stands and how it looks. */
  private loose(buffer: TextBuffer, line: SplitLine, context: Context): void {
    const { item, part, depth } = context;
    const begun = item < 0 ? undefined : this.begun.get(item);
    if (part) this.emit(buffer, line, part, 0, context);
    else if (item >= 0 && !begun) {
      this.begun.set(item, 'item');
      this.emit(buffer, line, 'item', depth, context);
    } else if (line.bullet) this.bulleted(buffer, line, context);
    else if (begun !== 'item' && looksLikeHeading(buffer.text.slice(line.start, line.end), line)) {
      this.emit(buffer, line, 'heading', RELATIVE_LEVEL, context);
    } else this.emit(buffer, line, 'paragraph', 0, begun === 'item' ? context : { ...context, list: -1 });
  }

  /** A line that begins with a bullet is an item of a list that the page only drew. */
  private bulleted(buffer: TextBuffer, line: Line, context: Context): void {
    const last = this.result.blocks.at(-1);
    const { container, item } = context;
    const depth = context.depth + 1;
    const follows = last?.kind === 'item' && last.item < 0 && last.container === container;
    const list = follows ? last.list : this.result.lists.push({ parentItem: item, depth }) - 1;
    this.emit(buffer, line, 'item', depth, { ...context, list, item: -1 });
  }

  private emit(buffer: TextBuffer, line: Line, kind: RawBlock['kind'], level: number, context: Context): void {
    if (line.end === line.start) return;
    const { container, zone, list, item, cell } = context;
    if (kind === 'heading') {
      if (item >= 0 && !this.begun.has(item)) this.begun.set(item, 'heading');
      this.lastLevel = level === RELATIVE_LEVEL ? this.lastLevel : level;
      level = level === RELATIVE_LEVEL ? Math.min(6, this.lastLevel + 1) : level;
    }
    const { pieces, lang, dir } = buffer;
    const { start, links, anchors, bold } = line;
    const slice = buffer.text.slice(start, line.end);
    const text = kind === 'cell' ? slice : slice.replaceAll('\n', ' ');
    this.result.blocks.push({
      ...{ kind, level, text, offset: start, pieces, links, anchors, bold, lang, dir },
      ...{ container, zone, list, item, cell },
    });
  }

  /** Line breaks count here: an empty line ends a paragraph, another one is judged like <br>. */
  private *preformatted(node: PageNode, data: string, context: Context): Steps<void> {
    for (let from = 0; from <= data.length; ) {
      const found = data.indexOf('\n', from);
      const to = found < 0 ? data.length : found;
      const text = cleanText(data.slice(from, to), this.result.removed);
      this.buffer.add(text, node, context.link, context.bold, from);
      if (found >= 0) this.lineBreak(context);
      from = to + 1;
      // The lines of a paragraph that was ended are written before the next is collected.
      const rest = this.takeRest();
      if (rest) yield* rest;
      yield;
    }
  }
}

/** Code units. */
const LONG = 10_000;
