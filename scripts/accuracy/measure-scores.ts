import type { Audit } from '../../engine/model/audit.ts';
import type { LabelledPolicy } from './policies.ts';
import { bootstrapInterval, spearman } from './spearman.ts';

/** How well our score ranks policies as people do. */
export interface Ranking {
  policies: number;
  rho: number;
  interval: [number, number];
  /** The same with nothing but the text's length, shorter being better. */
  lengthRho: number;
  lengthInterval: [number, number];
  /** Policies with a rating by people to which we gave no score. */
  unscored: number;
}

/** Compares scores with people's ratings, each a number at a path of documentLabels ("privacySpy.score"). */
export class ScoreMeasure {
  private readonly paths: Record<string, string>;
  private readonly pairs = new Map<string, { score: number | null; length: number; given: number }[]>();

  constructor(paths: Record<string, string>) {
    this.paths = paths;
  }

  add(policy: LabelledPolicy, { score }: Audit): void {
    for (const [name, path] of Object.entries(this.paths)) {
      const given = valueAt(policy.documentLabels, path);
      if (typeof given !== 'number') continue;
      const list = this.pairs.get(name) ?? [];
      list.push({ score: score?.value ?? null, length: policy.text.length, given });
      this.pairs.set(name, list);
    }
  }

  rankings(): Record<string, Ranking> {
    const rankings: Record<string, Ranking> = {};
    for (const [name, all] of this.pairs) {
      const pairs = all.filter(({ score }) => score !== null);
      const ours = pairs.map(({ score }) => score as number);
      const lengths = pairs.map(({ length }) => -length);
      const given = pairs.map((pair) => pair.given);
      rankings[name] = {
        policies: pairs.length,
        rho: spearman(ours, given),
        interval: bootstrapInterval(ours, given),
        lengthRho: spearman(lengths, given),
        lengthInterval: bootstrapInterval(lengths, given),
        unscored: all.length - pairs.length,
      };
    }
    return rankings;
  }
}

function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const name of path.split('.')) at = (at as Record<string, unknown> | null | undefined)?.[name];
  return at;
}
