import { expect, it } from 'vitest';
import { withLooseItems } from '../../engine/leads/loose-items.ts';
import type { Block } from '../../engine/model/document.ts';

/** Each line of the text as a paragraph; which block governs each. */
function parents(text: string): number[] {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    blocks.push({ kind: 'paragraph', start, end, level: 0, parent: -1 });
    start = end + 1;
  }
  const coverage = { characters: text.length, read: text.length, warnings: [] };
  const document = { text, sha256: '', blocks, source: { route: 'page' as const }, coverage };
  return withLooseItems(document).blocks.map(({ parent }) => parent);
}

it('short paragraphs below a colon are led in by it', () => {
  expect(parents('We may collect:\nyour telephone number\nyour orders;\nThat is all we collect.')).toEqual([
    -1, 0, 0, -1,
  ]);
});

it('a sentence, another lead-in, or one paragraph alone is no list', () => {
  expect(parents('We may collect:\nYour name is kept.\nOur address')).toEqual([-1, -1, -1]);
  expect(parents('Write to:\nThe Tea House')).toEqual([-1, -1]);
  expect(parents('We collect:\nfor orders:\nyour name\nyour street')).toEqual([-1, -1, 1, 1]);
});
