/** Spearman's rank correlation; equal values share the mean of their ranks. NaN where one side does not vary. */
export function spearman(one: number[], other: number[]): number {
  const a = ranksOf(one);
  const b = ranksOf(other);
  const mean = (a.length + 1) / 2;
  let both = 0;
  let left = 0;
  let right = 0;
  for (const [at, rank] of a.entries()) {
    const x = rank - mean;
    const y = (b[at] as number) - mean;
    both += x * y;
    left += x * x;
    right += y * y;
  }
  return both / Math.sqrt(left * right);
}

/** The middle 95 % of rho over resampled pairs; the seed is fixed, so the same pairs give the same interval. */
export function bootstrapInterval(one: number[], other: number[], rounds = 2000): [number, number] {
  const random = randomFrom(20250607);
  const size = one.length;
  const rhos: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const picked = Array.from({ length: size }, () => Math.floor(random() * size));
    const rho = spearman(
      picked.map((at) => one[at] as number),
      picked.map((at) => other[at] as number),
    );
    if (!Number.isNaN(rho)) rhos.push(rho);
  }
  rhos.sort((a, b) => a - b);
  const at = (share: number): number => rhos[Math.min(rhos.length - 1, Math.floor(share * rhos.length))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

function ranksOf(values: number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks: number[] = new Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && order[end]?.value === order[start]?.value) end++;
    for (let at = start; at < end; at++) ranks[(order[at] as { at: number }).at] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/** Mulberry32: numbers from 0 to 1 that look random and are the same every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
