import { BlockWriter } from './block-writer.ts';
import { type Context, OUTERMOST } from './context.ts';
import { copyMark } from './copy-mark.ts';
import { attribute, type PageElement, type PageNode } from './dom.ts';
import { isBlock, isBold, isPreformatted } from './element-style.ts';
import { headingLevel } from './heading.ts';
import { suspicion } from './noise.ts';
import type { Walk } from './raw-block.ts';
import type { Steps } from './slices.ts';
import { TableCursor } from './table-cursor.ts';
import { judgeTables } from './tables.ts';

/** Follows page/walk.ts through the page: what each element means for the text in it, and where blocks end. */
export class Walker {
  context: Context = OUTERMOST;
  readonly result: Walk = {
    blocks: [],
    containers: [{ parent: -1, element: null }],
    zones: [],
    lists: [],
    removed: { bidi: 0, invisible: 0, control: 0 },
  };
  private readonly writer = new BlockWriter(this.result);
  private readonly tables = new Map<PageElement, boolean>();
  private items = 0;
  private tableCount = 0;
  private readonly lastItemOfList = new Map<number, number>();

  takeRest(): Steps<void> | undefined {
    return this.writer.takeRest();
  }

  /** Which tables hold data must be known before the first of their rows; once judged, inner tables are known too. */
  *judgeTables(table: PageElement): Steps<void> {
    if (!this.tables.has(table)) yield* judgeTables(table, this.tables);
  }

  text(node: PageNode): void {
    this.writer.text(node, this.context);
  }

  lineBreak(): void {
    this.writer.lineBreak(this.context);
  }

  /** Says whether the element is a block. */
  enter(element: PageElement, name: string): boolean {
    const block = isBlock(element, name);
    if (block) this.writer.border(this.context);
    const before = this.context;
    const context = { ...before };
    this.context = context;
    this.inherit(element, name, context);
    if (!block) return false;
    context.container = this.result.containers.push({ parent: before.container, element }) - 1;
    if (before.heading || before.cell) return true;
    const mark = copyMark(element, name);
    const kind = suspicion(element, name) || (mark ? 'copy' : '');
    const { container } = context;
    if (kind) context.zone = this.result.zones.push({ parent: before.zone, kind, mark, name, container }) - 1;
    this.structure(element, name, context, before);
    return true;
  }

  leave(before: Context, block: boolean): void {
    const { heading, cell } = this.context;
    // What a heading or cell holds is one block, cut where the heading or cell itself ends.
    if (block && ((heading && !before.heading) || (cell && !before.cell))) this.writer.flush(this.context);
    else if (block) this.writer.border(this.context);
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
    if (isPreformatted(element, name)) context.pre = true;
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
      context.table = this.tables.get(element) ? new TableCursor(this.tableCount++) : undefined;
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
    // The list in a definition has items of its own.
    context.part = '';
  }
}

const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
