import type { FindingWords } from './finding-words.ts';
import { nameOfPolicy } from './name-of-policy.ts';
import type { RawBlock } from './raw-block.ts';
import { each, type Steps } from './slices.ts';

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
export function* otherDocuments(
  blocks: RawBlock[],
  kept: boolean[],
  words: FindingWords,
  about: boolean[],
): Steps<OtherDocument[]> {
  const marks: Mark[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    const found = kept[at] && block?.kind === 'heading' ? mark(block, at, words) : undefined;
    if (found) marks.push(found);
    if (block?.kind === 'heading') yield;
  }
  if (!marks.some((each) => each.policy)) return [];
  const sums = yield* sumUp(blocks, kept, about);
  const found: OtherDocument[] = [];
  for (const [index, { at: from, level, name, policy }] of marks.entries()) {
    if (policy) continue;
    // "14. Privacy Policy" inside the terms is a section of theirs.
    let next = index + 1;
    while ((marks[next]?.level ?? 0) > level) next++;
    const to = marks[next]?.at ?? blocks.length;
    const characters = (sums.all[to] ?? 0) - (sums.all[from] ?? 0);
    const spoken = (sums.about[to] ?? 0) - (sums.about[from] ?? 0);
    const last = found.at(-1);
    if (spoken >= characters * LITTLE || (last && from < last.to)) continue;
    if (last?.to === from) {
      last.to = to;
      last.characters += characters;
    } else found.push({ name, from, to, characters });
    yield;
  }
  return found.filter((part) => part.characters >= LONG);
}

/** Code units: what is shorter may well be a policy's own section. */
const LONG = 2500;
/** Share of its text; policies have .7 and more. */
const LITTLE = 0.56;

interface Mark {
  at: number;
  level: number;
  policy: boolean;
  name: string;
}

function mark(block: RawBlock, at: number, words: FindingWords): Mark | undefined {
  if (block.text.length > 90) return undefined;
  const { kind } = nameOfPolicy(block.text, words);
  const small = block.text.toLowerCase();
  // "Your California Privacy Rights" is a policy's own section; only what does not name privacy at all is another matter.
  if (kind === 'other' && Object.values(words.languages).some(({ near }) => near.some((word) => small.includes(word))))
    return undefined;
  return kind === 'none' ? undefined : { at, level: block.level, policy: kind !== 'other', name: block.text };
}

/** For each block how many code units are kept before it, and how many of these speak of personal data. */
function* sumUp(blocks: RawBlock[], kept: boolean[], about: boolean[]): Steps<{ all: number[]; about: number[] }> {
  const sums = { all: [0], about: [0] };
  yield* each(blocks, (block, at) => {
    const size = kept[at] ? block.text.length : 0;
    sums.all.push((sums.all[at] ?? 0) + size);
    sums.about.push((sums.about[at] ?? 0) + (block.kind !== 'heading' && about[at] ? size : 0));
  });
  return sums;
}
