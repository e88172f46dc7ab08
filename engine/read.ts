import type { Checker } from './judge/checker.ts';
import type { Governing, Verdict } from './judge/evaluate.ts';
import { Aforesaid } from './leads/aforesaid.ts';
import { addLeadIn } from './leads/lead-in.ts';
import { Leads } from './leads/leads.ts';
import { withLooseItems } from './leads/loose-items.ts';
import { RegionOfRights } from './leads/region-of-rights.ts';
import { holdsYear, isIndirectQuestion, isQuestion, isSentence, muteLabel, Titles } from './leads/titles.ts';
import { type Concepts, within } from './match/concepts.ts';
import { hasConcept, hasRange, keepAll, noteTraits, prepend, says } from './match/hit-lists.ts';
import { type Hits, OPAQUE } from './match/hits.ts';
import type { Language } from './match/language.ts';
import { divide } from './match/parts.ts';
import { SECTION } from './match/traits.ts';
import type { Block, PolicyDocument, Span } from './model/document.ts';
import { OwnNames } from './own-names.ts';
import type { Check, Rules } from './rules.ts';
import type { ScanAhead, ScannedBlock } from './scan-ahead.ts';
import { isRead, type Told } from './text/language-of.ts';
import { mainLanguage } from './text/main-language.ts';
import type { Tokens } from './text/tokens.ts';

/** A check that held on a clause. `hits` is only valid during the call. */
export interface Found {
  check: Check;
  verdict: Verdict;
  hits: Hits;
  passage: Span;
  /** Data concepts that "this information" or "it" in the clause stand for. */
  aforesaid: readonly number[];
  /** The lead-in or heading that the finding leans on, if it does. */
  context: Span | undefined;
  /** Number of the clause, counted through the document. */
  clause: number;
}

/** Characters in each language, with or without a vocabulary; `undefined` is text of which nothing tells the language. */
export type LanguageShares = Map<Told, number>;

/**
 * Reads a policy block by block, clause by clause, in one pass over its tokens, and hands every check that holds to `report`.
 * Returns how many characters were read in which language.
 * @param watch sees the hits of every clause, for explaining; they are only valid during the call.
 */
export function readPolicy(
  document: PolicyDocument,
  rules: Rules,
  report: (found: Found) => void,
  watch?: (hits: Hits) => void,
): LanguageShares {
  return new Reader(withLooseItems(document), rules, report, watch).read();
}

class Reader {
  private readonly document: PolicyDocument;
  private readonly rules: Rules;
  private readonly concepts: Concepts;
  private readonly report: (found: Found) => void;
  /** The tokens of the present block. */
  private tokens: Tokens;
  private readonly ownNames: OwnNames;
  private readonly ahead: ScanAhead;
  /** Hits of the present clause. */
  private own: Hits;
  private readonly hits: Hits;
  private readonly leads: Leads;
  private readonly titles: Titles;
  private readonly watch: ((hits: Hits) => void) | undefined;
  private readonly checker: Checker;
  private readonly aforesaid: Aforesaid;
  private referred: readonly number[] = [];
  private clause = 0;
  private verbLast = false;
  /** The clause before the present one of a block that governs others. */
  private readonly before: Hits;
  private readonly region: RegionOfRights;
  private readonly shares: LanguageShares = new Map();

  constructor(
    document: PolicyDocument,
    rules: Rules,
    report: (found: Found) => void,
    watch: ((hits: Hits) => void) | undefined,
  ) {
    this.document = document;
    this.rules = rules;
    this.concepts = rules.concepts;
    const { buffers } = rules;
    this.tokens = buffers.tokens;
    this.own = buffers.hits;
    this.hits = buffers.hits;
    this.before = buffers.before;
    this.region = new RegionOfRights(buffers.region, rules.concepts);
    this.ahead = buffers.ahead;
    this.checker = buffers.checker;
    buffers.store.clear();
    this.ownNames = new OwnNames(document.text);
    this.report = report;
    this.watch = watch;
    this.aforesaid = new Aforesaid(rules.concepts);
    this.leads = new Leads(document, rules.concepts, buffers.store);
    this.titles = new Titles(document, rules.concepts, this.leads);
  }

  read(): LanguageShares {
    const { blocks } = this.document;
    this.ahead.enter(this.document, mainLanguage(this.document, this.rules, this.tokens));
    for (let at = 0; at < blocks.length; ) {
      for (const scanned of this.ahead.scan(at)) {
        const { first, last, told } = scanned;
        const block = blocks[first] as Block;
        const characters = (blocks[last] as Block).end - block.start;
        this.shares.set(told, (this.shares.get(told) ?? 0) + characters);
        if (block.kind === 'heading') this.leads.leaveHeadings(block.level);
        if (isRead(told)) this.readBlock(scanned, told);
        at = last + 1;
      }
    }
    return this.shares;
  }

  private readBlock(scanned: ScannedBlock, language: Language): void {
    const { first, last, tokens, governs } = scanned;
    this.tokens = tokens;
    this.verbLast = language.pack.verbLast;
    const { text } = this.document;
    const block = this.document.blocks[first] as Block;
    this.region.enter(block, this.document.blocks[first - 1], text);
    this.aforesaid.enter(block.kind === 'heading' || block.kind === 'item' ? block.kind : 'other');
    for (let clause = 0; clause < tokens.clauseCount; clause++) {
      const from = tokens.clauses[clause] as number;
      const to = tokens.clauses[clause + 1] as number;
      if (governs && clause > 0 && clause === tokens.clauseCount - 1) keepAll(this.before, this.own);
      const own = this.ahead.hitsOf(scanned, clause);
      this.own = own;
      this.ownNames.apply(own, this.concepts);
      this.referred = this.aforesaid.read(own);
      if (block.kind !== 'heading') this.noteRegion();
      const passage = {
        start: tokens.start[from] as number,
        end: this.trimmedEnd(tokens.clauseEnd[clause] as number, tokens.end[to - 1] as number),
      };
      this.clause++;
      // a question asserts nothing, nor does a heading that is no sentence
      const isTitle = this.titles.isTitle(first, passage, clause, own, tokens);
      if (
        own.count > 0 &&
        !isQuestion(text, passage) &&
        !isIndirectQuestion(text, passage, own, this.concepts) &&
        (!isTitle ||
          isSentence(text, passage, own, this.concepts) ||
          holdsYear(tokens, from, to) ||
          (block.kind === 'heading' && this.listsRight()))
      )
        this.readClause(first, last, clause === 0, passage);
      if (governs && clause === tokens.clauseCount - 1) {
        // "We disclose data to third parties. Such cases include:": the sentence before says what the list is about
        const isBare =
          clause > 0 && text[block.end - 1] === ':' && !says(own, this.concepts) && says(this.before, this.concepts);
        if (isBare) prepend(own, this.before, from - (tokens.clauses[clause - 1] as number));
        if (this.region.leads(own)) prepend(own, this.region.hits, to);
        this.leads.keep(first, own, to - from, passage);
      }
      this.region.keep(own);
    }
  }

  /** "This section is for readers in Brazil." */
  private noteRegion(): void {
    const { own, concepts } = this;
    if ((own.traits & SECTION) === 0) return;
    for (let hit = 0; hit < own.count; hit++) {
      if (!within(own.concept(hit), concepts.whenRegion) && !within(own.concept(hit), concepts.regions)) continue;
      this.leads.limitSection(own, hit);
      return;
    }
  }

  /** "Restriction of processing" as a heading below "Your rights": such headings list the rights, with or without a text of their own. */
  private listsRight(): boolean {
    const { rights, rightsTopic } = this.concepts;
    return hasRange(this.own, rights) && this.leads.headingConcepts.some((concept) => within(concept, rightsTopic));
  }

  /** The clause without the white space behind it. */
  private trimmedEnd(end: number, atLeast: number): number {
    let trimmed = end;
    while (trimmed > atLeast && this.document.text.charCodeAt(trimmed - 1) <= 32) trimmed--;
    return trimmed;
  }

  /** Puts together what governs the clause with its own hits, and tries every check that starts from one of them. */
  private readClause(first: number, last: number, isFirst: boolean, passage: Span): void {
    const { own, leads, concepts } = this;
    const { blocks } = this.document;
    const block = blocks[first] as Block;
    this.hits.clear();
    const governing: Governing = {
      headings: leads.headingConcepts,
      listsExceptions: false,
      listsCases: false,
      listsKnown: false,
      isRow: block.cell !== undefined,
      verbLast: this.verbLast,
      text: this.document.text,
      answersHeading: false,
    };
    // "Wherever you live, ..." in the section for Californians holds for everybody
    if (leads.sectionConditions.length > 0 && !hasConcept(own, concepts.anywhere, Number.MAX_SAFE_INTEGER))
      for (const { lead, hit } of leads.sectionConditions) this.hits.copy(lead.hits, hit, -2000, 0);
    const { region } = this;
    if (region.holds(own)) for (let hit = 0; hit < region.hits.count; hit++) this.hits.copy(region.hits, hit, -1000, 0);
    const context =
      block.kind === 'heading'
        ? undefined
        : addLeadIn(this.hits, { own, passage, blocks, first, last, isFirst }, leads, governing, concepts);
    // most clauses have nothing before them
    const hits = this.hits.count === 0 ? own : this.hits;
    if (hits !== own) for (let hit = 0; hit < own.count; hit++) hits.copy(own, hit, 0, 1);
    // most is done for nothing where no check may hold
    if (!this.checker.wakes(hits, governing) && !this.watch) return;
    if (hits !== own) noteTraits(hits, concepts);
    divide(hits, concepts);
    if (governing.listsCases || governing.listsKnown)
      for (let hit = 0; hit < hits.count; hit++)
        if (hits.isOwn(hit) && (governing.listsCases || within(hits.concept(hit), concepts.acts)))
          hits.addFlags(hit, OPAQUE);
    muteLabel(hits, this.document.text, passage, concepts);
    this.watch?.(hits);

    for (const { check, verdict } of this.checker.run(hits, governing)) {
      const leans = governing.answersHeading || verdict.picked.some((hit) => !hits.isOwn(hit));
      this.report({
        check,
        verdict,
        hits,
        passage,
        aforesaid: this.referred,
        context: leans ? context : undefined,
        clause: this.clause,
      });
    }
  }
}
