import { dropCopies } from './drop-copies.ts';
import { dropTemplates } from './drop-templates.ts';
import type { RawBlock, Walk } from './raw-block.ts';
import { each, type Steps } from './slices.ts';
import { trimEdges } from './trim-edges.ts';

/** For each block of the walk whether it belongs to the policy. `about` says which blocks speak of personal data. */
export function* select(walk: Walk, about: boolean[]): Steps<boolean[]> {
  const { blocks } = walk;
  const weights: number[] = [];
  yield* each(blocks, (block, at) => weights.push(weigh(block, about[at] === true)));
  const open = yield* openZones(walk, weights);
  const kept: boolean[] = [];
  yield* each(blocks, ({ zone }) => kept.push(zone < 0 || open[zone] === true));
  yield* dropTemplates(walk, kept);
  yield* dropCopies(walk, kept);
  const inside = yield* insideRoot(walk, weights, kept);
  const chosen: boolean[] = [];
  yield* each(kept, (keep, at) => chosen.push(keep && inside(at)));
  yield* trimEdges(blocks, chosen, about);
  return chosen;
}

/** Code units of prose, which is what tells a text from menus; prose on another subject counts for less. */
function weigh(block: RawBlock, about: boolean): number {
  const { length } = block.text;
  if (block.kind === 'heading' || block.links > length / 2) return 0;
  // A sign of Chinese, Japanese or Korean says about as much as two and a half letters.
  const size = length * (CJK.test(block.text) ? 2.5 : 1);
  if (size < 40 || (size < 80 && !SENTENCE_END.test(block.text))) return 0;
  return (size - block.links) * (about ? 1 : OTHER_SUBJECT);
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const SENTENCE_END = /[.:;!?…。！？：；؟۔؛।]["'”’»)\]]*$/;
const OTHER_SUBJECT = 0.1;

/** Which zones are read: each whose prose is too large a share of the page's, or too much like a policy's, to be furniture. */
function* openZones(walk: Walk, weights: number[]): Steps<boolean[]> {
  const own = walk.zones.map(() => ({ prose: 0, characters: 0, links: 0 }));
  let total = 0;
  yield* each(walk.blocks, (block, at) => {
    const weight = weights[at] ?? 0;
    total += weight;
    const zone = own[block.zone];
    if (!zone) return;
    zone.prose += weight;
    zone.characters += block.text.length;
    zone.links += block.links;
  });
  for (let at = own.length - 1; at >= 0; at--) {
    const parent = own[walk.zones[at]?.parent ?? -1];
    const zone = own[at];
    if (!parent || !zone) continue;
    parent.prose += zone.prose;
    parent.characters += zone.characters;
    parent.links += zone.links;
  }
  const open: boolean[] = [];
  walk.zones.forEach((zone, at) => {
    const { prose, characters, links } = own[at] ?? { prose: 0, characters: 0, links: 0 };
    const outer = zone.parent < 0 || open[zone.parent] === true;
    open.push(outer && mayBePolicy(zone, prose, characters, links, total));
  });
  return open;
}

function mayBePolicy(
  zone: Walk['zones'][number],
  prose: number,
  characters: number,
  links: number,
  total: number,
): boolean {
  if (prose > total * 0.3) return true;
  if (zone.kind === 'copy') return true;
  if (zone.kind === 'hidden') return links < characters * 0.3;
  if (zone.kind === 'landmark') return zone.name !== 'footer' && links < characters * 0.3;
  if (zone.kind === 'doubtful') return prose >= 300 && links < characters * 0.15;
  return false;
}

/** The smallest element that holds nearly all prose of the page; what lies outside it is furniture without a name. */
function* insideRoot(walk: Walk, weights: number[], kept: boolean[]): Steps<(block: number) => boolean> {
  const sums = new Float64Array(walk.containers.length);
  const counts = new Uint32Array(walk.containers.length);
  yield* each(walk.blocks, (block, at) => {
    if (!kept[at]) return;
    if (block.links < block.text.length * 0.15)
      sums[block.container] = (sums[block.container] ?? 0) + (weights[at] ?? 0);
    if (weights[at]) counts[block.container] = (counts[block.container] ?? 0) + 1;
  });
  const best = new Int32Array(walk.containers.length).fill(-1);
  for (let at = walk.containers.length - 1; at > 0; at--) {
    const parent = walk.containers[at]?.parent ?? 0;
    sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0);
    counts[parent] = (counts[parent] ?? 0) + (counts[at] ?? 0);
    const rival = best[parent] ?? -1;
    if (rival < 0 || (sums[rival] ?? 0) <= (sums[at] ?? 0)) best[parent] = at;
    if (at % CONTAINERS_A_STEP === 0) yield;
  }
  let root = 0;
  const enough = (sums[0] ?? 0) * NEARLY_ALL;
  // Fewer blocks than three are a part of a text: short items beside a long paragraph weigh nothing.
  for (let next = best[0] ?? -1; next >= 0; next = best[next] ?? -1) {
    if ((sums[next] ?? 0) <= enough || (counts[next] ?? 0) < 3) break;
    root = next;
  }
  const inRoot = new Uint8Array(walk.containers.length);
  inRoot[root] = 1;
  for (let at = root + 1; at < walk.containers.length; at++) {
    inRoot[at] = inRoot[walk.containers[at]?.parent ?? 0] ?? 0;
    if (at % CONTAINERS_A_STEP === 0) yield;
  }
  const title = titleBefore(walk, kept, inRoot);
  const dateline = datelineAfter(walk, kept, inRoot, title);
  return (at) => at === title || at === dateline || inRoot[walk.blocks[at]?.container ?? 0] === 1;
}

const NEARLY_ALL = 0.97;
const CONTAINERS_A_STEP = 1000;

/** The page's main heading often stands before the element that holds the text. */
function titleBefore(walk: Walk, kept: boolean[], inRoot: Uint8Array): number {
  let title = -1;
  for (let at = 0; at < walk.blocks.length; at++) {
    const block = walk.blocks[at] as RawBlock;
    if (inRoot[block.container]) return title;
    if (kept[at] && block.kind === 'heading' && block.level <= 2) title = at;
  }
  return title;
}

/** Longest line that is only a date and its words, in UTF-16 code units. */
const LONGEST_DATELINE = 160;

/** "Effective: February 1, 2026" between the main heading and the element that holds the text; -1 where there is none. */
function datelineAfter(walk: Walk, kept: boolean[], inRoot: Uint8Array, title: number): number {
  if (title < 0) return -1;
  for (let at = title + 1; at < walk.blocks.length; at++) {
    const block = walk.blocks[at] as RawBlock;
    if (inRoot[block.container]) return -1;
    if (kept[at] && block.text.length <= LONGEST_DATELINE && /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u.test(block.text))
      return at;
  }
  return -1;
}
