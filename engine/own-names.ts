import type { Concepts } from './match/concepts.ts';
import { within } from './match/concepts.ts';
import type { Hits } from './match/hits.ts';
import { ACTOR, COMPANY, DATA, NAME } from './match/traits.ts';

/** How far into a text its author's name stands, in code units. */
const HEAD = 600;
/** The same for what it calls itself. */
const ALIAS_HEAD = 3000;
/** How often an author names itself at least; a partner named in the first lines is not named so often. */
const FEWEST = 8;

/** Longest first word of a name, in code units. */
const LONGEST_WORD = 20;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

/** In Reddit's own policy "Reddit" is no third party: names of companies that a policy turns out to be written by. */
export class OwnNames {
  private readonly text: string;
  private readonly asked = new Map<string, boolean>();
  /** The text in small letters, once somebody is named in its head. */
  private small: string | undefined;
  private any = false;
  private aliases = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Makes the author's name the company's in the hits of a clause. Clauses come in the order of the text. */
  apply(hits: Hits, concepts: Concepts): void {
    if ((hits.traits & DATA) !== 0)
      for (let at = 0; at < hits.count; at++)
        if (within(hits.concept(at), concepts.data) && this.isOfName(hits, at)) {
          hits.setConcept(at, concepts.company[0]);
          hits.traits |= ACTOR | COMPANY;
        }
    if ((hits.traits & NAME) === 0 && this.aliases === 0) return;
    this.noteAlias(hits, concepts);
    for (let at = 0; at < hits.count; at++) {
      const isCalled = this.aliases > 0 && isOther(hits.concept(at), concepts);
      if (!isCalled && !within(hits.concept(at), concepts.named)) continue;
      if (!this.any && hits.start(at) > HEAD) return;
      const start = hits.start(at);
      const end = hits.end(at);
      if (!this.isOwn(this.text.slice(start, end).toLowerCase(), start)) continue;
      for (let other = 0; other < hits.count; other++) {
        if (hits.start(other) !== start || hits.end(other) !== end) continue;
        const concept = hits.concept(other);
        if (isOther(concept, concepts) || within(concept, concepts.techniques) || other === at)
          hits.setConcept(other, concepts.company[0]);
      }
    }
  }

  /** "Harbour Images collects": data that are the last word of the author's name. */
  private isOfName(hits: Hits, at: number): boolean {
    const start = hits.start(at);
    const unit = this.text.charCodeAt(start);
    if (unit < CAPITAL_A || unit > CAPITAL_Z || hits.to(at) - hits.from(at) > 1) return false;
    const first = /\p{Lu}\p{L}+ $/u.exec(this.text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0];
    if (!first) return false;
    const name = first + this.text.slice(start, hits.end(at));
    // whatever stands behind the head is not looked through for each
    const head = this.text.slice(0, HEAD + name.length);
    return this.isOwn(name.toLowerCase(), head.indexOf(name));
  }

  /** "Bright Games (hereafter referred to as the Service Provider)": what the author calls itself is no recipient. */
  private noteAlias(hits: Hits, concepts: Concepts): void {
    if (hits.count === 0 || hits.start(0) > ALIAS_HEAD) return;
    for (let at = 0; at < hits.count; at++) {
      if (hits.concept(at) !== concepts.selfName) continue;
      for (let other = 0; other < hits.count; other++) {
        if (hits.to(other) !== hits.to(at) || !isOther(hits.concept(other), concepts)) continue;
        this.asked.set(this.text.slice(hits.start(other), hits.end(other)).toLowerCase(), true);
        this.aliases++;
        this.any = true;
      }
    }
  }

  /** @param start where it first stands in the head, or -1. */
  private isOwn(name: string, start: number): boolean {
    const known = this.asked.get(name);
    if (known !== undefined) return known;
    const own = start >= 0 && start <= HEAD && this.times(name) >= FEWEST;
    this.asked.set(name, own);
    if (own) this.any = true;
    return own;
  }

  private times(name: string): number {
    this.small ??= this.text.toLowerCase();
    return timesIn(this.small, name);
  }
}

function timesIn(text: string, name: string): number {
  let times = 0;
  for (let at = text.indexOf(name); at >= 0 && times < FEWEST; at = text.indexOf(name, at + name.length)) times++;
  return times;
}

/** Does it name somebody else than the company? */
function isOther(concept: number, { recipients, thirdParty }: Concepts): boolean {
  return within(concept, recipients) || within(concept, thirdParty);
}
