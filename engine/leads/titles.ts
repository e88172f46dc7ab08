import type { ConceptRange } from '../compile/pack.ts';
import { type Concepts, within } from '../match/concepts.ts';
import { hasConcept, hasRange, standsAlone } from '../match/hit-lists.ts';
import { type Hits, OPAQUE } from '../match/hits.ts';
import { isInside } from '../match/neighbours.ts';
import { INDIRECT } from '../match/traits.ts';
import type { Block, PolicyDocument, Span } from '../model/document.ts';
import { NUMBER, type Tokens } from '../text/tokens.ts';
import type { Leads } from './leads.ts';
import { saysWhichData } from './which-data.ts';

/** Longest numbered title at the head of a paragraph, in tokens. */
const LONGEST_RUN_IN = 9;
/** The same without a number. */
const LONGEST_BARE_RUN_IN = 4;
/** The same where its words are written as those of a title. */
const LONGEST_CAPITAL = 16;
/** Fewest capital words of a title, and the shortest word that a title writes with a capital letter. */
const FEWEST_CAPITALS = 2;
const SHORTEST_WORD = 5;
/** Longest title that ends with a full stop, in tokens. */
const LONGEST_ENDED = 5;
/** Longest name of data or of others before a colon, in tokens. */
const LONGEST_NAME = 6;
/** Longest label before a colon, in code units. */
const LONGEST_LABEL = 50;
/** Longest entry of a table of contents, in code units. */
const LONGEST_ENTRY = 100;

/** Tells titles from clauses that say something: headings, titles at the head of a paragraph, entries of a table of contents. */
export class Titles {
  private readonly text: string;
  private readonly blocks: readonly Block[];
  private readonly concepts: Concepts;
  private readonly leads: Leads;
  /** What the headings say. */
  private readonly headings = new Set<string>();

  constructor({ text, blocks }: PolicyDocument, concepts: Concepts, leads: Leads) {
    this.text = text;
    this.blocks = blocks;
    this.concepts = concepts;
    this.leads = leads;
    for (const block of blocks) if (block.kind === 'heading') this.headings.add(this.titleOf(block));
  }

  /** Does a clause of block `at` only name what follows? `clause` counts from 0 in the block. */
  isTitle(at: number, span: Span, clause: number, own: Hits, tokens: Tokens): boolean {
    const block = this.blocks[at] as Block;
    if (block.kind === 'heading') return true;
    // "Do you sell my data?" - "No. We keep it to ourselves."
    if (this.leads.headings.at(-1)?.asks) return false;
    if (own.count > 0 && (this.isLabel(span, own) || this.isUnmarked(block, span, own, tokens))) return true;
    if (clause > 0) return false;
    return (
      this.isRunIn(block, own, tokens, tokens.clauses[1] as number) ||
      this.isEntry(block) ||
      this.isContents(block) ||
      (tokens.clauseCount === 1 && this.isAlone(at, own, tokens.clauses[1] as number))
    );
  }

  /** "Log data.", "(d) Information from similar technologies" alone on its line above a paragraph: a heading that no mark tells. */
  private isAlone(at: number, own: Hits, length: number): boolean {
    const { kind, parent, start, end } = this.blocks[at] as Block;
    const next = this.blocks[at + 1];
    if (end - start > LONGEST_ENTRY || (kind !== 'paragraph' && kind !== 'item') || own.count === 0) return false;
    if (next?.kind !== 'paragraph' || next.end - next.start <= end - start) return false;
    if (parent >= 0 && this.isLedIn(parent)) return false;
    const words = this.text.slice(start, end);
    const isEnded = '.。۔'.includes(words.at(-1) as string);
    if (length > (isEnded ? LONGEST_ENDED : LONGEST_RUN_IN) || /[:;؛]|[,،]$| [-–—] /.test(words)) return false;
    const { data, sources, techniques, acts, otherVerbs, not, mailbox } = this.concepts;
    const { rights, whens, purposes, aims } = this.concepts;
    if (![data, sources, techniques].some((range) => hasRange(own, range))) return false;
    if ([rights, whens, purposes, aims].some((range) => hasRange(own, range))) return false;
    for (let hit = 0; hit < own.count; hit++) {
      const concept = own.concept(hit);
      if (concept === not || concept === mailbox || concept === this.concepts.if) return false;
      const isVerb = within(concept, acts) || within(concept, otherVerbs);
      if (isVerb && !isPartOf(own, hit, data) && !saysWhichData(own, hit, this.concepts)) return false;
    }
    return true;
  }

  private isLedIn(parent: number): boolean {
    const lead = this.leads.of(parent);
    return lead?.opens === true && !lead.isHeading;
  }

  /** "Third parties:", "Contact details:": what is said of them stands below. */
  private isLabel({ end }: Span, own: Hits): boolean {
    if (!':：'.includes(this.text[end - 1] ?? '.') || own.to(own.count - 1) > LONGEST_NAME) return false;
    const { acts, data, sources, recipients, techniques } = this.concepts;
    return !hasRange(own, acts) && [data, sources, recipients, techniques].some((range) => hasRange(own, range));
  }

  /** "Sharing with other third parties": a short paragraph that ends with no mark, and nobody does what it names. */
  private isUnmarked({ kind, parent, start, end }: Block, span: Span, own: Hits, tokens: Tokens): boolean {
    if (kind !== 'paragraph' || parent >= 0 || tokens.clauseCount > 1 || end - start > LONGEST_ENTRY) return false;
    if ('.:;!?。۔؟：؛'.includes(this.text[span.end - 1] ?? '.')) return false;
    const { acts, not, rights } = this.concepts;
    const length = tokens.clauses[1] as number;
    // "Categories of Information We Have Sold"
    const mayBe = length > FEWEST_CAPITALS && hasRange(own, acts) && !hasRange(own, rights);
    if (mayBe && this.isCapital(tokens, length)) return !hasConcept(own, not, length);
    let isAct = false;
    for (let at = 0; at < own.count && own.from(at) === 0; at++) {
      // "We share ..." and "Never sold to anybody" say something
      if (within(own.concept(at), this.concepts.acts)) isAct = true;
    }
    return isAct && hasRange(own, this.concepts.recipients) && !standsAlone(own, this.concepts);
  }

  /** "2.5 Information about health. We record ...", "Activity logs. We keep ...": a title before the sentences of its paragraph. */
  private isRunIn(block: Block, own: Hits, tokens: Tokens, length: number): boolean {
    if (block.kind !== 'paragraph' || length > LONGEST_CAPITAL || own.count === 0) return false;
    const { acts, rights } = this.concepts;
    // an address in a paragraph of its own has capital letters too
    const mayBeTitle = tokens.clauseCount > 1 || tokens.kind[0] === NUMBER || hasRange(own, acts);
    if (mayBeTitle && block.parent < 0 && !hasRange(own, rights) && this.isCapital(tokens, length))
      return !standsAlone(own, this.concepts, true);
    if (tokens.clauseCount < 2 || length > LONGEST_RUN_IN) return false;
    if (tokens.kind[0] === NUMBER) return true;
    if (block.parent >= 0 || length > LONGEST_BARE_RUN_IN || hasRange(own, acts) || hasRange(own, rights)) return false;
    for (let at = 0; at < length; at++) if (tokens.kind[at] === NUMBER) return false;
    return true;
  }

  /** "Widgets of Social Networks and Advertising.": every word but the small ones begins with a capital letter. */
  private isCapital(tokens: Tokens, length: number): boolean {
    let words = 0;
    let small = 0;
    for (let at = 0; at < length; at++) {
      const start = tokens.start[at] as number;
      const first = this.text.slice(start, start + 1);
      if (first.toUpperCase() === first.toLowerCase()) continue;
      if (first !== first.toUpperCase()) {
        if ((tokens.end[at] as number) - start >= SHORTEST_WORD) return false;
        small++;
      } else words++;
    }
    // "We use Google Analytics to see how our shop is used."
    return words >= FEWEST_CAPITALS && words > small;
  }

  /** A line that only repeats a heading: an entry of a table of contents. Items of a list that a sentence leads in are none. */
  private isEntry(block: Block): boolean {
    if (block.cell || block.end - block.start > LONGEST_ENTRY) return false;
    if (this.isLedIn(block.parent)) return false;
    return this.headings.has(this.titleOf(block));
  }

  /** "This notice explains: - How we use your data - Changes to this notice": what an item names stands elsewhere. */
  private isContents({ parent, start, end }: Block): boolean {
    if (parent < 0 || end - start > LONGEST_ENTRY || !this.isLedIn(parent)) return false;
    const hits = this.leads.of(parent)?.hits;
    const { acts, data, describes } = this.concepts;
    if (!hits || hasRange(hits, acts) || hasRange(hits, data)) return false;
    for (let hit = 0; hit < hits.count; hit++) if (hits.concept(hit) === describes) return true;
    return false;
  }

  /** The words of a heading without its number. */
  private titleOf({ start, end }: Block): string {
    if (end - start > LONGEST_ENTRY) return '';
    return this.text
      .slice(start, end)
      .toLowerCase()
      .replace(/^[\s\d.)#:-]+|[\s.:]+$/g, '');
  }
}

/** "We never sell your data." may be a heading; "Information about health." says nothing. */
export function isSentence(text: string, { start, end }: Span, own: Hits, concepts: Concepts): boolean {
  const last = text
    .slice(start, end)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]+$/, '')
    .slice(-1);
  return '.!。۔'.includes(last) && standsAlone(own, concepts, true);
}

/** Does a passage end with a question mark? A question asserts nothing. */
export function isQuestion(text: string, { end }: Span): boolean {
  const last = text[end - 1];
  return last === '?' || last === '؟' || last === '？';
}

/** "Last updated: March 3, 2026" says something wherever it stands. */
export function holdsYear(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] !== NUMBER || (tokens.end[at] as number) - (tokens.start[at] as number) !== 4) continue;
    const value = tokens.numberAt(at);
    if (value > 1990 && value < 2100) return true;
  }
  return false;
}

/** "how we might use your data": an item of a list of what a text tells. With a full stop or a colon in it, it says more. */
export function isIndirectQuestion(text: string, { start, end }: Span, own: Hits, concepts: Concepts): boolean {
  if ((own.traits & INDIRECT) === 0 || own.count === 0 || own.from(0) > 0) return false;
  let asks = false;
  for (let at = 0; at < own.count && own.from(at) === 0; at++) if (own.concept(at) === concepts.indirect) asks = true;
  if (!asks) return false;
  // an entry of a table of contents takes the next one's number with it: "How we use your data 5."
  const words = text.slice(start, end);
  if (/[.:–—]/.test(end - start <= LONGEST_ENTRY ? words.replace(/\s*\d*\.$/, '') : words)) return false;
  // "your" in "your data" does nothing
  for (let at = 0; at < own.count; at++)
    if (within(own.concept(at), concepts.actors) && !isInside(own, at, concepts.data))
      return within(own.concept(at), concepts.company);
  return hasRange(own, concepts.data) && hasRange(own, concepts.acts);
}

/** "IP logging: We do not keep addresses": the act that a label names before its colon is not done where the sentence denies. */
export function muteLabel(hits: Hits, text: string, { start }: Span, concepts: Concepts): void {
  const colon = text.slice(start, start + LONGEST_LABEL).indexOf(': ');
  if (colon < 0) return;
  const from = start + colon;
  let subject = false;
  let denied = false;
  for (let at = 0; at < hits.count; at++) {
    if (!hits.isOwn(at) || hits.start(at) < from) continue;
    if (within(hits.concept(at), concepts.company)) subject = true;
    else if (hits.concept(at) === concepts.not) denied = true;
    else if (subject && denied && within(hits.concept(at), concepts.acts)) {
      for (let label = 0; label < at; label++) {
        const isLabel = hits.isOwn(label) && hits.end(label) <= from;
        if (isLabel && within(hits.concept(label), concepts.acts)) hits.addFlags(label, OPAQUE);
      }
      return;
    }
  }
}

/** "Log" of "log data" is a verb and data. */
function isPartOf(hits: Hits, at: number, range: ConceptRange): boolean {
  for (let other = 0; other < hits.count; other++)
    if (within(hits.concept(other), range) && hits.from(other) <= hits.from(at) && hits.to(other) >= hits.to(at))
      return true;
  return false;
}
