import type { FindingWords } from './finding-words.ts';
import { nameOfPolicy } from './name-of-policy.ts';
import type { RawBlock } from './walk.ts';

/** A document that stands on the policy's page and is not it: blocks `from` up to, not including, `to`. */
export interface OtherDocument {
  name: string;
  from: number;
  to: number;
  characters: number;
}

/**
 * Pages of old hold "Terms of Use" and "Privacy Policy" one below the other. A part is another document if its heading
 * names one, it goes on for long, and little of it speaks of personal data: a policy's own section on its terms stays.
 */
export function otherDocuments(
  blocks: RawBlock[],
  kept: boolean[],
  words: FindingWords,
  subject: (text: string) => boolean,
): OtherDocument[] {
  const marks = blocks.flatMap((block, at) => (kept[at] && block.kind === 'heading' ? mark(block, at, words) : []));
  if (!marks.some((each) => each.policy)) return [];
  const found: OtherDocument[] = [];
  marks.forEach((first, index) => {
    if (first.policy) return;
    // "14. Privacy Policy" inside the terms is a section of theirs.
    const next = marks.slice(index + 1).find((each) => each.level <= first.level);
    const part = measure(blocks, kept, first.at, next?.at ?? blocks.length, subject);
    const last = found.at(-1);
    if (part.about >= part.characters * LITTLE || (last && first.at < last.to)) return;
    if (last?.to === first.at) {
      last.to = part.to;
      last.characters += part.characters;
    } else found.push({ name: first.name, from: part.from, to: part.to, characters: part.characters });
  });
  return found.filter((part) => part.characters >= LONG);
}

/** Code units: what is shorter may well be a policy's own section. */
const LONG = 2500;
/** Share of its text; policies have .7 and more. */
const LITTLE = 0.56;

function mark(
  block: RawBlock,
  at: number,
  words: FindingWords,
): { at: number; level: number; policy: boolean; name: string }[] {
  if (block.text.length > 90) return [];
  const { kind } = nameOfPolicy(block.text, words);
  const small = block.text.toLowerCase();
  // "Your California Privacy Rights" is a policy's own section; only what does not name privacy at all is another matter.
  if (kind === 'other' && Object.values(words.languages).some(({ near }) => near.some((word) => small.includes(word))))
    return [];
  return kind === 'none' ? [] : [{ at, level: block.level, policy: kind !== 'other', name: block.text }];
}

function measure(blocks: RawBlock[], kept: boolean[], from: number, to: number, subject: (text: string) => boolean) {
  let characters = 0;
  let about = 0;
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (!kept[at] || !block) continue;
    characters += block.text.length;
    if (block.kind !== 'heading' && subject(block.text)) about += block.text.length;
  }
  return { from, to, characters, about };
}
