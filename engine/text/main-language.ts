import type { Block, PolicyDocument } from '../model/document.ts';
import { type Languages, languageOf, type Told, UNKNOWN } from './language-of.ts';
import { tokenize } from './tokenize.ts';
import type { Tokens } from './tokens.ts';

/** How many blocks are looked at, from all over the text, and how many code units of each. */
const BLOCKS = 16;
const UNITS = 240;
/** Tokens of a block that says something of its own. */
const TELLING = 12;

/**
 * The language that most of a text is in, for what is too short to tell by itself: its title, items, names.
 * UNKNOWN where there are paragraphs and none of them tells; undefined where all is short.
 * @param tokens where those of a block are put.
 */
export function mainLanguage({ text, blocks, lang }: PolicyDocument, known: Languages, tokens: Tokens): Told {
  const sizes = new Map<Told, number>();
  const step = Math.max(1, Math.ceil(blocks.length / BLOCKS));
  let telling = 0;
  const look = (block: Block) => {
    const end = Math.min(block.end, block.start + UNITS);
    tokenize(tokens, text, block.start, end, () => false);
    if (tokens.count < TELLING) return;
    telling++;
    const told = languageOf(tokens, known, block.lang ?? lang, undefined);
    if (told) sizes.set(told, (sizes.get(told) ?? 0) + end - block.start);
  };
  // Where the few that are looked at are all short, the paragraphs lie between them.
  for (let at = 0; at < blocks.length; at += step) look(blocks[at] as Block);
  if (telling === 0)
    for (const block of blocks.filter(({ start, end }) => end - start > 80).slice(0, BLOCKS)) look(block);
  const [most] = [...sizes].sort((a, b) => b[1] - a[1]);
  return most ? most[0] : telling > 0 ? UNKNOWN : undefined;
}
