import type { Walk } from './raw-block.ts';
import { each, type Steps } from './slices.ts';

/** The blocks that lie in a zone: from this up to, not including, `to`. */
export interface ZoneRange {
  from: number;
  to: number;
}

/** For each zone of the walk its blocks; undefined where it holds none, or lies too deep. */
export function* rangesOf({ blocks, zones }: Walk): Steps<(ZoneRange | undefined)[]> {
  const depths: number[] = [];
  for (const { parent } of zones) depths.push((depths[parent] ?? 0) + 1);
  const ranges: (ZoneRange | undefined)[] = zones.map(() => undefined);
  yield* each(blocks, ({ zone }, at) => {
    for (let here = zone; here >= 0; here = zones[here]?.parent ?? -1) {
      const known = ranges[here];
      if (known?.to === at + 1) break;
      if (known) known.to = at + 1;
      else if ((depths[here] ?? 0) <= DEEPEST) ranges[here] = { from: at, to: at + 1 };
    }
  });
  return ranges;
}

/** What lies deeper is judged with the zones around it: else the work would grow with the depth. */
const DEEPEST = 8;
