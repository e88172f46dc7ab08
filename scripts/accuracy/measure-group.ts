import { isBelow, selects } from '../../engine/completeness/selects.ts';
import type { Finding } from '../../engine/model/audit.ts';
import type { Span } from '../../engine/model/document.ts';
import { type Count, newCount, tally } from './count.ts';
import { type Gold, GoldReader, goldOfPolicy } from './gold.ts';
import type { GroupSpec, LabelSpec } from './label-file.ts';
import { segmentsAt } from './overlap.ts';
import type { LabelledPolicy } from './policies.ts';

export type Level = 'passage' | 'policy' | 'missing' | 'phrase';

/** One case in which we and the annotators differ, or agree; kept only where somebody asks for it. */
export interface Case {
  label: string;
  level: Level;
  kind: 'right' | 'wrong' | 'missed';
  policy: LabelledPolicy;
  /** The segment, or the whole policy's segments that carry the label. */
  segments: Span[];
  findings: Finding[];
  /** All that was found in the policy. */
  others: Finding[];
}

/** How often each rule was right and wrong about the label, in segments. */
export type RuleCounts = Map<string, { right: number; wrong: number }>;

const DENIED = ' (denied)';

/** Counts a group of labels over many policies. */
export class GroupMeasure {
  readonly counts = new Map<Level, Map<string, Count>>();
  readonly rules = new Map<string, RuleCounts>();
  private readonly group: GroupSpec;
  private readonly gold: GoldReader;
  private readonly report: ((one: Case) => void) | undefined;

  /** @param report is called with every case. */
  constructor(group: GroupSpec, report?: (one: Case) => void) {
    this.group = group;
    this.gold = new GoldReader(group);
    this.report = report;
    for (const level of group.levels) {
      if (level === 'phrase') continue;
      const labels = Object.keys(group.labels).filter((label) => level !== 'missing' || !label.endsWith(DENIED));
      this.counts.set(level, new Map(labels.map((label) => [label, newCount()])));
    }
  }

  add(policy: LabelledPolicy, findings: Finding[]): void {
    const gold = this.gold.read(policy);
    const policyGold = new Map<string, Gold>();
    const spoken = new Set<string>();
    for (const [label, spec] of Object.entries(this.group.labels)) {
      const meant = findings.filter((finding) => spec.by.some((selector) => selects(selector, finding)));
      policyGold.set(label, goldOfPolicy(gold, label));
      if (meant.length > 0) spoken.add(label);
      this.addPassages(policy, gold, label, spec, meant, findings);
      this.addPolicy(policy, gold, label, policyGold.get(label) as Gold, meant, findings);
    }
    this.addMissing(policyGold, spoken);
  }

  private addPassages(
    policy: LabelledPolicy,
    gold: Map<string, Gold>[],
    label: string,
    spec: LabelSpec,
    meant: Finding[],
    others: Finding[],
  ): void {
    const count = this.counts.get('passage')?.get(label);
    if (!count) return;
    const found = new Map<number, Finding[]>();
    for (const finding of meant) {
      for (const span of placesOf(finding, spec)) {
        for (const at of segmentsAt(policy.segments, span)) {
          const list = found.get(at);
          if (!list) found.set(at, [finding]);
          else if (!list.includes(finding)) list.push(finding);
        }
      }
    }
    for (const [at, segment] of policy.segments.entries()) {
      const has = gold[at]?.get(label) ?? 'no';
      const list = found.get(at) ?? [];
      if (has === 'weak' || (has === 'no' && list.length === 0)) continue;
      // where texts hold menus and banners, only what somebody labelled is known to be policy
      if (this.group.only === 'labelled' && segment.labels.length === 0 && !segment.weak?.length) continue;
      tally(count, has === 'yes', list.length > 0);
      this.countRules(label, has === 'yes', list);
      const kind = has === 'no' ? 'wrong' : list.length > 0 ? 'right' : 'missed';
      this.report?.({ label, level: 'passage', kind, policy, segments: [segment], findings: list, others });
    }
  }

  private addPolicy(
    policy: LabelledPolicy,
    gold: Map<string, Gold>[],
    label: string,
    has: Gold,
    meant: Finding[],
    others: Finding[],
  ): void {
    const count = this.counts.get('policy')?.get(label);
    if (!count || has === 'weak' || (has === 'no' && meant.length === 0)) return;
    tally(count, has === 'yes', meant.length > 0);
    const segments = policy.segments.filter((_, at) => gold[at]?.get(label) === 'yes');
    const kind = has === 'no' ? 'wrong' : meant.length > 0 ? 'right' : 'missed';
    this.report?.({ label, level: 'policy', kind, policy, segments, findings: meant, others });
  }

  /** An item is missing where the policy neither affirms nor denies it: silence. */
  private addMissing(gold: Map<string, Gold>, spoken: Set<string>): void {
    for (const [label, count] of this.counts.get('missing') ?? []) {
      const denied = label + DENIED;
      const given = [gold.get(label), gold.get(denied)];
      if (!given.includes('yes') && given.includes('weak')) continue;
      tally(count, !given.includes('yes'), !spoken.has(label) && !spoken.has(denied));
    }
  }

  private countRules(label: string, isGold: boolean, findings: Finding[]): void {
    const rules: RuleCounts = this.rules.get(label) ?? new Map();
    this.rules.set(label, rules);
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const count = rules.get(rule) ?? { right: 0, wrong: 0 };
      rules.set(rule, count);
      if (isGold) count.right++;
      else count.wrong++;
    }
  }
}

/** Where a finding speaks of the label: its passage; the very words where the label asks for kinds of data. */
function placesOf(finding: Finding, spec: LabelSpec): Span[] {
  const kinds = spec.by.flatMap(({ data }) => data ?? []);
  const spans = finding.because
    .filter(({ concept, role }) => role === 'match' && isBelow(concept, kinds))
    .map(({ span }) => span);
  return spans.length > 0 ? spans : [finding.passage];
}
