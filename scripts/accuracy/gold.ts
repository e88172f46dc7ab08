import type { GroupSpec } from './label-file.ts';
import type { LabelledPolicy } from './policies.ts';

/** Who gave a label to a segment: enough annotators, one alone, or nobody. */
export type Gold = 'yes' | 'weak' | 'no';

/** What the annotators said of each segment, in the names of test/accuracy/labels.yaml. */
export class GoldReader {
  /** Our labels for a label of the set. */
  private readonly known = new Map<string, string[]>();
  private readonly patterns: { label: string; pattern: RegExp }[];

  constructor(group: GroupSpec) {
    this.patterns = Object.entries(group.labels).flatMap(([label, { gold }]) =>
      (gold ?? [label]).map((text) => ({ label, pattern: patternOf(text) })),
    );
  }

  /** For each segment: which of the group's labels it has. */
  read({ segments }: LabelledPolicy): Map<string, Gold>[] {
    return segments.map(({ labels, weak }) => {
      const gold = new Map<string, Gold>();
      for (const raw of weak ?? []) for (const label of this.labelsOf(raw)) gold.set(label, 'weak');
      for (const raw of labels) for (const label of this.labelsOf(raw)) gold.set(label, 'yes');
      return gold;
    });
  }

  private labelsOf(raw: string): string[] {
    let labels = this.known.get(raw);
    if (!labels) {
      labels = this.patterns.filter(({ pattern }) => pattern.test(raw)).map(({ label }) => label);
      this.known.set(raw, labels);
    }
    return labels;
  }
}

/** `*` stands for anything. */
function patternOf(text: string): RegExp {
  const parts = text.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i');
}

/** What the whole policy has: a label that only weak segments carry is weak. */
export function goldOfPolicy(segments: Map<string, Gold>[], label: string): Gold {
  let gold: Gold = 'no';
  for (const segment of segments) {
    const here = segment.get(label);
    if (here === 'yes') return 'yes';
    if (here === 'weak') gold = 'weak';
  }
  return gold;
}
