import type { Concepts } from './match/concepts.ts';
import { within } from './match/concepts.ts';
import type { Hits } from './match/hits.ts';

/** How far into a text its author's name stands, in code units. */
const HEAD = 600;
/** How often an author names itself at least; a partner named in the first lines is not named so often. */
const FEWEST = 8;

/** In Reddit's own policy "Reddit" is no third party: names of companies that a policy turns out to be written by. */
export class OwnNames {
  private readonly text: string;
  private readonly asked = new Map<string, boolean>();
  private any = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Makes the author's name the company's in the hits of a clause. Clauses come in the order of the text. */
  apply(hits: Hits, concepts: Concepts): void {
    for (let at = 0; at < hits.count; at++) {
      if (!within(hits.concept(at), concepts.named)) continue;
      if (!this.any && hits.start(at) > HEAD) return;
      const start = hits.start(at);
      const end = hits.end(at);
      if (!this.isOwn(this.text.slice(start, end).toLowerCase(), start)) continue;
      for (let other = 0; other < hits.count; other++) {
        if (hits.start(other) !== start || hits.end(other) !== end) continue;
        const concept = hits.concept(other);
        if (within(concept, concepts.recipients) || within(concept, concepts.techniques) || other === at)
          hits.setConcept(other, concepts.company[0]);
      }
    }
  }

  private isOwn(name: string, start: number): boolean {
    const known = this.asked.get(name);
    if (known !== undefined) return known;
    const own = start <= HEAD && timesIn(this.text.toLowerCase(), name) >= FEWEST;
    this.asked.set(name, own);
    if (own) this.any = true;
    return own;
  }
}

function timesIn(text: string, name: string): number {
  let times = 0;
  for (let at = text.indexOf(name); at >= 0 && times < FEWEST; at = text.indexOf(name, at + name.length)) times++;
  return times;
}
