import type { Block } from '../engine/model/document.ts';

/** A stretch of one block. A very long block is cut into several, so that no element holds a megabyte. */
export interface Leaf {
  block: Block;
  start: number;
  end: number;
}
export interface ListItem {
  leaf: Leaf;
  inner: ListItem[];
}
/** What the policy is drawn from: blocks gathered into lists, tables and definition lists. A heading's `rank` counts from 1 and never skips. */
export type PolicyNode =
  | { kind: 'heading'; rank: number; leaf: Leaf }
  | { kind: 'paragraph'; leaf: Leaf }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'table'; rows: Leaf[][] }
  | { kind: 'definitions'; leaves: Leaf[] };

const longest = 8_000;
const runLength = 60;

/** Gathers a policy's blocks into nodes. Long lists and tables come as several nodes, so that each can be drawn alone. */
export function policyTree(text: string, blocks: Block[]): PolicyNode[] {
  const nodes: PolicyNode[] = [];
  const above: number[] = [];
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i] as Block;
    let end = i + 1;
    while (end < blocks.length && sameRun(block, blocks[end] as Block)) end++;
    const run = blocks.slice(i, end);
    if (isLong(block)) nodes.push(...cut(text, block).map((leaf) => ({ kind: 'paragraph' as const, leaf })));
    else if (block.kind === 'item') nodes.push(...listNodes(run));
    else if (block.kind === 'cell') nodes.push(...tableNodes(run));
    else if (block.kind === 'term' || block.kind === 'definition')
      nodes.push({ kind: 'definitions', leaves: run.map(whole) });
    else if (block.kind === 'heading')
      nodes.push({ kind: 'heading', rank: rankOf(block.level, above), leaf: whole(block) });
    else nodes.push({ kind: 'paragraph', leaf: whole(block) });
    i = end;
  }
  return nodes;
}

/** Pages jump from h1 to h4; an outline must not. `above` holds the levels of the headings that are still open. */
function rankOf(level: number, above: number[]): number {
  while (above.length && (above.at(-1) ?? 0) >= level) above.pop();
  above.push(level);
  return above.length;
}

function sameRun(first: Block, next: Block): boolean {
  if (isLong(first) || isLong(next)) return false;
  if (first.kind === 'item') return next.kind === 'item';
  if (first.kind === 'cell') return next.kind === 'cell' && next.cell?.table === first.cell?.table;
  if (first.kind === 'term' || first.kind === 'definition') return next.kind === 'term' || next.kind === 'definition';
  return false;
}

function listNodes(run: Block[]): PolicyNode[] {
  const nodes: PolicyNode[] = [];
  let items: ListItem[] = [];
  let size = 0;
  const open: ListItem[] = [];
  for (const block of run) {
    const item = { leaf: whole(block), inner: [] };
    while (open.length && (open.at(-1)?.leaf.block.level ?? 0) >= block.level) open.pop();
    const parent = open.at(-1);
    if (!parent && size >= runLength) {
      nodes.push({ kind: 'list', items });
      items = [];
      size = 0;
    }
    (parent?.inner ?? items).push(item);
    open.push(item);
    size++;
  }
  nodes.push({ kind: 'list', items });
  return nodes;
}

function tableNodes(run: Block[]): PolicyNode[] {
  const rows: Leaf[][] = [];
  let row = Number.NaN;
  for (const block of run) {
    if (block.cell?.row !== row) rows.push([]);
    row = block.cell?.row ?? row;
    rows.at(-1)?.push(whole(block));
  }
  const nodes: PolicyNode[] = [];
  for (let i = 0; i < rows.length; i += runLength) nodes.push({ kind: 'table', rows: rows.slice(i, i + runLength) });
  return nodes;
}

/** What would be one element of many screens is drawn as paragraphs, whatever it is. */
function isLong({ start, end }: Block): boolean {
  return end - start > longest;
}

function whole(block: Block): Leaf {
  return { block, start: block.start, end: block.end };
}

function cut(text: string, block: Block): Leaf[] {
  const leaves: Leaf[] = [];
  let start = block.start;
  while (block.end - start > longest) {
    const space = text.lastIndexOf(' ', start + longest);
    const end = space > start ? space + 1 : start + longest;
    leaves.push({ block, start, end });
    start = end;
  }
  leaves.push({ block, start, end: block.end });
  return leaves;
}
