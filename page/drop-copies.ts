import type { RawBlock, Walk } from './raw-block.ts';
import { each, type Steps } from './slices.ts';
import { rangesOf } from './zone-ranges.ts';

/**
 * Leaves each clause standing once: text for screen readers, for print or for small screens that also stands elsewhere,
 * a carousel's clones, the teaser before a whole text. `kept` is changed in place. A panel that only repeats a list under
 * a heading of its own ("What we share") is no copy, and stays.
 */
export function* dropCopies(walk: Walk, kept: boolean[]): Steps<void> {
  const keys: string[] = [];
  yield* each(walk.blocks, ({ text }, at) => keys.push(kept[at] ? keyOf(text) : ''));
  const twins = yield* twinsOf(keys, kept);
  yield* dropMarked(walk, kept, keys, twins);
  yield* dropRuns(walk.blocks, kept, keys, twins);
  yield* dropTeasers(walk.blocks, kept, keys);
}

/** Letters and digits alone: a copy may differ in case, quotes and space. Of a very long block its beginning and length. */
function keyOf(text: string): string {
  const key = text
    .slice(0, LONGEST_KEY)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return text.length > LONGEST_KEY ? `${key}${text.length}` : key;
}

const LONGEST_KEY = 1000;

/** Where else a text stands. */
class Twins {
  private readonly places: Map<string, number[]>;
  private readonly kept: boolean[];

  constructor(places: Map<string, number[]>, kept: boolean[]) {
    this.places = places;
    this.kept = kept;
  }

  /** A kept block with this key before `from` or from `to` on, or -1. */
  outside(key: string, from: number, to: number): number {
    const places = this.places.get(key) ?? [];
    while (places.length && !this.kept[places[0] as number]) places.shift();
    while (places.length && !this.kept[places.at(-1) as number]) places.pop();
    const [first = to] = places;
    const last = places.at(-1) ?? from;
    return first < from ? first : last >= to ? last : -1;
  }
}

function* twinsOf(keys: string[], kept: boolean[]): Steps<Twins> {
  const places = new Map<string, number[]>();
  yield* each(keys, (key, at) => {
    const known = places.get(key);
    if (known) known.push(at);
    else if (key) places.set(key, [at]);
  });
  return new Twins(places, kept);
}

/** Elements that are marked as copies go if nearly all that they say stands outside them too. */
function* dropMarked(walk: Walk, kept: boolean[], keys: string[], twins: Twins): Steps<void> {
  const ranges = yield* rangesOf(walk);
  for (const mark of [3, 2, 1]) {
    for (const [zone, range] of ranges.entries()) {
      if (walk.zones[zone]?.mark !== mark || !range) continue;
      const { from, to } = range;
      let [all, twice, longest, first] = [0, 0, 0, -1];
      for (let at = from; at < to; at++) {
        const key = kept[at] ? (keys[at] ?? '') : '';
        if (!key) continue;
        if (first < 0) first = at;
        all += key.length;
        if (twins.outside(key, from, to) < 0) continue;
        twice += key.length;
        longest = Math.max(longest, key.length);
      }
      if (longest < SENTENCE || twice < all * NEARLY_ALL) continue;
      const twin = twins.outside(keys[first] ?? '', from, to);
      if (mark < 3 && isSectionOfItsOwn(walk.blocks, kept, keys, first, twin)) continue;
      for (let at = from; at < to; at++) if (kept[at] && twins.outside(keys[at] ?? '', from, to) >= 0) kept[at] = false;
      yield;
    }
  }
}

/** Letters and digits: shorter texts ("Your name") stand twice in policies that say something else each time. */
const SENTENCE = 40;
const NEARLY_ALL = 0.8;
/** Whether a panel stands right under a heading that its twin does not stand under. */
function isSectionOfItsOwn(blocks: RawBlock[], kept: boolean[], keys: string[], at: number, twin: number): boolean {
  if (twin < 0 || blocks[at]?.kind === 'heading') return false;
  const over = before(kept, at);
  return blocks[over]?.kind === 'heading' && keys[over] !== keys[before(kept, twin)];
}

function before(kept: boolean[], at: number): number {
  do at--;
  while (at >= 0 && !kept[at]);
  return at;
}

/**
 * Style sheets can hide what no mark tells: a fifth of the page that stood there already, word for word, is a copy. Less
 * may be what a policy says of each of several states.
 */
function* dropRuns(blocks: RawBlock[], kept: boolean[], keys: string[], twins: Twins): Steps<void> {
  let all = 0;
  yield* each(keys, (key, at) => {
    if (kept[at]) all += key.length;
  });
  for (let at = 0; at < blocks.length; at++) {
    if (at % BLOCKS_A_STEP === 0) yield;
    const twin = kept[at] ? twins.outside(keys[at] ?? '', at, blocks.length) : -1;
    if (twin < 0) continue;
    let [one, other, size] = [twin, at, 0];
    const run: number[] = [];
    const sentences = new Set<string>();
    while (one < at && other < blocks.length && keys[one] === keys[other]) {
      const key = keys[other] ?? '';
      run.push(other);
      size += key.length;
      if (key.length >= SENTENCE) sentences.add(key);
      one = after(kept, one);
      other = after(kept, other);
    }
    if (size >= all * LARGE && sentences.size >= 3) for (const block of run) kept[block] = false;
    // What begins inside this run is a part of it: to try each would cost the square of the page.
    at = run.at(-1) ?? at;
    yield;
  }
}

const LARGE = 0.2;
const BLOCKS_A_STEP = 500;

function after(kept: boolean[], at: number): number {
  do at++;
  while (at < kept.length && !kept[at]);
  return at;
}

/** "We collect your name and … Read more" before, or far from, the text that begins so. */
function* dropTeasers(blocks: RawBlock[], kept: boolean[], keys: string[]): Steps<void> {
  const byOpening = new Map<string, number[]>();
  yield* each(keys, (key, at) => {
    if (!kept[at] || key.length < OPENING) return;
    const opening = key.slice(0, OPENING);
    const places = byOpening.get(opening);
    if (!places) byOpening.set(opening, [at]);
    else if (places.length < 10) places.push(at);
  });
  yield* each(blocks, ({ text }, at) => {
    if (!kept[at]) return;
    const cut = /(?:…|\.{3})[^.…]{0,25}$/.exec(text);
    const stem = cut ? keyOf(text.slice(0, cut.index)) : (keys[at] ?? '');
    if (stem.length < OPENING) return;
    const whole = (other: number) => {
      const key = keys[other] ?? '';
      return kept[other] === true && other !== at && key.length > stem.length && key.startsWith(stem);
    };
    const next = after(kept, at);
    // What only begins alike is a teaser where the whole follows at once, or behind a "Read more".
    const follows =
      whole(next) || (blocks[next]?.kind !== 'heading' && (keys[next]?.length ?? 0) < 20 && whole(after(kept, next)));
    if (cut ? byOpening.get(stem.slice(0, OPENING))?.some(whole) : stem.length >= SENTENCE && follows) kept[at] = false;
  });
}

/** Letters and digits that a teaser must have. */
const OPENING = 25;
