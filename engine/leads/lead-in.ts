import { NEGATED } from '../compile/pack.ts';
import type { Governing } from '../judge/evaluate.ts';
import { type Concepts, within } from '../match/concepts.ts';
import { hasConcept, hasNegatedForm, hasRange, refuseAll, standsAlone } from '../match/hit-lists.ts';
import type { Hits } from '../match/hits.ts';
import { isInside } from '../match/neighbours.ts';
import { ACT, OTHER_VERB } from '../match/traits.ts';
import type { Block, Span } from '../model/document.ts';
import { answerOf, endsWithNo, firstAnswerIsNo } from './cell-answers.ts';
import type { Lead, Leads } from './leads.ts';
import { saysWhichData } from './which-data.ts';

/** How far up lead-ins are followed: an item, its list, the list around it. */
const MOST_LEAD_DEPTH = 3;
/** Longest clause that begins with yes or no and replies without a comma, in code units. */
const LONGEST_REPLY = 24;
/** Shortest clause that is taken for a sentence without a known verb, in tokens. */
const SENTENCE_LENGTH = 10;
/** A number in brackets at the end, which the sentence before was ended with: "… and your trade. (iv). " */
const NUMBER_BEFORE = /\(\w{1,5}\)[.:]?\s*$/;
/** The same at its beginning, where a full stop ended the one before. */
const NUMBER_FIRST = /^\w{1,5}\)[.:]\s/;
/** How far before the end of a lead-in the word "purposes" may stand, in tokens. */
const PURPOSES_REACH = 4;
/** Longest clause that only denies, in tokens: "It is not.", "No, this is never done." */
const LONGEST_DENIAL = 5;

/** A clause in its place: the hits of its own, and the blocks that it stands in (several for a row of a table). */
export interface Led {
  own: Hits;
  passage: Span;
  blocks: readonly Block[];
  first: number;
  last: number;
  /** The first clause of its block. */
  isFirst: boolean;
}

/**
 * Adds to `hits` those of what leads the clause in: list lead-ins, header cells, terms, and headings over fragments.
 * Returns the passage that the clause leans on, if it does.
 */
export function addLeadIn(
  hits: Hits,
  clause: Led,
  leads: Leads,
  governing: Governing,
  concepts: Concepts,
): Span | undefined {
  const { own, passage, blocks, first, isFirst } = clause;
  const block = blocks[first] as Block;
  const hasAct = (own.traits & ACT) !== 0;
  const heading = leads.headings.at(-1);
  if (isFirst && heading?.asks && answersHeading(hits, clause, heading, hasAct, concepts)) {
    governing.answersHeading = true;
    return heading.span;
  }

  const refused: Lead[] = [];
  let chain: Lead[] = [];
  if (block.cell) chain = tableChain(clause, leads, refused, concepts);
  else {
    chain = listChain(block, blocks, leads);
    if (
      !isFirst &&
      (hasAct || (own.traits & OTHER_VERB) !== 0 || (!isNumbered(governing.text, passage) && isSentence(own, concepts)))
    ) {
      // later sentences of an item stand for themselves, but "if you live in the EEA:" holds for them too
      for (const lead of chain) {
        for (let hit = 0; hit < lead.hits.count; hit++) {
          if (within(lead.hits.concept(hit), concepts.whenRegion)) hits.copy(lead.hits, hit, -lead.length, 0);
        }
      }
      chain = [];
    }
    if (chain.length === 0 && !hasAct && heading && !heading.asks) chain.push(heading);
  }

  const lead = chain.at(-1);
  // "Right to object. ..." goes on with the next right
  if (lead?.listsCases && opensWithRight(own, concepts)) lead.listsCases = false;
  governing.listsCases = lead?.listsCases ?? false;
  governing.listsKnown = chain.some(({ listsKnown }) => listsKnown);
  const stands =
    (hasAct && standsAlone(own, concepts)) || (lead === heading && isWhole(clause, governing.text, concepts));
  if (!hasAct && endsWithNo(own, passage, concepts)) {
    refuseAll(own, concepts.data);
    for (const lead of chain) refused.push(lead);
  }

  let span: Span | undefined;
  let shift = 0;
  for (const lead of chain) shift += lead.length;
  for (const lead of chain) {
    const useful = lead.opens || !hasAct;
    if (useful) addHits(hits, lead, shift, stands, refused.includes(lead), concepts);
    if (useful && !stands) {
      span = lead.span;
      if (hasRange(lead.hits, concepts.whenException) && hasConcept(lead.hits, concepts.not, 999))
        governing.listsExceptions = true;
      else if (hasRange(lead.hits, concepts.whenException) && hasNegatedForm(lead.hits))
        governing.listsExceptions = true;
    }
    shift -= lead.length;
  }
  return span;
}

function opensWithRight(own: Hits, { rights, entitle }: Concepts): boolean {
  for (let at = 0; at < own.count && own.from(at) === 0; at++)
    if (within(own.concept(at), rights) || within(own.concept(at), entitle)) return true;
  return false;
}

/** An item of a list that the page runs together: "(iii). Studies, such as … (iv). Dietary details, such as …". */
function isNumbered(text: string, { start }: Span): boolean {
  return (
    NUMBER_BEFORE.test(text.slice(Math.max(0, start - 10), start)) || NUMBER_FIRST.test(text.slice(start, start + 10))
  );
}

/** A paragraph's long sentence below a heading says something of its own: "Our advertising may appear here and on other sites." */
function isWhole({ own, passage, blocks, first }: Led, text: string, concepts: Concepts): boolean {
  if ((blocks[first] as Block).kind !== 'paragraph' || !'.!。۔'.includes(text[passage.end - 1] ?? ' ')) return false;
  return isSentence(own, concepts);
}

/**
 * Long enough for a sentence, though none of its verbs is known; but one that opens with recipients ("Affiliates include our
 * parent company …") goes on to say who they are.
 */
function isSentence(own: Hits, { recipients }: Concepts): boolean {
  if (own.count === 0 || own.to(own.count - 1) < SENTENCE_LENGTH) return false;
  for (let hit = 0; hit < own.count && own.from(hit) === 0; hit++)
    if (within(own.concept(hit), recipients)) return false;
  return true;
}

/** "Do we sell your data?" - "No.": adds the heading's hits, negated as the answer says; false where the clause is no answer. */
function answersHeading(hits: Hits, clause: Led, heading: Lead, hasAct: boolean, concepts: Concepts): boolean {
  const { own } = clause;
  const answer = answerIn(clause, hasAct, concepts);
  if (!answer) return false;
  if (answer === 'no') hits.push(concepts.not, -heading.length - 1, -heading.length, own.start(0), own.end(0), 0, 1);
  for (let hit = 0; hit < heading.hits.count; hit++) hits.copy(heading.hits, hit, -heading.length, 0);
  return true;
}

/** "Yes, to advertisers.", "No.", "It is not.", "Only with your consent.": what a clause answers, if it does no more. */
function answerIn({ own, passage }: Led, hasAct: boolean, concepts: Concepts): 'yes' | 'no' | undefined {
  const opens = own.from(0) <= 1;
  const saysNo = opens && hasConcept(own, concepts.no, 1);
  const saysYes = opens && hasConcept(own, concepts.yes, 1);
  // "No, never" answers; "No shop here is open on Sundays" says something of its own
  const isApart = own.from(0) === 0 && own.count > 1 && own.concept(nextAfter(own, own.to(0))) === concepts.comma;
  if (hasAct && !isApart) return undefined;
  if (isApart || passage.end - passage.start <= LONGEST_REPLY) {
    if (saysNo) return 'no';
    if (saysYes) return 'yes';
  }
  if (hasRange(own, concepts.data)) return undefined;
  const isShort = own.to(own.count - 1) <= LONGEST_DENIAL;
  if (isShort && hasConcept(own, concepts.not, LONGEST_DENIAL)) return 'no';
  return opens && within(own.concept(0), concepts.whens) ? 'yes' : undefined;
}

/** The first hit that begins at token `from` or behind it; the last one where there is none. */
function nextAfter(own: Hits, from: number): number {
  let at = 0;
  while (at < own.count - 1 && own.from(at) < from) at++;
  return at;
}

/** What governs a row of a table: what stands above the table, then its header cells. Adds to `refused` those that the row denies. */
function tableChain({ own, blocks, first, last }: Led, leads: Leads, refused: Lead[], concepts: Concepts): Lead[] {
  const chain: Lead[] = [];
  const granted = new Set<Lead>();
  const above = tableLead(first, leads, concepts);
  if (above) chain.push(above);
  for (let at = first; at <= last; at++) {
    const cell = blocks[at] as Block;
    const header = leads.of(cell.parent);
    if (!header) continue;
    chain.push(header);
    const answer = answerOf(own, cell, concepts);
    if (answer === 'yes') granted.add(header);
    if (answer === 'no') refused.push(header);
  }
  if (firstAnswerIsNo(own, blocks, first, last, concepts)) {
    refuseAll(own, concepts.data);
    for (const lead of chain) if (!granted.has(lead)) refused.push(lead);
  }
  return chain;
}

/** The paragraph or heading above a table, as its header cells name it. */
function tableLead(first: number, leads: Leads, concepts: Concepts): Lead | undefined {
  const heading = leads.headings.at(-1);
  return heading && !heading.asks && hasRange(heading.hits, concepts.acts) ? heading : leads.of(first);
}

/** What governs an item: the items around it and what leads their list in, outermost first. */
function listChain(block: Block, blocks: readonly Block[], leads: Leads): Lead[] {
  const chain: Lead[] = [];
  let { parent } = block;
  for (let depth = 0; parent >= 0 && depth < MOST_LEAD_DEPTH; depth++) {
    const lead = leads.of(parent);
    // "Do we sell your data?" says nothing to the items below it
    if (lead && !lead.asks) chain.unshift(lead);
    parent = (blocks[parent] as Block).parent;
  }
  return chain;
}

/** Adds the hits of one lead, which ends `shift` tokens before the clause; a clause that stands alone takes only its conditions. */
function addHits(hits: Hits, lead: Lead, shift: number, stands: boolean, refused: boolean, concepts: Concepts): void {
  // "We may use the information we collect to:" lists no data, and "we collect" is no act of the items
  const last = lead.hits.count - 1;
  const isOpen = last >= 0 && lead.hits.to(last) === lead.length;
  // "... for several purposes, including:"
  const endsWithTo = isOpen && (lead.hits.concept(last) === concepts.toward || namesPurposes(lead, concepts));
  const isForPurposes = endsWithTo || (isOpen && lead.hits.concept(last) === concepts.preposition);
  // "We do not disclose it unless you agree, except as follows:" names the cases of what it denies, not of what the items say
  const onlyRegions = stands && hasConcept(lead.hits, concepts.not, lead.length);
  for (let hit = 0; hit < lead.hits.count; hit++) {
    const concept = lead.hits.concept(hit);
    if (stands && !within(concept, onlyRegions ? concepts.whenRegion : concepts.whens)) continue;
    if (isForPurposes && within(concept, concepts.acts)) {
      if (isInside(lead.hits, hit, concepts.data)) continue;
      if (endsWithTo && saysWhichData(lead.hits, hit, concepts)) continue;
    }
    hits.copy(lead.hits, hit, -shift, 0);
    if (refused) hits.addFlags(hits.count - 1, NEGATED);
  }
}

/** Does the word "purposes" stand near the end of what leads in? */
function namesPurposes({ hits, length }: Lead, { topicUse }: Concepts): boolean {
  for (let hit = 0; hit < hits.count; hit++)
    if (within(hits.concept(hit), topicUse) && length - hits.to(hit) <= PURPOSES_REACH) return true;
  return false;
}
