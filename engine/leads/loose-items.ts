import type { Block, PolicyDocument } from '../model/document.ts';

/** Longest paragraph that may be a thing of a list, in code units. */
const LONGEST = 120;
/** Fewest such paragraphs below a colon that make a list: a single one may be a signature or a heading without its mark. */
const FEWEST = 2;

/**
 * Many pages write a list as paragraphs: "We collect:", and then one short unfinished paragraph for each thing. Gives them the
 * lead-in that a list's items have. The document itself where there are none.
 */
export function withLooseItems(document: PolicyDocument): PolicyDocument {
  const { text } = document;
  let { blocks } = document;
  for (let lead = 0; lead < blocks.length; lead++) {
    if (!leadsIn(text, blocks[lead] as Block)) continue;
    let last = lead;
    while (last + 1 < blocks.length && isLoose(text, blocks[last + 1] as Block)) last++;
    if (last - lead < FEWEST) continue;
    if (blocks === document.blocks) blocks = [...blocks];
    for (let at = lead + 1; at <= last; at++)
      blocks[at] = { ...(blocks[at] as Block), kind: 'item', level: 1, parent: lead };
    lead = last;
  }
  return blocks === document.blocks ? document : { ...document, blocks };
}

function leadsIn(text: string, { kind, end }: Block): boolean {
  return kind === 'paragraph' && ':：'.includes(text[end - 1] ?? '.');
}

/** "Telephone number", "your orders;", but no sentence and no lead-in of its own. */
function isLoose(text: string, { kind, parent, start, end }: Block): boolean {
  return kind === 'paragraph' && parent < 0 && end - start <= LONGEST && !'.:!?。؟：'.includes(text[end - 1] ?? '.');
}
