import type { Part, PolicyDocument, Source } from '../engine/model/document.ts';
import type { HubPart, Tried } from './reading.ts';

/** A hub's part as read, or why it was not. */
export type ReadPart = { part: HubPart; document: PolicyDocument } | { part: HubPart; tried: Tried };

/**
 * One document of a hub's own text and its parts, in the hub's order. No word is added: two line breaks stand between
 * parts, blocks move by what stands before them, and `coverage.parts` says which stretch came from which address.
 */
export function joinParts(hub: PolicyDocument, read: ReadPart[]): PolicyDocument {
  const joined: PolicyDocument = {
    ...hub,
    blocks: [...hub.blocks],
    coverage: { ...hub.coverage, warnings: [...hub.coverage.warnings] },
  };
  const parts: Part[] = [partOf(hub.source, hub.source.title ?? '', 0, hub.text.length)];
  for (const each of read) {
    if ('tried' in each) {
      const { title, url } = each.part;
      parts.push({ title, url, start: joined.text.length, end: joined.text.length, failed: each.tried.said });
      joined.coverage.warnings.push({
        code: 'part-not-read',
        message: `The policy has a part "${title}" that was not read: ${url} ${each.tried.said}.`,
      });
      continue;
    }
    const { document } = each;
    const start = joined.text.length + (joined.text ? GAP.length : 0);
    const firstBlock = joined.blocks.length;
    const firstTable = 1 + Math.max(-1, ...joined.blocks.map(({ cell }) => cell?.table ?? -1));
    joined.text += (joined.text ? GAP : '') + document.text;
    for (const block of document.blocks) {
      const moved = { ...block, start: block.start + start, end: block.end + start };
      if (block.parent >= 0) moved.parent = block.parent + firstBlock;
      if (block.cell) moved.cell = { ...block.cell, table: block.cell.table + firstTable };
      if (document.lang && !block.lang && document.lang !== hub.lang) moved.lang = document.lang;
      joined.blocks.push(moved);
    }
    joined.coverage.warnings.push(...document.coverage.warnings);
    parts.push(partOf({ ...document.source, url: each.part.url }, each.part.title, start, joined.text.length));
  }
  joined.coverage.characters = joined.text.length;
  joined.coverage.read = joined.text.length;
  joined.coverage.parts = parts;
  return joined;
}

function partOf({ url = '', finalUrl, route }: Source, title: string, start: number, end: number): Part {
  return { title, url, ...(finalUrl ? { finalUrl } : {}), route, start, end };
}

const GAP = '\n\n';
