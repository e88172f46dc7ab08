import { cleanText, type Removed } from './clean-text.ts';
import {
  attribute,
  firstChild,
  isElement,
  isText,
  nameOf,
  nextSibling,
  type PageElement,
  type PageNode,
} from './dom.ts';
import { headingLevel, looksLikeHeading, RELATIVE_LEVEL } from './heading.ts';
import { neverText, type Suspicion, suspicion } from './noise.ts';
import { type SplitLine, splitLines } from './split-lines.ts';
import { type Cell, TableCursor } from './table-cursor.ts';
import { dataTables } from './tables.ts';
import { type Line, type LinkKind, type Piece, TextBuffer } from './text-buffer.ts';

/** A block as the page has it, before it is known what belongs to the policy. */
export interface RawBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'term' | 'definition';
  level: number;
  text: string;
  /** Offset of `text` in the coordinates of `pieces`. */
  offset: number;
  pieces: Piece[];
  /** Code units of `text` that are links to elsewhere. */
  links: number;
  /** The same with links to places on this page. */
  anchors: number;
  bold: boolean;
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  /** Indices into `Walk.containers`, `.zones`, `.lists`; -1 for none. */
  container: number;
  zone: number;
  list: number;
  /** The <li> it lies in, numbered over the page, or -1. */
  item: number;
  cell: Cell | undefined;
}

/** What the walk found. Containers and zones are trees in pre-order: a parent always has the smaller index. */
export interface Walk {
  blocks: RawBlock[];
  containers: { parent: number; element: PageElement | null }[];
  zones: { parent: number; kind: Suspicion; name: string; container: number }[];
  lists: { parentItem: number; depth: number }[];
  removed: Removed;
}

interface Context {
  container: number;
  zone: number;
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  bold: boolean;
  link: LinkKind;
  pre: boolean;
  list: number;
  item: number;
  depth: number;
  part: 'term' | 'definition' | '';
  /** Level of the heading that everything below is part of, or 0. */
  heading: number;
  cell: Cell | undefined;
  table: TableCursor | undefined;
}

/** Walks everything below `root`, iteratively: depth costs memory, never stack. */
export function walk(root: PageNode): Walk {
  const walker = new Walker(dataTables(root));
  const stack: { next: PageNode | null; before: Context; block: boolean }[] = [];
  stack.push({ next: firstChild(root), before: walker.context, block: true });
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.next;
    if (!node) {
      stack.pop();
      walker.leave(frame.before, frame.block);
      continue;
    }
    frame.next = nextSibling(node);
    if (isText(node)) walker.text(node);
    else if (isElement(node)) {
      const name = nameOf(node);
      if (name === 'br') walker.lineBreak();
      else if (!neverText(name) || attribute(node, 'shadowrootmode') !== null) {
        const before = walker.context;
        const block = walker.enter(node, name);
        // A shadow tree is shown instead of the children, and slots them; reading both loses nothing.
        if (node.shadowRoot)
          stack.push(
            { next: firstChild(node), before, block },
            { next: firstChild(node.shadowRoot), before: walker.context, block: false },
          );
        else stack.push({ next: firstChild(node), before, block });
      }
    }
  }
  return walker.result;
}

class Walker {
  context: Context = {
    container: 0,
    zone: -1,
    lang: undefined,
    dir: undefined,
    bold: false,
    link: '',
    pre: false,
    list: -1,
    item: -1,
    depth: 0,
    part: '',
    heading: 0,
    cell: undefined,
    table: undefined,
  };
  readonly result: Walk = {
    blocks: [],
    containers: [{ parent: -1, element: null }],
    zones: [],
    lists: [],
    removed: { bidi: 0, invisible: 0, control: 0 },
  };
  private readonly tables: Set<PageElement>;
  private buffer = new TextBuffer();
  private items = 0;
  private lastLevel = 1;
  private tableCount = 0;
  /** Items whose first block was seen: 'item', or 'heading' where the item is really a numbered section. */
  private readonly begun = new Map<number, 'item' | 'heading'>();
  private readonly lastItemOfList = new Map<number, number>();

  constructor(tables: Set<PageElement>) {
    this.tables = tables;
  }

  text(node: PageNode): void {
    const data = node.nodeValue;
    if (!data) return;
    const { link, bold, pre, lang, dir } = this.context;
    if (this.buffer.blank) {
      this.buffer.lang = lang;
      this.buffer.dir = dir;
    }
    if (pre && data.includes('\n')) this.preformatted(node, data);
    else this.buffer.add(cleanText(data, this.result.removed), node, link, bold);
  }

  lineBreak(): void {
    if (this.context.heading) this.buffer.space();
    else if (this.buffer.breakLine() && !this.context.cell) this.flush();
  }

  /** Says whether the element is a block. */
  enter(element: PageElement, name: string): boolean {
    const block = isBlock(element, name);
    if (block) this.border();
    const before = this.context;
    const context = { ...before };
    this.context = context;
    this.inherit(element, name, context);
    if (!block) return false;
    context.container = this.result.containers.push({ parent: before.container, element }) - 1;
    if (before.heading || before.cell) return true;
    const kind = suspicion(element, name);
    if (kind)
      context.zone = this.result.zones.push({ parent: before.zone, kind, name, container: context.container }) - 1;
    this.structure(element, name, context, before);
    return true;
  }

  leave(before: Context, block: boolean): void {
    const { heading, cell } = this.context;
    // What a heading or cell holds is one block, cut where the heading or cell itself ends.
    if (block && ((heading && !before.heading) || (cell && !before.cell))) this.flush();
    else if (block) this.border();
    this.context = before;
  }

  private inherit(element: PageElement, name: string, context: Context): void {
    const lang = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
    if (lang && /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i.test(lang)) context.lang = lang.replace(/_/g, '-');
    const dir = attribute(element, 'dir')?.toLowerCase();
    if (dir === 'ltr' || dir === 'rtl') context.dir = dir;
    if (isBold(element, name)) context.bold = true;
    if (name === 'a') {
      const href = attribute(element, 'href');
      // An address to write to or to call is matter, not a way to another page.
      if (href && !/^(?:mailto|tel):/i.test(href)) context.link = href.startsWith('#') ? 'here' : 'away';
    }
    if (
      name === 'pre' ||
      name === 'textarea' ||
      /white-space\s*:\s*(?:pre|break)/i.test(attribute(element, 'style') ?? '')
    )
      context.pre = true;
  }

  private structure(element: PageElement, name: string, context: Context, before: Context): void {
    const role = attribute(element, 'role');
    if (LISTS.has(name) || role === 'list') this.openList(context, before);
    else if (name === 'li' || role === 'listitem') {
      if (before.list < 0 || (before.item >= 0 && this.lastItemOfList.get(before.list) === undefined))
        this.openList(context, before);
      context.item = this.items++;
      this.lastItemOfList.set(context.list, context.item);
    } else if (name === 'dt' || name === 'dd') context.part = name === 'dt' ? 'term' : 'definition';
    else if (name === 'table')
      context.table = this.tables.has(element) ? new TableCursor(this.tableCount++) : undefined;
    else if (context.table) context.cell = context.table.enter(element, name);
    if (!context.cell) {
      const level = headingLevel(element, name, role);
      if (level) context.heading = level;
    }
  }

  private openList(context: Context, before: Context): void {
    const parentItem = before.item >= 0 ? before.item : (this.lastItemOfList.get(before.list) ?? -1);
    context.depth = before.depth + 1;
    context.list = this.result.lists.push({ parentItem, depth: context.depth }) - 1;
    context.item = -1;
  }

  /** The edge of a block: inside a heading or cell only a gap in its text, elsewhere the end of a block of ours. */
  private border(): void {
    if (this.context.heading) this.buffer.space();
    else if (this.context.cell) this.buffer.breakLine();
    else this.flush();
  }

  private flush(): void {
    const buffer = this.buffer;
    if (!buffer.blank || buffer.pieces.length) this.buffer = new TextBuffer();
    if (buffer.blank) return;
    const whole = buffer.line(0, buffer.text.length);
    if (this.context.heading) this.emit(buffer, whole, 'heading', this.context.heading);
    else if (this.context.cell) this.emit(buffer, whole, 'cell', 0);
    else for (const line of splitLines(buffer)) this.loose(buffer, line);
  }

  /** A block that is neither heading nor cell by its element: what it is depends on where it stands and how it looks. */
  private loose(buffer: TextBuffer, line: SplitLine): void {
    const { item, part, list, depth } = this.context;
    const begun = item < 0 ? undefined : this.begun.get(item);
    if (part) this.emit(buffer, line, part, 0);
    else if (item >= 0 && !begun) {
      this.begun.set(item, 'item');
      this.emit(buffer, line, 'item', depth);
    } else if (line.bullet) this.bulleted(buffer, line);
    else if (begun !== 'item' && looksLikeHeading(buffer.text.slice(line.start, line.end), line)) {
      this.emit(buffer, line, 'heading', RELATIVE_LEVEL);
    } else this.emit(buffer, line, 'paragraph', 0, begun === 'item' ? list : -1);
  }

  /** A line that begins with a bullet is an item of a list that the page only drew. */
  private bulleted(buffer: TextBuffer, line: Line): void {
    const last = this.result.blocks.at(-1);
    const { container, item } = this.context;
    const follows = last?.kind === 'item' && last.item < 0 && last.container === container;
    const list = follows ? last.list : this.result.lists.push({ parentItem: item, depth: this.context.depth + 1 }) - 1;
    this.emit(buffer, line, 'item', this.context.depth + 1, list, -1);
  }

  private emit(
    buffer: TextBuffer,
    line: Line,
    kind: RawBlock['kind'],
    level: number,
    list = this.context.list,
    item = this.context.item,
  ): void {
    if (line.end === line.start) return;
    const { container, zone, cell } = this.context;
    if (kind === 'heading') {
      if (item >= 0 && !this.begun.has(item)) this.begun.set(item, 'heading');
      this.lastLevel = level === RELATIVE_LEVEL ? this.lastLevel : level;
      level = level === RELATIVE_LEVEL ? Math.min(6, this.lastLevel + 1) : level;
    }
    const slice = buffer.text.slice(line.start, line.end);
    this.result.blocks.push({
      kind,
      level,
      text: kind === 'cell' ? slice : slice.replaceAll('\n', ' '),
      offset: line.start,
      pieces: buffer.pieces,
      links: line.links,
      anchors: line.anchors,
      bold: line.bold,
      lang: buffer.lang,
      dir: buffer.dir,
      container,
      zone,
      list,
      item,
      cell,
    });
  }

  /** Line breaks count here: an empty line ends a paragraph, another one is judged like <br>. */
  private preformatted(node: PageNode, data: string): void {
    const { link, bold } = this.context;
    for (let from = 0; from <= data.length; ) {
      const found = data.indexOf('\n', from);
      const to = found < 0 ? data.length : found;
      this.buffer.add(cleanText(data.slice(from, to), this.result.removed), node, link, bold, from);
      if (found >= 0) this.lineBreak();
      from = to + 1;
    }
  }
}

function isBlock(element: PageElement, name: string): boolean {
  if (BLOCK.has(name)) return true;
  if (name === 'button')
    return attribute(element, 'aria-expanded') !== null || attribute(element, 'aria-controls') !== null;
  if (attribute(element, 'role') === 'heading' || attribute(element, 'role') === 'listitem') return true;
  return /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(attribute(element, 'style') ?? '');
}

function isBold(element: PageElement, name: string): boolean {
  if (name === 'b' || name === 'strong' || name === 'u') return true;
  if (name === 'font') return /^(?:\+[1-9]|[4-7])$/.test(attribute(element, 'size') ?? '');
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style') ?? '');
}

const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);

const BLOCK = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary
  table tbody td tfoot th thead title tr textarea template ul`.split(/\s+/),
);
