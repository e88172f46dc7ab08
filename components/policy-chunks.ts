import type { Span } from '../engine/model/document.ts';
import type { ListItem, PolicyNode } from './policy-tree.ts';

/** A run of nodes that is drawn in one go. */
export interface Chunk extends Span {
  nodes: PolicyNode[];
}

const chunkSize = 6_000;

/** Parts a policy into chunks of a few screens each, so that a megabyte of text can be drawn bit by bit. */
export function policyChunks(nodes: PolicyNode[]): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Chunk | undefined;
  for (const node of nodes) {
    const { start, end } = extent(node);
    if (!chunk || end - chunk.start > chunkSize) {
      chunk = { start, end, nodes: [] };
      chunks.push(chunk);
    }
    chunk.nodes.push(node);
    chunk.end = end;
  }
  return chunks;
}

/** Index of the chunk in which the offset lies, or of the one before it; 0 for an offset before all. */
export function chunkAt(chunks: Chunk[], offset: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function extent(node: PolicyNode): Span {
  if (node.kind === 'heading' || node.kind === 'paragraph') return node.leaf;
  if (node.kind === 'definitions') return { start: node.leaves[0]?.start ?? 0, end: node.leaves.at(-1)?.end ?? 0 };
  if (node.kind === 'table') return { start: node.rows[0]?.[0]?.start ?? 0, end: node.rows.at(-1)?.at(-1)?.end ?? 0 };
  return { start: node.items[0]?.leaf.start ?? 0, end: lastEnd(node.items) };
}

function lastEnd(items: ListItem[]): number {
  const last = items.at(-1);
  if (!last) return 0;
  return last.inner.length ? lastEnd(last.inner) : last.leaf.end;
}
