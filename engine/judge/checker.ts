import type { Hits } from '../match/hits.ts';
import type { Check, Rules } from '../rules.ts';
import { Chooser } from './chooser.ts';
import { evaluateMatch, type Governing, type Verdict } from './evaluate.ts';
import { ClauseFacts } from './facts.ts';
import { evaluatePhrase } from './phrase.ts';

/** A check that held on a clause, with what it found. */
export interface Held {
  check: Check;
  verdict: Verdict;
}

const STRENGTH = { says: 3, conditional: 2, unclear: 1, denies: 0 };

/** Tries the checks that a clause wakes. */
export class Checker {
  private readonly rules: Omit<Rules, 'buffers'>;
  private readonly chooser: Chooser;
  private held: Held[] = [];
  private readonly facts: ClauseFacts;

  constructor(rules: Omit<Rules, 'buffers'>) {
    this.rules = rules;
    this.chooser = new Chooser(rules);
    this.facts = new ClauseFacts(rules.concepts);
  }

  /** Is there a check that may hold on a clause with these concepts? Then `run` tells which do. */
  wakes(hits: Hits, governing: Governing): boolean {
    return this.chooser.choose(hits, governing);
  }

  /** What holds on the clause that `wakes` was last asked about, at most one a rule. Its hits are divided into parts by now. */
  run(hits: Hits, governing: Governing): readonly Held[] {
    const { chooser } = this;
    this.held = [];
    this.facts.enter(hits, governing.text);
    for (let at = 0; at < chooser.chosen; at++) {
      const check = chooser.checkAt(at);
      if (chooser.isBarred(check, hits, governing.verbLast)) continue;
      this.try(this.rules.checks[check] as Check, hits, chooser.firstAt(at), governing);
    }
    const { held } = this;
    return held.some(isOpen)
      ? held.filter((one) => !isOpen(one) || one.check.rule.apart || !isAnswered(one, held))
      : held;
  }

  /** @param first the first hit from which the check starts. */
  private try(check: Check, hits: Hits, first: number, governing: Governing): void {
    const { concepts } = this.rules;
    const verdict = check.match
      ? evaluateMatch(hits, first, check.match, check.groups, governing, this.facts, concepts)
      : check.phrase && evaluatePhrase(hits, check.phrase, governing.text, this.facts, concepts);
    if (!verdict) return;
    let known = this.held.length - 1;
    while (known >= 0 && (this.held[known] as Held).check.rule !== check.rule) known--;
    if (known < 0) this.held.push({ check, verdict });
    else if (saysItBetter(check, verdict, this.held[known] as Held)) this.held[known] = { check, verdict };
  }
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
