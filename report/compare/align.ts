import { diffArrays } from 'diff';
import { Alikeness, type Pair } from './alike.ts';
import type { Clause } from './clauses.ts';

/** What became of a clause; indices into the clauses of each version. `moved` is in other company than before, word for word. */
export interface Alignment {
  kind: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  before?: number;
  after?: number;
  /** A changed clause that also stands elsewhere. */
  isElsewhere?: boolean;
}

/** A stretch where the versions differ: the clauses that went and those that came. */
interface Hunk {
  before: number[];
  after: number[];
}

/** In one place less likeness is enough than across the policy, where chance has more to choose from. */
const ALIKE_HERE = 0.35;
const ALIKE_ELSEWHERE = 0.6;
/** Past so many pairs only those are tried that stand in one place: two texts of megabytes with nothing in common. */
const MOST_PAIRS = 1_000_000;
const MOST_EDITS = 6_000;

/** Aligns two versions clause by clause, in the order of the one after, what went before its successor. */
export function align(before: Clause[], after: Clause[]): Alignment[] {
  const { same, hunks } = differences(before, after);
  const partner = new Map<number, Alignment>(
    same.map(([one, other]) => [other, { kind: 'same', before: one, after: other }]),
  );
  takeMoved(hunks, before, after, partner);
  const alikeness = new Alikeness();
  const takeAlike = (hunk: Hunk, least: number, isElsewhere: boolean): void =>
    takePairs(hunk, (gone, free) => alikeness.pairs(before, gone, after, free, least), partner, isElsewhere);
  for (const hunk of hunks) takeAlike(hunk, ALIKE_HERE, false);
  for (const hunk of hunks) takeLone(hunk, before, after, partner);
  const rest = { before: hunks.flatMap((hunk) => hunk.before), after: hunks.flatMap((hunk) => hunk.after) };
  takeAlike(rest, ALIKE_ELSEWHERE, true);
  return inOrder(before, after, partner);
}

/** The longest run of clauses in common, and what lies between. */
function differences(before: Clause[], after: Clause[]): { same: [number, number][]; hunks: Hunk[] } {
  const same = commonOf(before, after);
  const hunks: Hunk[] = [];
  let [one, other] = [0, 0];
  for (const [nextOne, nextOther] of [...same, [before.length, after.length] as const]) {
    if (one < nextOne || other < nextOther) hunks.push({ before: range(one, nextOne), after: range(other, nextOther) });
    [one, other] = [nextOne + 1, nextOther + 1];
  }
  return { same, hunks };
}

/** Pairs of clauses in common, in order. Those that the other version has nowhere are left out first: they only cost time. */
function commonOf(before: Clause[], after: Clause[]): [number, number][] {
  const keys = { before: new Set(before.map(({ key }) => key)), after: new Set(after.map(({ key }) => key)) };
  const known = {
    before: range(0, before.length).filter((at) => keys.after.has((before[at] as Clause).key)),
    after: range(0, after.length).filter((at) => keys.before.has((after[at] as Clause).key)),
  };
  const changes = diffArrays(
    known.before.map((at) => (before[at] as Clause).key),
    known.after.map((at) => (after[at] as Clause).key),
    { maxEditLength: MOST_EDITS },
  );
  const same: [number, number][] = [];
  let [one, other] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    for (let at = 0; at < count; at++) {
      if (!added && !removed) same.push([known.before[one] as number, known.after[other] as number]);
      if (!added) one++;
      if (!removed) other++;
    }
  }
  return same;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** What went in one place and came in another, word for word. */
function takeMoved(hunks: Hunk[], before: Clause[], after: Clause[], partner: Map<number, Alignment>): void {
  const gone = new Map<string, number[]>();
  for (const hunk of hunks) {
    for (const at of hunk.before) {
      const { key } = before[at] as Clause;
      const list = gone.get(key);
      if (list) list.push(at);
      else gone.set(key, [at]);
    }
  }
  const moved = new Set<number>();
  for (const hunk of hunks) {
    hunk.after = hunk.after.filter((at) => {
      const from = gone.get((after[at] as Clause).key)?.shift();
      if (from === undefined) return true;
      moved.add(from);
      partner.set(at, { kind: 'moved', before: from, after: at });
      return false;
    });
  }
  for (const hunk of hunks) hunk.before = hunk.before.filter((at) => !moved.has(at));
}

/** The most alike first, each clause once. */
function takePairs(
  hunk: Hunk,
  pairsOf: (gone: number[], free: number[]) => Pair[],
  partner: Map<number, Alignment>,
  isElsewhere: boolean,
): void {
  if (hunk.before.length * hunk.after.length > MOST_PAIRS) return;
  const taken = new Set<number>();
  for (const { one, other } of pairsOf(hunk.before, hunk.after)) {
    if (taken.has(one) || partner.has(other)) continue;
    taken.add(one);
    partner.set(other, { kind: 'changed', before: one, after: other, ...(isElsewhere ? { isElsewhere } : {}) });
  }
  hunk.before = hunk.before.filter((at) => !taken.has(at));
  hunk.after = hunk.after.filter((at) => !partner.has(at));
}

/** One clause in the place of one: written anew, however unlike. */
function takeLone(hunk: Hunk, before: Clause[], after: Clause[], partner: Map<number, Alignment>): void {
  const [one, other] = [hunk.before[0], hunk.after[0]];
  if (hunk.before.length !== 1 || hunk.after.length !== 1 || one === undefined || other === undefined) return;
  if ((before[one] as Clause).isHeading !== (after[other] as Clause).isHeading) return;
  partner.set(other, { kind: 'changed', before: one, after: other });
  hunk.before = [];
  hunk.after = [];
}

function inOrder(before: Clause[], after: Clause[], partner: Map<number, Alignment>): Alignment[] {
  const kept = new Set([...partner.values()].map((each) => each.before));
  const list: Alignment[] = [];
  let one = 0;
  const leaveUpTo = (end: number): void => {
    for (; one < end; one++) if (!kept.has(one)) list.push({ kind: 'removed', before: one });
  };
  for (let other = 0; other < after.length; other++) {
    const found = partner.get(other);
    if (found?.kind === 'same') leaveUpTo(found.before as number);
    list.push(found ?? { kind: 'added', after: other });
  }
  leaveUpTo(before.length);
  return list;
}
