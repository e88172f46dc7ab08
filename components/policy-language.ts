import type { Audit } from '../engine/model/audit.ts';
import type { Block, PolicyDocument, Span } from '../engine/model/document.ts';
import { type Direction, directionOf } from '../report/direction.ts';

/** The policy as views take it: its text, its structure, and the language that most of it is in. */
export interface PolicyText {
  text: string;
  blocks: Block[];
  lang: string;
  dir: Direction;
}

/** Joins what the audit keeps of a document with the blocks it was read as. */
export function policyText(document: PolicyDocument, audit: Audit): PolicyText {
  const lang = audit.document.languages[0]?.lang ?? document.lang ?? 'und';
  return { text: document.text, blocks: document.blocks, lang, dir: directionOf(document.text) ?? 'ltr' };
}

/** `lang` and `dir` for a quote: what the page says of its block, else the policy's language and the way most of its letters run. */
export function languageAt(policy: PolicyText, span: Span): { lang: string | undefined; dir: Direction } {
  const block = policy.blocks[blockAt(policy.blocks, span.start)];
  const dir = block?.dir ?? directionOf(policy.text.slice(span.start, span.end)) ?? policy.dir;
  const lang = block?.lang ?? (dir === policy.dir && policy.lang !== 'und' ? policy.lang : undefined);
  return { lang, dir };
}

/** Index of the last block that starts at or before the offset, or -1. */
export function blockAt(blocks: Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The heading that the offset stands under, or an empty string. */
export function headingAt(policy: PolicyText, offset: number): string {
  for (let i = blockAt(policy.blocks, offset); i >= 0; i--) {
    const block = policy.blocks[i];
    if (block?.kind === 'heading') return policy.text.slice(block.start, block.end).trim();
  }
  return '';
}
