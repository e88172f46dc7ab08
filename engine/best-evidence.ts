import type { Confidence, Finding, Outcome, Stance } from './model/audit.ts';

/** Which stance shows an answer. */
const SHOWS: Partial<Record<Outcome, Stance>> = {
  yes: 'says',
  no: 'denies',
  conditional: 'conditional',
  unclear: 'unclear',
};
/** How far around a finding its neighbours are counted, in UTF-16 code units. */
const NEAR = 800;
/** Longer passages are hard to show, in UTF-16 code units. */
const LONG = 400;
/** What a long passage weighs against the shares of the neighbours, of which there are two and each is at most 1. */
const LENGTH = 0.2;
/** A sentence that stands for itself comes before one that leans on a heading, wherever it stands. */
const CONFIDENCE: Record<Confidence, number> = { high: 0, medium: 3, low: 6 };
/** What another stance than the answer's weighs: more than all else. */
const STANCE = 10;

/** Puts what an answer rests on in order: the finding that shows it best stands first. */
export class BestEvidence {
  private readonly findings: readonly Finding[];
  /** For each finding: how much of what is found about it is about the same group of questions, 0 to 2. */
  private readonly amongOwn: Float64Array;

  /** @param findings all of an audit, in the order of their passages. */
  constructor(findings: readonly Finding[]) {
    this.findings = findings;
    this.amongOwn = amongOwn(findings);
  }

  /** @param indices findings of one answer; those that weigh the same stay in their order. */
  order(indices: number[], answer: Outcome): number[] {
    if (indices.length < 2) return indices;
    const cost = (at: number): number => {
      const { stance, confidence, passage } = this.findings[at] as Finding;
      const isLong = passage.end - passage.start > LONG;
      const against = (stance === SHOWS[answer] ? 0 : STANCE) + CONFIDENCE[confidence] + (isLong ? LENGTH : 0);
      return against - (this.amongOwn[at] as number);
    };
    return indices
      .map((at) => ({ at, cost: cost(at) }))
      .sort((a, b) => a.cost - b.cost || a.at - b.at)
      .map(({ at }) => at);
  }
}

/**
 * A policy speaks of a matter mostly in one place, and of others there in passing: so a finding among others of its group, in its
 * own passage and around it, is more often the sentence that answers.
 */
function amongOwn(findings: readonly Finding[]): Float64Array {
  const shares = new Float64Array(findings.length);
  const starts = new Int32Array(findings.length);
  const groups = new Int32Array(findings.length);
  const numbers = new Map<string, number>();
  findings.forEach(({ passage, answers }, at) => {
    starts[at] = passage.start;
    groups[at] = groupNumber(answers, numbers);
  });
  const counts = new Int32Array(numbers.size);
  addShares(shares, starts, groups, counts, NEAR);
  addShares(shares, starts, groups, counts.fill(0), 1);
  return shares;
}

/**
 * Adds for each finding the share of its group among all that start less than `reach` code units from it.
 * @param counts a zero for each group.
 */
function addShares(
  shares: Float64Array,
  starts: Int32Array,
  groups: Int32Array,
  counts: Int32Array,
  reach: number,
): void {
  const count = (at: number, by: number): void => {
    const group = groups[at] as number;
    counts[group] = (counts[group] as number) + by;
  };
  let first = 0;
  let end = 0;
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] as number;
    for (; end < starts.length && (starts[end] as number) < start + reach; end++) count(end, 1);
    for (; (starts[first] as number) <= start - reach; first++) count(first, -1);
    shares[at] = (shares[at] as number) + (counts[groups[at] as number] as number) / (end - first);
  }
}

/** The number of the group of a question; `numbers` knows those met before, by question and by group. */
function groupNumber(answers: string, numbers: Map<string, number>): number {
  const known = numbers.get(answers);
  if (known !== undefined) return known;
  const group = groupOf(answers);
  const number = numbers.get(group) ?? numbers.size;
  numbers.set(group, number);
  numbers.set(answers, number);
  return number;
}

/** "rights" of "rights.access" */
function groupOf(answers: string): string {
  const dot = answers.indexOf('.');
  return dot < 0 ? answers : answers.slice(0, dot);
}
