import { type Concepts, within, withinAny } from '../match/concepts.ts';
import { hasConcept, hasRange } from '../match/hit-lists.ts';
import { type HitStore, Hits } from '../match/hits.ts';
import type { Block, PolicyDocument, Span } from '../model/document.ts';
import { outerHeadings } from './outer-headings.ts';
import { namesRight } from './region-of-rights.ts';
import { isQuestion } from './titles.ts';

/** Longest case before a colon, in tokens: "if one of the following grounds applies". */
const LONGEST_CASE = 8;
/** Longest heading that limits its section by naming a place, in tokens. */
const LONGEST_PLACE = 8;

/** Hit `hit` of a lead limits a section to a place. */
export interface SectionCondition {
  lead: Lead;
  hit: number;
}

/** What a block leaves for the blocks that it governs: the hits of its last clause. */
export interface Lead {
  hits: Hits;
  /** Length in tokens. */
  length: number;
  span: Span;
  /** Ends with a colon, or is a heading: it leads in even what could stand alone. */
  opens: boolean;
  isHeading: boolean;
  /** A heading that asks for yes or no. */
  asks: boolean;
  /** "You may have it deleted if:" lists cases of a right. */
  listsCases: boolean;
  /** "You have the right to know:" lists what the reader is told on request. */
  listsKnown: boolean;
  /** What a sentence below this heading limits its section to. */
  limits: SectionCondition[];
  level: number;
  /** Index of the block that governs this one, or -1. */
  parent: number;
}

/** What stands above the present block and may govern it: lead-ins of lists, header cells, terms, headings. */
export class Leads {
  /** Headings above the present block, outermost first. */
  readonly headings: Lead[] = [];
  /** What `headingConcepts` and `sectionConditions` give; undefined where the headings have changed since. */
  private collected: { concepts: number[]; conditions: SectionCondition[] } | undefined;
  private readonly document: PolicyDocument;
  private readonly concepts: Concepts;
  /** By block index, kept only for blocks that govern others. */
  private readonly byBlock = new Map<number, Lead>();
  private readonly store: HitStore;
  /** What limited the section that the present heading ended. */
  private left: readonly SectionCondition[] = [];
  /** By block index of a heading that of the one whose section it stands in. */
  private readonly outer: Map<number, number>;
  /** Start of the document's title: a heading before everything, with others below; -1 where there is none. */
  private readonly title: number;

  constructor(document: PolicyDocument, concepts: Concepts, store: HitStore) {
    this.store = store;
    this.document = document;
    this.concepts = concepts;
    this.outer = outerHeadings(document);
    const [first, ...others] = document.blocks;
    const isTitle = first?.kind === 'heading' && others.some(({ kind }) => kind === 'heading');
    this.title = isTitle ? first.start : -1;
  }

  /** Every concept of the headings. */
  get headingConcepts(): number[] {
    this.collected ??= this.collect();
    return this.collected.concepts;
  }

  /**
   * Their conditions of place: "For California residents" holds for everything below. Not so in the document's title: who it
   * is for is no condition inside it, and a first line in bold would never end.
   */
  get sectionConditions(): SectionCondition[] {
    this.collected ??= this.collect();
    return this.collected.conditions;
  }

  /** What the block with this index leaves, if it governs others. */
  of(block: number): Lead | undefined {
    return this.byBlock.get(block);
  }

  /** Keeps the hits of a block's last clause, which is `length` tokens long, for the blocks that it governs. */
  keep(at: number, own: Hits, length: number, span: Span): void {
    const { text } = this.document;
    const block = this.document.blocks[at] as Block;
    const hits = this.store.hitsFor(own.count);
    for (let hit = 0; hit < own.count; hit++) hits.copy(own, hit, 0, 1);
    const lastCharacter = text[block.end - 1] ?? '';
    const isHeading = block.kind === 'heading';
    const lead: Lead = {
      hits,
      length,
      span,
      opens:
        isHeading ||
        block.cell?.header === true ||
        block.kind === 'term' ||
        ':：—-'.includes(lastCharacter) ||
        (block.kind === 'paragraph' && ';؛'.includes(lastCharacter)),
      isHeading,
      asks:
        isHeading &&
        isQuestion(text, block) &&
        hits.count > 0 &&
        hits.from(0) <= 1 &&
        hasConcept(hits, this.concepts.ask, 2),
      listsCases: !isHeading && lastCharacter === ':' && listsCases(hits, length, this.concepts),
      listsKnown: !isHeading && lastCharacter === ':' && listsKnown(hits, length, this.concepts),
      limits: [],
      level: block.level,
      parent: block.parent,
    };
    if (isHeading && length <= LONGEST_PLACE) nameRegion(lead, this.concepts);
    if (isHeading) this.limitByOthers(at, lead);
    if (lead.asks && isAskedByReader(hits, length, this.concepts)) swapPersons(hits, this.concepts);
    this.byBlock.set(at, lead);
    if (!isHeading) return;
    this.headings.push(lead);
    this.collected = undefined;
  }

  /** "This section applies if you live in California": the condition of place at hit `at` holds for the rest of the section. */
  limitSection(own: Hits, at: number): void {
    const heading = this.headings.at(-1);
    if (!heading || heading.span.start === this.title) return;
    const hits = this.store.hitsFor(1);
    hits.copy(own, at, 0, 1);
    hits.setConcept(0, this.concepts.whenRegion[0]);
    heading.limits.push({ lead: { ...heading, hits }, hit: 0 });
    this.collected = undefined;
  }

  /** Adds the conditions of the section that a heading stands in, or of the one before where both list the rights of a place. */
  private limitByOthers(at: number, lead: Lead): void {
    const outer = this.byBlock.get(this.outer.get(at) ?? -1);
    if (outer && outer.span.start !== this.title) lead.limits.push(...this.conditionsOf(outer));
    else if (this.left.length > 0 && namesRight(lead.hits, this.concepts)) lead.limits.push(...this.left);
  }

  private conditionsOf(lead: Lead): SectionCondition[] {
    const conditions: SectionCondition[] = [];
    for (let hit = 0; hit < lead.hits.count; hit++)
      if (within(lead.hits.concept(hit), this.concepts.whenRegion)) conditions.push({ lead, hit });
    conditions.push(...lead.limits);
    return conditions;
  }

  /** A heading of this level begins: those of its own level and below end. */
  leaveHeadings(level: number): void {
    const before = this.headings.length;
    const heading = this.headings.at(-1);
    this.left = heading && speaksOfRights(heading.hits, this.concepts) ? this.sectionConditions : [];
    while (this.headings.length > 0 && (this.headings.at(-1) as Lead).level >= level) this.headings.pop();
    if (this.headings.length < before) this.collected = undefined;
  }

  private collect(): { concepts: number[]; conditions: SectionCondition[] } {
    const concepts: number[] = [];
    const conditions: SectionCondition[] = [];
    for (const lead of this.headings) {
      const isTitle = lead.span.start === this.title;
      // what a first line names, which may be the menu's "Contact us", is not what the sections below it are about
      if (!isTitle || this.headings.length === 1)
        for (let hit = 0; hit < lead.hits.count; hit++) concepts.push(lead.hits.concept(hit));
      conditions.push(...(isTitle ? lead.limits : this.conditionsOf(lead)));
    }
    return { concepts, conditions };
  }
}

/** "You may have it deleted if you believe that:", "... if one of these grounds applies:", "In some cases you may have it deleted:" */
function listsCases(hits: Hits, length: number, concepts: Concepts): boolean {
  const { rights, anyRight, entitle, whenException, if: ifs, cases, preposition } = concepts;
  // "unless:" lists what the company does all the same
  if (hasRange(hits, whenException)) return false;
  let granted = false;
  let named = false;
  let opens = false;
  for (let hit = 0; hit < hits.count; hit++) {
    const concept = hits.concept(hit);
    if (within(concept, rights) && !within(concept, anyRight)) named = true;
    if (named || within(concept, entitle)) granted = true;
    if (!granted && concept === cases) opens = true;
    if (concept !== ifs && concept !== cases) continue;
    const isLast = length - hits.to(hit) === 0;
    if (granted && concept === ifs && isLast) return true;
    if (named && length - hits.to(hit) <= LONGEST_CASE && !within(concept, rights) && hits.from(hit) > 0) return true;
  }
  const last = hits.count - 1;
  const isOpen = last >= 0 && hits.concept(last) === preposition && hits.to(last) === length;
  // "In some cases you may have the right to:" lists the rights
  return opens && named && !isOpen;
}

/** "You have the right to know:", "You may ask for access to the following:" */
function listsKnown(hits: Hits, length: number, concepts: Concepts): boolean {
  const { rights, rightOfAccess, agent, entitle, addressee, information } = concepts;
  let known = false;
  let entitled = -1;
  let told = false;
  for (let hit = 0; hit < hits.count; hit++) {
    // "You may ask for access by:" lists the ways
    if (hits.concept(hit) === agent) return false;
    // "You may request that we provide you with the following information:"
    if (within(hits.concept(hit), entitle)) entitled = hits.to(hit);
    else if (hits.concept(hit) === addressee && entitled >= 0) told = hits.from(hit) >= entitled;
    else if (told && within(hits.concept(hit), information) && hits.to(hit) === length) known = true;
    if (within(hits.concept(hit), rightOfAccess)) known ||= length - hits.to(hit) <= LONGEST_CASE;
    else if (within(hits.concept(hit), rights)) return false;
  }
  return known;
}

/** "For Californian residents", "Right to know", but not "Washington" in a menu. */
function speaksOfRights(hits: Hits, { rights, whenRegion }: Concepts): boolean {
  return hasRange(hits, whenRegion) || hasRange(hits, rights);
}

/** "Brazil", "Residents of Canada": a short heading that names a place limits its section to it, if it does not speak of transfers. */
function nameRegion(lead: Lead, { regions, laws, transfers, whenRegion }: Concepts): void {
  const { hits, limits } = lead;
  let place = -1;
  for (let hit = 0; hit < hits.count; hit++) {
    if (withinAny(hits.concept(hit), transfers) || within(hits.concept(hit), whenRegion)) return;
    // "Your rights (GDPR)" are often everybody's
    if (within(hits.concept(hit), regions) && !within(hits.concept(hit), laws)) place = hit;
  }
  if (place < 0) return;
  const region = new Hits(new Int32Array(8));
  region.copy(hits, place, 0, 1);
  region.setConcept(0, whenRegion[0]);
  limits.push({ lead: { ...lead, hits: region, limits: [] }, hit: 0 });
}

/** "Do you sell my data?", "Do you use cookies?", but not "Do you have to tell us your name?" */
function isAskedByReader(hits: Hits, length: number, { asker, company, reader }: Concepts): boolean {
  if (hasConcept(hits, asker, length)) return true;
  let addressed = false;
  for (let hit = 0; hit < hits.count; hit++) {
    if (within(hits.concept(hit), company)) return false;
    if (within(hits.concept(hit), reader) && hits.from(hit) === 1) addressed = true;
  }
  return addressed;
}

/** "Do you sell my data?": in a reader's question "you" are the company and "I" am the reader. */
function swapPersons(hits: Hits, { company, reader }: Concepts): void {
  for (let hit = 0; hit < hits.count; hit++) {
    const concept = hits.concept(hit);
    if (within(concept, company)) hits.setConcept(hit, reader[0]);
    else if (within(concept, reader)) hits.setConcept(hit, company[0]);
  }
}
