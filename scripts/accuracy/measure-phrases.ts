import { selects } from '../../engine/completeness/selects.ts';
import { Finder } from '../../engine/findings.ts';
import { within } from '../../engine/match/concepts.ts';
import type { Finding } from '../../engine/model/audit.ts';
import type { PolicyDocument, Span } from '../../engine/model/document.ts';
import { readPolicy } from '../../engine/read.ts';
import type { Rules } from '../../engine/rules.ts';
import { type Count, newCount } from './count.ts';
import type { GroupSpec } from './label-file.ts';
import type { Case } from './measure-group.ts';
import { overlaps } from './overlap.ts';
import type { LabelledPolicy } from './policies.ts';

/**
 * Compares phrases that name data: every data concept of a clause in which a finding stands, with the finding's stance, is a
 * phrase of ours. (`because` holds only the one that a rule picked; `Finding.data` names them all but not their places, so
 * the clauses are read once more.) A phrase of ours is right if it overlaps one of theirs with the same label; one of theirs
 * is found if it overlaps one of ours. F1 is taken of that precision and that recall.
 */
export class PhraseMeasure {
  /** By label: phrases of ours right and wrong, phrases of theirs found and missed. */
  readonly ours = new Map<string, Count>();
  readonly theirs = new Map<string, Count>();
  private readonly group: GroupSpec;
  private readonly rules: Rules;
  private readonly report: ((one: Case) => void) | undefined;

  constructor(group: GroupSpec, rules: Rules, report?: (one: Case) => void) {
    this.group = group;
    this.rules = rules;
    this.report = report;
    for (const label of Object.keys(group.labels)) {
      this.ours.set(label, newCount());
      this.theirs.set(label, newCount());
    }
  }

  add(policy: LabelledPolicy, document: PolicyDocument, others: Finding[]): void {
    const phrases = this.phrasesOf(document);
    for (const label of Object.keys(this.group.labels)) {
      const gold = mergedSpans(policy.spans.filter((span) => span.label === label));
      const mine = phrases.get(label) ?? [];
      const ours = this.ours.get(label) as Count;
      const theirs = this.theirs.get(label) as Count;
      for (const { span, finding } of mine) {
        const isRight = gold.some((one) => overlaps(one, span));
        if (isRight) ours.right++;
        else ours.wrong++;
        const kind = isRight ? 'right' : 'wrong';
        this.report?.({ label, level: 'phrase', kind, policy, segments: [span], findings: [finding], others });
      }
      for (const span of gold) {
        const isFound = mine.some((one) => overlaps(one.span, span));
        if (isFound) theirs.right++;
        else theirs.missed++;
        if (!isFound)
          this.report?.({ label, level: 'phrase', kind: 'missed', policy, segments: [span], findings: [], others });
      }
    }
  }

  private phrasesOf(document: PolicyDocument): Map<string, { span: Span; finding: Finding }[]> {
    const phrases = new Map<string, { span: Span; finding: Finding }[]>();
    const finder = new Finder(this.rules.concepts);
    const seen = new Set<string>();
    readPolicy(document, this.rules, (found) => {
      const finding = finder.findingOf(found);
      const { hits } = found;
      for (const [label, { by }] of Object.entries(this.group.labels)) {
        if (!by.some((selector) => selects(selector, finding))) continue;
        for (let at = 0; at < hits.count; at++) {
          // a pronoun is no phrase that names data
          if (hits.concept(at) === this.rules.concepts.it) continue;
          if (!hits.isOwn(at) || !within(hits.concept(at), this.rules.concepts.data)) continue;
          const span = { start: hits.start(at), end: hits.end(at) };
          const key = `${label} ${span.start}`;
          if (seen.has(key)) continue;
          seen.add(key);
          const list = phrases.get(label) ?? [];
          list.push({ span, finding });
          phrases.set(label, list);
        }
      }
    });
    return phrases;
  }
}

/** Spans of several annotators that overlap are one phrase. */
function mergedSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
