import type { Verdict } from './judge/evaluate.ts';
import { limitOf } from './judge/limit.ts';
import type { Concepts } from './match/concepts.ts';
import { UNITS, within } from './match/concepts.ts';
import { type Hits, isOpaque } from './match/hits.ts';
import { DATA, DURATION, PURPOSE, RECIPIENT } from './match/traits.ts';
import type { Because, Confidence, Finding } from './model/audit.ts';
import type { Span } from './model/document.ts';
import type { Found } from './read.ts';
import type { Check } from './rules.ts';

/** Days of each unit of "HDWMY". */
const DAYS = [1 / 24, 1, 7, 30.4, 365];
/** Longest list of reasons that one finding carries. */
const MOST_REASONS = 12;

/** Makes findings of checks that held, with everything copied out of the reader's buffers. */
export class Finder {
  private readonly concepts: Concepts;
  /** What all findings of one clause share. */
  private clause = -1;
  private data: string[] = [];
  private recipients: string[] = [];
  private purposes: string[] = [];
  private duration: string | undefined;

  constructor(concepts: Concepts) {
    this.concepts = concepts;
  }

  findingOf({ check, verdict, hits, passage, aforesaid, context, clause }: Found): Finding {
    const { rule } = check;
    const { concepts } = this;
    if (clause !== this.clause) {
      this.clause = clause;
      this.data = resolved(namesIn(hits, DATA, concepts), aforesaid, concepts);
      this.recipients = namesIn(hits, RECIPIENT, concepts);
      this.purposes = namesIn(hits, PURPOSE, concepts);
      this.duration = (hits.traits & DURATION) === 0 ? undefined : longestDuration(hits, concepts);
    }
    const condition = verdict.condition >= 0 ? verdict.condition : limitOfDenial(verdict, check, hits, concepts);
    const finding: Finding = {
      rule: rule.id,
      answers: rule.answers,
      title: rule.title,
      stance: verdict.stance,
      passage,
      data: this.data,
      recipients: this.recipients,
      purposes: this.purposes,
      severity: rule.severity,
      law: rule.law,
      confidence: rule.weak ? 'low' : confidenceOf(verdict.picked, hits, context),
      because: reasonsOf(verdict, condition, hits, concepts),
    };
    if (context) finding.context = context;
    if (condition >= 0) finding.condition = spanOf(hits, condition);
    if (verdict.actor !== 'nobody' && verdict.actor !== 'other') finding.actor = `actor.${verdict.actor}`;
    if (this.duration !== undefined) finding.duration = this.duration;
    return finding;
  }
}

/**
 * What a denial is limited to, or -1; what a phrase finds has no act of its own to ask of. Where a rule counts what is said as
 * a denial ("if we change it, we post it here"), nothing is denied that a case could limit.
 */
function limitOfDenial({ stance, picked }: Verdict, check: Check, hits: Hits, concepts: Concepts): number {
  if (stance !== 'denies' || check.match?.as === 'denies') return -1;
  const act = picked.find((hit) => within(hits.concept(hit), concepts.acts)) ?? picked[0];
  return act !== undefined ? limitOf(hits, act, picked, concepts) : -1;
}

/** Names of the concepts with a trait in the clause, its own; those of a lead-in only where it has none. */
function namesIn(hits: Hits, trait: number, { names: all, traits }: Concepts): string[] {
  let names: string[] = [];
  if ((hits.traits & trait) === 0) return names;
  let hasOwn = false;
  for (let at = 0; at < hits.count; at++) {
    const concept = hits.concept(at);
    if (((traits[concept] as number) & trait) === 0 || isOpaque(hits, at)) continue;
    const isOwn = hits.isOwn(at);
    if (isOwn && !hasOwn) names = [];
    if (isOwn) hasOwn = true;
    else if (hasOwn) continue;
    insert(names, all[concept] as string);
  }
  return names;
}

/** Puts a name in its place of a sorted list that has it once: the lists are short, to sort them costs more. */
function insert(names: string[], name: string): void {
  let at = names.length;
  while (at > 0 && (names[at - 1] as string) > name) at--;
  if (at > 0 && names[at - 1] === name) return;
  if (at === names.length) names.push(name);
  else names.splice(at, 0, name);
}

/** "This information" named for what it stands for; where that is not told, for data of any kind. */
function resolved(
  names: string[],
  aforesaid: readonly number[],
  { names: all, aforesaid: one, it, information }: Concepts,
) {
  if (names.length === 0) return names;
  const refer = [all[one], all[it]];
  if (!names.some((name) => refer.includes(name))) return names;
  const rest = names.filter((name) => !refer.includes(name));
  const stood = aforesaid.map((concept) => all[concept] as string);
  if (stood.length === 0 && rest.length === 0) stood.push(all[information[0]] as string);
  return [...new Set([...rest, ...stood])].sort();
}

/** High: all in the clause itself. Medium: it leans on a lead-in. Low: on a heading over a fragment far away. */
function confidenceOf(picked: number[], hits: Hits, context: Span | undefined): Confidence {
  for (const hit of picked) if (!hits.isOwn(hit)) return context ? 'medium' : 'low';
  return 'high';
}

/** @param condition the hit that states the condition, or what a denial is limited to. */
function reasonsOf(
  { picked, negation, actorBy }: Verdict,
  condition: number,
  hits: Hits,
  concepts: Concepts,
): Because[] {
  const reasons: Because[] = [];
  for (let at = 0; at < picked.length && reasons.length < MOST_REASONS; at++) {
    const hit = picked[at] as number;
    const concept = hits.concept(hit);
    // the small words of a phrase are no reason
    if (concepts.kindOf[concept] === concepts.literalKind) continue;
    const role = hits.isOwn(hit) ? 'match' : 'context';
    reasons.push({ concept: concepts.names[concept] as string, role, span: spanOf(hits, hit) });
  }
  addReason(reasons, negation, 'negation', hits, concepts);
  addReason(reasons, condition, 'condition', hits, concepts);
  addReason(reasons, actorBy, 'actor', hits, concepts);
  return reasons;
}

function addReason(reasons: Because[], hit: number, role: Because['role'], hits: Hits, concepts: Concepts): void {
  if (hit < 0 || reasons.length >= MOST_REASONS) return;
  const concept = role === 'negation' ? 'negation' : (concepts.names[hits.concept(hit)] as string);
  reasons.push({ concept, role, span: spanOf(hits, hit) });
}

function spanOf(hits: Hits, at: number): Span {
  return { start: hits.start(at), end: hits.end(at) };
}

/** The longest duration of the clause in ISO 8601; "12 to 24 months" is P24M. */
function longestDuration(hits: Hits, concepts: Concepts): string | undefined {
  let longest = -1;
  let text: string | undefined;
  for (let at = 0; at < hits.count; at++) {
    if (hits.concept(at) !== concepts.duration || !hits.isOwn(at) || isAge(hits, at, concepts)) continue;
    const unit = hits.unit(at);
    const length = hits.value(at) * (DAYS[unit] as number);
    if (length <= longest) continue;
    longest = length;
    text = isoOf(hits.value(at), UNITS[unit] as string);
  }
  return text;
}

/** "under 13 years of age" */
function isAge(hits: Hits, at: number, concepts: Concepts): boolean {
  for (let other = 0; other < hits.count; other++) {
    if (!within(hits.concept(other), concepts.ageLimit) || !hits.isOwn(other)) continue;
    if (hits.from(other) < hits.to(at) && hits.to(other) > hits.from(at)) return true;
  }
  return false;
}

function isoOf(value: number, unit: string): string {
  if (unit === 'H') return `PT${value}H`;
  // half a year has no fraction in common use
  if (unit === 'Y' && value % 1 !== 0) return `P${Math.round(value * 12)}M`;
  return `P${value}${unit}`;
}
