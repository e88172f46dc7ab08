import type { Block, PolicyDocument } from '../model/document.ts';

/**
 * A rule's example as a document: lines beginning "# " are headings, "- " list items under the line before, "| " rows of a
 * table whose first row is the header; every other line is a paragraph.
 */
export function exampleDocument(example: string, lang: string): PolicyDocument {
  const blocks: Block[] = [];
  let start = 0;
  let lead = -1;
  let rows = 0;
  let headers: number[] = [];
  for (const line of example.split('\n')) {
    const end = start + line.length;
    if (line.startsWith('# ')) {
      blocks.push({ kind: 'heading', start: start + 2, end, level: 2, parent: -1 });
      lead = blocks.length - 1;
    } else if (line.startsWith('- ')) {
      blocks.push({ kind: 'item', start: start + 2, end, level: 1, parent: lead });
    } else if (line.startsWith('| ')) {
      let column = 0;
      for (const match of line.matchAll(/[^|]+/g)) {
        const cell = match[0].trim();
        if (cell === '') continue;
        const from = start + match.index + match[0].indexOf(cell);
        const header = rows === 0;
        blocks.push({
          kind: 'cell',
          start: from,
          end: from + cell.length,
          level: 0,
          parent: header ? -1 : (headers[column] ?? -1),
          cell: { table: 0, row: rows, column, header },
        });
        if (header) headers[column] = blocks.length - 1;
        column++;
      }
      rows++;
    } else if (line.trim() !== '') {
      blocks.push({ kind: 'paragraph', start, end, level: 0, parent: -1 });
      lead = blocks.length - 1;
      headers = [];
      rows = 0;
    }
    start = end + 1;
  }
  return {
    text: example,
    sha256: '',
    blocks,
    lang,
    source: { route: 'paste' },
    coverage: { characters: example.length, read: example.length, warnings: [] },
  };
}
