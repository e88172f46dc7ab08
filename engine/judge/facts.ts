import { NEGATED } from '../compile/pack.ts';
import type { Concepts } from '../match/concepts.ts';
import type { Hits } from '../match/hits.ts';
import { type Actor, actorOf } from './actor.ts';
import { type Negation, negationOf } from './stance.ts';

const ASSERTED: Negation = { negated: false, by: -1 };

/**
 * What many checks ask of one clause: who does what a hit says, and whether it is negated. Asked of a hit only once, and not
 * at all where nothing in the clause could say so.
 */
export class ClauseFacts {
  /** Is there a word that denies, or one negative by its form? */
  mayDeny = false;
  /** Is there a word that denies what stands before it? */
  deniesBefore = false;
  hasCondition = false;
  /** Are there hits of a lead-in? */
  hasLead = false;
  private readonly concepts: Concepts;
  private hits: Hits | undefined;
  private text = '';
  private negations: (Negation | undefined)[] = [];
  private actors: ({ actor: Actor; by: number } | undefined)[] = [];

  constructor(concepts: Concepts) {
    this.concepts = concepts;
  }

  /** A clause begins. */
  enter(hits: Hits, text: string): void {
    const [firstWhen, lastWhen] = this.concepts.whens;
    const { not, notBefore } = this.concepts;
    this.hits = hits;
    this.text = text;
    this.negations = [];
    this.actors = [];
    let denies = false;
    let deniesBefore = false;
    let hasCondition = false;
    let hasLead = false;
    for (let at = 0; at < hits.count; at++) {
      const concept = hits.concept(at);
      if (concept === notBefore) deniesBefore = true;
      if (concept === not || (hits.flags(at) & NEGATED) !== 0) denies = true;
      if (concept >= firstWhen && concept <= lastWhen) hasCondition = true;
      if (!hits.isOwn(at)) hasLead = true;
    }
    this.mayDeny = denies || deniesBefore;
    this.deniesBefore = deniesBefore;
    this.hasCondition = hasCondition;
    this.hasLead = hasLead;
  }

  negation(at: number): Negation {
    if (!this.mayDeny) return ASSERTED;
    let known = this.negations[at];
    if (known === undefined) {
      known = negationOf(this.hits as Hits, at, this.text, this.concepts);
      this.negations[at] = known;
    }
    return known;
  }

  actor(at: number): { actor: Actor; by: number } {
    let known = this.actors[at];
    if (known === undefined) {
      known = actorOf(this.hits as Hits, at, this.concepts);
      this.actors[at] = known;
    }
    return known;
  }
}
