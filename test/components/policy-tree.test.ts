import { expect, test } from 'vitest';
import { policyChunks } from '../../components/policy-chunks.ts';
import { type ListItem, policyTree } from '../../components/policy-tree.ts';
import type { Block } from '../../engine/model/document.ts';

let end = 0;
const block = (kind: Block['kind'], level = 0, length = 10, more: Partial<Block> = {}): Block => {
  const start = end;
  end += length;
  return { kind, start, end: end++, level, parent: -1, ...more };
};

test('items nest by their level, and a list that begins deep does not lose its items', () => {
  const [list] = policyTree('', [
    block('item', 2),
    block('item', 3),
    block('item', 2),
    block('item', 1),
    block('item', 3),
  ]);
  const shape = (items: ListItem[]): unknown[] => items.map((item) => (item.inner.length ? shape(item.inner) : 0));
  expect(list?.kind === 'list' && shape(list.items)).toEqual([[0], 0, [0]]);
});

test('heading ranks never skip, whatever levels the page uses', () => {
  const nodes = policyTree(
    '',
    [2, 5, 6, 5, 1, 4].map((level) => block('heading', level)),
  );
  expect(nodes.map((node) => node.kind === 'heading' && node.rank)).toEqual([1, 2, 3, 2, 1, 2]);
});

test('a megabyte in one paragraph is cut into pieces that are the paragraph again', () => {
  const text = 'word '.repeat(200_000);
  const nodes = policyTree(text, [{ kind: 'paragraph', start: 0, end: text.length, level: 0, parent: -1 }]);
  const leaves = nodes.flatMap((node) => (node.kind === 'paragraph' ? node.leaf : []));
  expect(leaves.map((leaf) => text.slice(leaf.start, leaf.end)).join('')).toBe(text);
  expect(Math.max(...leaves.map((leaf) => leaf.end - leaf.start))).toBeLessThan(10_000);
});

test('chunks follow each other without a gap in their nodes and stay small', () => {
  const nodes = policyTree(
    '',
    Array.from({ length: 400 }, (_, i) => block(i % 7 ? 'paragraph' : 'heading', i % 7 ? 0 : 2, 300)),
  );
  const chunks = policyChunks(nodes);
  expect(chunks.flatMap((chunk) => chunk.nodes)).toEqual(nodes);
  expect(Math.max(...chunks.map((chunk) => chunk.end - chunk.start))).toBeLessThanOrEqual(6_000);
});
