import { createHash } from 'node:crypto';
import { blocksOfText, documentOfText } from '../../engine/document-of-text.ts';
import type { Block, PolicyDocument } from '../../engine/model/document.ts';
import type { LabelledPolicy, Segment } from './policies.ts';

/**
 * A labelled policy as the engine takes it; its text stays as it is given.
 * Where the set kept the page's structure (headings, list items), blocks are made of it, since the extension sees that
 * structure too and a plain text would have to guess it. Where segments are mere stretches that annotators were shown
 * (opp115, mapp, piextract), they are no structure of the page, and the text is read as a plain text is.
 * @param plain reads every text as plain text, for comparing.
 */
export function documentOfPolicy(policy: LabelledPolicy, plain: boolean): PolicyDocument {
  const { text, segments, lang } = policy;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const document = documentOfText(text, { sha256, source: { route: 'file' }, lang });
  if (plain || !segments.some(({ kind, heading }) => kind !== undefined || heading)) return document;
  return { ...document, blocks: blocksOfSegments(text, segments) };
}

function blocksOfSegments(text: string, segments: Segment[]): Block[] {
  const blocks: Block[] = [];
  /** The heading or paragraph that leads a list in. */
  let lead = -1;
  for (const segment of segments) {
    const { start, end, kind } = segment;
    if (text.slice(start, end).trim() === '') continue;
    if (segment.heading) {
      lead = blocks.push({ kind: 'heading', start, end, level: segment.level ?? 2, parent: -1 }) - 1;
    } else if (kind === 'list_item') {
      blocks.push({ kind: 'item', start, end, level: 1, parent: lead });
    } else if (kind === 'table_cell' || kind === 'table_row' || kind === 'table_header') {
      // the sets do not tell rows from columns: a cell is a fragment by itself
      blocks.push({ kind: 'paragraph', start, end, level: 0, parent: -1 });
    } else {
      lead = pushText(blocks, text, start, end);
    }
  }
  return blocks;
}

/** A stretch of text may hold lines of its own: a paragraph with its list. Returns what may lead in what follows. */
function pushText(blocks: Block[], text: string, start: number, end: number): number {
  const first = blocks.length;
  let lead = -1;
  for (const block of blocksOfText(text.slice(start, end))) {
    const parent = block.parent < 0 ? -1 : block.parent + first;
    // the set says which segments are headings: a short line inside another is none
    const isFalse = block.kind === 'heading';
    blocks.push({
      ...block,
      ...(isFalse ? { kind: 'paragraph', level: 0 } : {}),
      start: block.start + start,
      end: block.end + start,
      parent,
    });
    if (block.kind !== 'item') lead = blocks.length - 1;
  }
  return lead;
}
