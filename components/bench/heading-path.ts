import type { Block } from '../../engine/model/document.ts';
import { blockAt, type PolicyText } from '../policy-language.ts';

/** The headings that an offset stands under, the outermost first. */
export function headingPath({ blocks }: PolicyText, offset: number): Block[] {
  const path: Block[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (let at = blockAt(blocks, offset); at >= 0 && level > 1; at--) {
    const block = blocks[at] as Block;
    if (block.kind !== 'heading' || block.level >= level) continue;
    level = block.level;
    path.unshift(block);
  }
  return path;
}
