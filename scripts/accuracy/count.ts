/** What was said of a label: rightly, wrongly, and what was not said though it should have been. */
export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

/** Shares from 0 to 1; a share of nothing is 0. */
export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

export function newCount(): Count {
  return { right: 0, wrong: 0, missed: 0 };
}

/** Counts one case; what neither gold nor prediction has says nothing. */
export function tally(count: Count, isGold: boolean, isPredicted: boolean): void {
  if (isGold && isPredicted) count.right++;
  else if (isGold) count.missed++;
  else if (isPredicted) count.wrong++;
}

export function figuresOf({ right, wrong, missed }: Count): Figures {
  const share = (whole: number): number => (whole === 0 ? 0 : right / whole);
  const f1 = right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
  return { precision: share(right + wrong), recall: share(right + missed), f1 };
}

/** All cases in one heap. */
export function microOf(counts: Count[]): Figures {
  const sum = newCount();
  for (const { right, wrong, missed } of counts) {
    sum.right += right;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return figuresOf(sum);
}

/** Each label weighs the same; labels that never occur are left out, since nothing could be found. */
export function macroOf(counts: Count[]): Figures {
  const all = counts.filter(({ right, missed }) => right + missed > 0).map(figuresOf);
  const mean = (pick: (figures: Figures) => number): number =>
    all.length === 0 ? 0 : all.reduce((sum, figures) => sum + pick(figures), 0) / all.length;
  return { precision: mean((f) => f.precision), recall: mean((f) => f.recall), f1: mean((f) => f.f1) };
}
