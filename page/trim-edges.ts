import type { RawBlock } from './raw-block.ts';
import { each, type Steps } from './slices.ts';

/** Takes out what a page puts before, after and between a text's parts. `kept` is changed in place. */
export function* trimEdges(blocks: RawBlock[], kept: boolean[], about: boolean[]): Steps<void> {
  yield* dropRefrains(blocks, kept);
  dropColophon(blocks, kept, about);
  dropMenuAtEnd(blocks, kept);
  dropMenuAtStart(blocks, kept);
}

/** "Back to top": the same words three times, and nothing but a link. */
function* dropRefrains(blocks: RawBlock[], kept: boolean[]): Steps<void> {
  const times = new Map<string, number>();
  const refrain = (block: RawBlock) => block.text.length < 100 && block.anchors >= block.text.length * 0.7;
  yield* each(blocks, (block, at) => {
    if (kept[at] && refrain(block)) times.set(block.text, (times.get(block.text) ?? 0) + 1);
  });
  yield* each(blocks, (block, at) => {
    if (kept[at] && (times.get(block.text) ?? 0) >= 3 && refrain(block)) kept[at] = false;
  });
}

/** A page's end is its own and not the policy's: from "© 2026 Acme" on, if nothing after it speaks of personal data. */
function dropColophon(blocks: RawBlock[], kept: boolean[], about: boolean[]): void {
  let characters = 0;
  let from = -1;
  for (let at = kept.length - 1; at >= 0 && characters < 4000; at--) {
    const block = blocks[at];
    if (!kept[at] || !block) continue;
    characters += block.text.length;
    if (block.text.length < 1000 && /(?:©|\(c\)|copyright) ?(?:19|20)\d\d/i.test(block.text)) from = at;
    else if ((block.kind === 'heading' || block.text.length >= 40) && !isLink(block) && about[at]) break;
  }
  if (from >= 0) kept.fill(false, from);
}

/** Links to other pages at the very end, with the headings over them. A single one may be the policy's own. */
function dropMenuAtEnd(blocks: RawBlock[], kept: boolean[]): void {
  let links = 0;
  let from = -1;
  let last = -1;
  for (let at = kept.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!kept[at] || !block) continue;
    if (isLink(block)) links++;
    else if (!(block.kind === 'heading' && from === last && last >= 0)) break;
    from = at;
    last = at;
  }
  if (links >= 3) kept.fill(false, from);
}

/** Links to other pages before the first text, "Home", "Shop"; headings there stay, the policy's own among them. */
function dropMenuAtStart(blocks: RawBlock[], kept: boolean[]): void {
  let headings = 0;
  for (let at = 0; at < kept.length; at++) {
    const block = blocks[at];
    if (!kept[at] || !block) continue;
    if (block.kind === 'heading') headings++;
    // Under a heading, what leads to places of this page is the table of contents.
    else if (isLink(block) || (isJump(block) && !headings)) kept[at] = false;
    else return;
  }
}

/** "Skip to content". After the text such a link may be a form's that a script opens. */
function isJump({ kind, text, anchors }: RawBlock): boolean {
  return kind === 'paragraph' && text.length < 40 && anchors >= text.length * 0.8;
}

function isLink(block: RawBlock): boolean {
  return block.kind !== 'heading' && block.links > 0 && block.links >= block.text.length * 0.8;
}
