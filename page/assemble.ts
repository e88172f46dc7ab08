import type { Block } from '../engine/model/document.ts';
import type { RawBlock, Walk } from './raw-block.ts';
import { each, type Steps } from './slices.ts';
import type { Piece } from './text-buffer.ts';

/** The text with its blocks, and for each block where it came from. */
export interface Assembled {
  text: string;
  blocks: Block[];
  origins: { pieces: Piece[]; offset: number }[];
}

/** Joins the kept blocks: one line break between items and between cells, two elsewhere. */
export function* assemble(walk: Walk, kept: boolean[]): Steps<Assembled> {
  const chosen: RawBlock[] = [];
  yield* each(walk.blocks, (block, at) => {
    if (kept[at]) chosen.push(block);
  });
  yield* markHeaderRows(chosen);
  const parents = yield* parentsOf(walk, chosen);
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const [at, raw] of chosen.entries()) {
    const gap = at === 0 ? '' : gapBetween(chosen[at - 1] as RawBlock, raw);
    parts.push(gap, raw.text);
    const start = length + gap.length;
    length = start + raw.text.length;
    blocks.push(toBlock(raw, start, length, parents[at] ?? -1));
    if (at % BLOCKS_A_STEP === 0) yield;
  }
  const origins: Assembled['origins'] = [];
  yield* each(chosen, ({ pieces, offset }) => origins.push({ pieces, offset }));
  return { text: parts.join(''), blocks, origins };
}

const BLOCKS_A_STEP = 100;

function toBlock(raw: RawBlock, start: number, end: number, parent: number): Block {
  const level = raw.kind === 'heading' || raw.kind === 'item' ? raw.level : 0;
  const block: Block = { kind: raw.kind, start, end, level, parent };
  if (raw.lang) block.lang = raw.lang;
  if (raw.dir) block.dir = raw.dir;
  if (raw.cell && raw.kind === 'cell') block.cell = raw.cell;
  return block;
}

function gapBetween(before: RawBlock, after: RawBlock): string {
  if (before.kind === 'item' && after.kind === 'item') return '\n';
  if (before.kind === 'cell' && after.kind === 'cell' && before.cell?.table === after.cell?.table) return '\n';
  return '\n\n';
}

/** A first row that is all bold heads its columns, in tables that say so no other way. */
function* markHeaderRows(blocks: RawBlock[]): Steps<void> {
  const tables = new Map<number, RawBlock[]>();
  yield* each(blocks, (block) => {
    if (block.kind !== 'cell' || !block.cell) return;
    const cells = tables.get(block.cell.table);
    if (cells) cells.push(block);
    else tables.set(block.cell.table, [block]);
  });
  for (const cells of tables.values()) {
    const first = cells.filter((block) => block.cell?.row === cells[0]?.cell?.row);
    const marked = cells.some((block) => block.cell?.header);
    if (marked || first.length < 2 || first.length === cells.length || !first.every((block) => block.bold)) continue;
    for (const block of first) if (block.cell) block.cell.header = true;
  }
}

function* parentsOf(walk: Walk, blocks: RawBlock[]): Steps<number[]> {
  const parents: number[] = [];
  const ofItem = new Map<number, number>();
  const leadOf = new Map<number, number>();
  const headers = new Map<string, number>();
  let term = -1;
  for (const [at, block] of blocks.entries()) {
    let parent = -1;
    if (block.kind === 'term') term = at;
    else if (block.kind === 'definition') parent = term;
    else if (block.kind === 'cell' && block.cell) {
      const column = `${block.cell.table}/${block.cell.column}`;
      if (block.cell.header) headers.set(column, at);
      else parent = headers.get(column) ?? -1;
    } else if (block.kind === 'item') {
      parent = leadIn(walk, block.list, at, blocks, parents, ofItem, leadOf);
      if (block.item >= 0) ofItem.set(block.item, at);
    } else if (block.kind === 'paragraph') parent = ofItem.get(block.item) ?? -1;
    parents.push(parent);
    if (at % BLOCKS_A_STEP === 0) yield;
  }
  return parents;
}

const LEADS = new Set<RawBlock['kind']>(['paragraph', 'heading', 'term', 'definition']);

/** What governs a list: the item that it lies in, else the paragraph or heading right before its first item. */
function leadIn(
  walk: Walk,
  list: number,
  at: number,
  blocks: RawBlock[],
  parents: number[],
  ofItem: Map<number, number>,
  leadOf: Map<number, number>,
): number {
  const known = leadOf.get(list);
  if (known !== undefined) return known;
  const outer = ofItem.get(walk.lists[list]?.parentItem ?? -1);
  let lead = outer ?? -1;
  if (outer === undefined) {
    const before = blocks[at - 1];
    if (before && LEADS.has(before.kind)) lead = at - 1;
    // A list right after a list goes on with it: pages close one and open another between two items.
    else if (before?.kind === 'item') lead = parents[at - 1] ?? -1;
  }
  leadOf.set(list, lead);
  return lead;
}
