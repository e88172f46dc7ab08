import type { Hits } from '../match/hits.ts';
import type { Check, Rules } from '../rules.ts';
import { evaluateMatch, evaluatePhrase, type Governing, type Verdict } from './evaluate.ts';

/** A check that held on a clause, with what it found. */
export interface Held {
  check: Check;
  verdict: Verdict;
}

const STRENGTH = { says: 3, conditional: 2, unclear: 1, denies: 0 };

/** Tries the checks that a clause wakes: those that start from one of its concepts and have something for each group. */
export class Checker {
  private readonly rules: Rules;
  /** The clause in which each check was last tried, each set of concepts last met, and each concept last seen. */
  private readonly tried: Int32Array;
  private readonly met: Int32Array;
  private readonly seen: Int32Array;
  /** The concepts of the present clause, each once. */
  private readonly distinct: number[] = [];
  private readonly held = new Map<string, Held>();
  private clause = 0;

  constructor(rules: Rules) {
    this.rules = rules;
    this.tried = new Int32Array(rules.checks.length);
    this.met = new Int32Array(rules.sets);
    this.seen = new Int32Array(rules.pack.concepts.length);
  }

  /** What holds on a clause, at most one a rule; only valid until the next call. */
  run(hits: Hits, governing: Governing): Iterable<Held> {
    const { checks, byConcept, concepts } = this.rules;
    this.clause++;
    this.held.clear();
    this.meet(hits);
    for (let d = 0; d < this.distinct.length; d++) {
      const woken = byConcept[this.distinct[d] as number] as Int32Array;
      for (let w = 0; w < woken.length; w++) {
        const index = woken[w] as number;
        if (this.tried[index] === this.clause) continue;
        this.tried[index] = this.clause;
        const check = checks[index] as Check;
        if (!this.mayHold(check)) continue;
        const verdict = check.match
          ? evaluateMatch(hits, check.match, check.groups, governing, concepts)
          : check.phrase &&
            evaluatePhrase(hits, check.phrase, [concepts.whenException, concepts.whenRegion], governing.text, concepts);
        if (verdict) this.keep(check, verdict);
      }
    }
    for (const held of this.held.values()) if (this.isAnswered(held)) this.held.delete(held.check.rule.id);
    return this.held.values();
  }

  /** What no question asks for is left out where a rule of the same group that answers one says so of the same clause. */
  private isAnswered({ check: { rule }, verdict }: Held): boolean {
    if (rule.answers !== rule.group) return false;
    const denies = verdict.stance === 'denies';
    for (const { check, verdict: other } of this.held.values()) {
      const { answers, group } = check.rule;
      if (group === rule.group && answers !== group && (other.stance === 'denies') === denies) return true;
    }
    return false;
  }

  /** Notes each concept of the clause once, and every set that it is in. */
  private meet(hits: Hits): void {
    this.distinct.length = 0;
    for (let hit = 0; hit < hits.count; hit++) {
      const concept = hits.concept(hit);
      if (this.seen[concept] === this.clause) continue;
      this.seen[concept] = this.clause;
      this.distinct.push(concept);
      const sets = this.rules.setsOf[concept] as Int32Array;
      for (let s = 0; s < sets.length; s++) this.met[sets[s] as number] = this.clause;
    }
  }

  /** Is there something for each of the check's groups in the clause, and nothing that bars it? */
  private mayHold({ needs, bars }: Check): boolean {
    for (let at = 0; at < needs.length; at++) if (this.met[needs[at] as number] !== this.clause) return false;
    for (let at = 0; at < bars.length; at++) if (this.met[bars[at] as number] === this.clause) return false;
    return true;
  }

  /** One finding a rule and clause: a phrase says it best, then what is said over what is denied. */
  private keep(check: Check, verdict: Verdict): void {
    const known = this.held.get(check.rule.id);
    if (known && (known.check.phrase || (!check.phrase && STRENGTH[known.verdict.stance] >= STRENGTH[verdict.stance])))
      return;
    this.held.set(check.rule.id, { check, verdict });
  }
}
