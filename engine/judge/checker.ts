import { type Concepts, within } from '../match/concepts.ts';
import { ATTRIBUTE, type Hits } from '../match/hits.ts';
import type { Check, Rules } from '../rules.ts';
import { evaluateMatch, type Governing, type Verdict } from './evaluate.ts';
import { ClauseFacts } from './facts.ts';
import { evaluatePhrase } from './phrase.ts';

/** A check that held on a clause, with what it found. */
export interface Held {
  check: Check;
  verdict: Verdict;
}

const STRENGTH = { says: 3, conditional: 2, unclear: 1, denies: 0 };

/** Tries the checks that a clause wakes: those that start from one of its concepts and have something for each group. */
export class Checker {
  private readonly rules: Omit<Rules, 'buffers'>;
  /** The clause in which each check was last tried, each set of concepts last met, and each concept last seen. */
  private readonly tried: Int32Array;
  private readonly met: Int32Array;
  private readonly seen: Int32Array;
  /** The same for the concepts and sets of what leads the clause in, and those met in the headings above. */
  private readonly seenAbove: Int32Array;
  private readonly metAbove: Int32Array;
  private readonly metInHeadings: Int32Array;
  private headings: readonly number[] = [];
  /** The concepts of the present clause, each once. */
  private readonly distinct: Int32Array;
  private distinctCount = 0;
  /** Where each of these is met first. */
  private readonly firstHit: Int32Array;
  private held: Held[] = [];
  private readonly facts: ClauseFacts;
  private clause = 0;

  constructor(rules: Omit<Rules, 'buffers'>) {
    this.rules = rules;
    this.facts = new ClauseFacts(rules.concepts);
    this.tried = new Int32Array(rules.checks.length);
    this.met = new Int32Array(rules.sets);
    this.seen = new Int32Array(rules.pack.concepts.length);
    this.seenAbove = new Int32Array(rules.pack.concepts.length);
    this.metAbove = new Int32Array(rules.sets);
    this.metInHeadings = new Int32Array(rules.sets);
    this.distinct = new Int32Array(rules.pack.concepts.length);
    this.firstHit = new Int32Array(rules.pack.concepts.length);
  }

  /** What holds on a clause, at most one a rule. */
  run(hits: Hits, governing: Governing): readonly Held[] {
    this.clause++;
    this.held = [];
    this.meet(hits);
    this.facts.enter(hits, governing.text);
    if (governing.headings !== this.headings) this.meetHeadings(governing.headings);
    const { clause, tried, distinct, distinctCount } = this;
    const { from, items } = this.rules.byConcept;
    for (let d = 0; d < distinctCount; d++) {
      const concept = distinct[d] as number;
      const end = from[concept + 1] as number;
      for (let w = from[concept] as number; w < end; w++) {
        const check = items[w] as number;
        if (tried[check] === clause) continue;
        tried[check] = clause;
        if (this.mayHold(check))
          this.try(this.rules.checks[check] as Check, hits, this.firstHit[d] as number, governing);
      }
    }
    const { held } = this;
    return held.some(isOpen) ? held.filter((one) => !isOpen(one) || !isAnswered(one, held)) : held;
  }

  /** Notes each concept of the clause once, and every set that it is in. */
  private meet(hits: Hits): void {
    const { clause, seen, met, distinct } = this;
    let count = 0;
    const { concepts } = this.rules;
    for (let hit = 0; hit < hits.count; hit++) {
      const concept = hits.concept(hit);
      if (!hits.isOwn(hit) && this.seenAbove[concept] !== clause) {
        this.seenAbove[concept] = clause;
        this.stamp(this.metAbove, concept, clause);
      }
      // the sign says whether it also bars checks
      const mark = bars(hits, hit, concepts) ? clause : -clause;
      const known = seen[concept] as number;
      if (known === clause || known === mark) continue;
      seen[concept] = mark;
      this.stamp(met, concept, mark);
      if (known === -clause) continue;
      this.firstHit[count] = hit;
      distinct[count++] = concept;
    }
    this.distinctCount = count;
  }

  /** Notes the sets that the concepts of the headings are in; they stay the same for many clauses. */
  private meetHeadings(headings: readonly number[]): void {
    this.headings = headings;
    this.metInHeadings.fill(0);
    for (const concept of headings) this.stamp(this.metInHeadings, concept, 1);
  }

  /** Writes `value` for every set that a concept is in; what bars no checks (a negative value) is never written over what does. */
  private stamp(sets: Int32Array, concept: number, value: number): void {
    const { from, items } = this.rules.setsOf;
    const end = from[concept + 1] as number;
    for (let at = from[concept] as number; at < end; at++) {
      const set = items[at] as number;
      if (value > 0 || sets[set] !== -value) sets[set] = value;
    }
  }

  /** Is there something for each of the check's groups in the clause, nothing that bars it, and its topic above it? */
  private mayHold(check: number): boolean {
    const { clause, met } = this;
    const { needs, bars, under } = this.rules;
    for (let at = needs.from[check] as number, end = needs.from[check + 1] as number; at < end; at++)
      if (Math.abs(met[needs.items[at] as number] as number) !== clause) return false;
    for (let at = bars.from[check] as number, end = bars.from[check + 1] as number; at < end; at++)
      if (met[bars.items[at] as number] === clause) return false;
    for (let at = under.from[check] as number, end = under.from[check + 1] as number; at < end; at++) {
      const set = under.items[at] as number;
      if (this.metInHeadings[set] === 0 && this.metAbove[set] !== clause) return false;
    }
    return true;
  }

  /** @param first the first hit from which the check starts. */
  private try(check: Check, hits: Hits, first: number, governing: Governing): void {
    const { concepts } = this.rules;
    const verdict = check.match
      ? evaluateMatch(hits, first, check.match, check.groups, governing, this.facts, concepts)
      : check.phrase && evaluatePhrase(hits, check.phrase, governing.text, this.facts.hasCondition, concepts);
    if (!verdict) return;
    let known = this.held.length - 1;
    while (known >= 0 && (this.held[known] as Held).check.rule !== check.rule) known--;
    if (known < 0) this.held.push({ check, verdict });
    else if (saysItBetter(check, verdict, this.held[known] as Held)) this.held[known] = { check, verdict };
  }
}

/** An act that only says which data are meant ("the data that you provide") or in what case bars nothing. */
function bars(hits: Hits, hit: number, concepts: Concepts): boolean {
  return !within(hits.concept(hit), concepts.acts) || (hits.flags(hit) & ATTRIBUTE) === 0;
}

/** One finding a rule and clause: a phrase says it best, then what is said over what is denied. */
function saysItBetter(check: Check, verdict: Verdict, known: Held): boolean {
  if (known.check.phrase) return false;
  return check.phrase !== undefined || STRENGTH[known.verdict.stance] < STRENGTH[verdict.stance];
}

/** Does it answer no question? */
function isOpen({ check: { rule } }: Held): boolean {
  return rule.answers === rule.group;
}

/** What no question asks for is left out where a rule of the same group that answers one says so of the same clause. */
function isAnswered({ check: { rule }, verdict }: Held, held: readonly Held[]): boolean {
  const denies = verdict.stance === 'denies';
  return held.some(
    (other) =>
      other.check.rule.group === rule.group && !isOpen(other) && (other.verdict.stance === 'denies') === denies,
  );
}
