import { NEGATED } from './compile/pack.ts';
import { Checker } from './judge/checker.ts';
import type { Governing, Verdict } from './judge/evaluate.ts';
import { type Concepts, within } from './match/concepts.ts';
import {
  hasConcept,
  hasNegatedForm,
  hasRange,
  keepAll,
  prepend,
  refuseAll,
  says,
  standsAlone,
} from './match/hit-lists.ts';
import { Hits } from './match/hits.ts';
import type { Language } from './match/language.ts';
import { divide, isInside } from './match/parts.ts';
import { Scanner } from './match/scan.ts';
import type { Block, PolicyDocument, Span } from './model/document.ts';
import { OwnNames } from './own-names.ts';
import type { Check, Rules } from './rules.ts';
import { languageOf } from './text/language-of.ts';
import { NUMBER, Tokens, tokenize } from './text/tokens.ts';

/** How far up lead-ins are followed: an item, its list, the list around it. */
const MOST_LEAD_DEPTH = 3;
/** Longest cell that only says yes or no, in code units. */
const LONGEST_ANSWER = 12;
/** Longest numbered title at the head of a paragraph, in tokens. */
const LONGEST_RUN_IN = 9;
/** The same without a number. */
const LONGEST_BARE_RUN_IN = 4;
/** Longest entry of a table of contents, in code units. */
const LONGEST_ENTRY = 100;

/** A check that held on a clause. `hits` is only valid during the call. */
export interface Found {
  check: Check;
  verdict: Verdict;
  hits: Hits;
  passage: Span;
  /** The lead-in or heading that the finding leans on, if it does. */
  context: Span | undefined;
  /** Number of the clause, counted through the document. */
  clause: number;
}

/** Characters read in each language; `undefined` is text without a vocabulary. */
export type LanguageShares = Map<Language | undefined, number>;

/** What a block leaves for the blocks that it governs: the hits of its last clause. */
interface Lead {
  hits: Hits;
  /** Length in tokens. */
  length: number;
  span: Span;
  /** Ends with a colon, or is a heading: it leads in even what could stand alone. */
  opens: boolean;
  isHeading: boolean;
  /** A heading that asks for yes or no. */
  asks: boolean;
  level: number;
  /** Index of the block that governs this one, or -1. */
  parent: number;
}

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
  return new Reader(document, rules, report, watch).read();
}

class Reader {
  private readonly document: PolicyDocument;
  private readonly rules: Rules;
  private readonly concepts: Concepts;
  private readonly report: (found: Found) => void;
  private readonly tokens = new Tokens();
  private entries = new Int32Array(512);
  private readonly ownNames: OwnNames;
  private readonly scanner: Scanner;
  private readonly own = new Hits();
  private readonly hits = new Hits();
  /** Leads by block index, kept only for blocks that govern others. */
  private readonly leads = new Map<number, Lead>();
  /** Headings above the present block, outermost first. */
  private headings: Lead[] = [];
  /** Every concept of them, and their conditions of place. */
  private headingConcepts: number[] = [];
  private sectionConditions: { lead: Lead; hit: number }[] = [];
  private readonly watch: ((hits: Hits) => void) | undefined;
  private readonly checker: Checker;
  private clause = 0;
  /** Start of the document's title: a heading before everything, with others below; -1 where there is none. */
  private readonly title: number;
  /** What headings say, for telling the entries of a table of contents. */
  private readonly titles = new Set<string>();
  private verbLast = false;
  /** The clause before the present one of a block that governs others. */
  private readonly before = new Hits();
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
    this.scanner = new Scanner(rules.concepts);
    this.ownNames = new OwnNames(document.text);
    this.report = report;
    this.watch = watch;
    this.checker = new Checker(rules);
    const [first, ...others] = document.blocks;
    const isTitle = first?.kind === 'heading' && others.some(({ kind }) => kind === 'heading');
    this.title = isTitle ? first.start : -1;
  }

  read(): LanguageShares {
    const { blocks } = this.document;
    const governs = new Uint8Array(blocks.length);
    for (const block of blocks) {
      if (block.parent >= 0) governs[block.parent] = 1;
      if (block.kind === 'heading') this.titles.add(this.titleOf(block));
    }
    let before: Language | undefined;
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at] as Block;
      let last = at;
      const isRow = block.cell !== undefined && !block.cell.header;
      this.tokenize(block, isRow ? 'first' : 'no', before);
      // a row of a table is one clause
      if (isRow) while (isSameRow(block, blocks[last + 1])) this.tokenize(blocks[++last] as Block, 'more', before);
      const language = this.language(block, before);
      const characters = (blocks[last] as Block).end - block.start;
      this.shares.set(language, (this.shares.get(language) ?? 0) + characters);
      if (block.kind === 'heading') this.leaveHeading(block.level);
      if (language) {
        before = language;
        this.readBlock(
          at,
          last,
          language,
          governs[at] === 1 || block.kind === 'heading' || block.cell?.header === true,
        );
      }
      at = last;
    }
    return this.shares;
  }

  private tokenize(block: Block, row: 'no' | 'first' | 'more', before: Language | undefined): void {
    const likely = before ?? this.rules.languages[0];
    const isAbbreviation = (hash: number): boolean => likely?.abbreviations.has(hash) ?? false;
    tokenize(this.tokens, this.document.text, block.start, block.end, isAbbreviation, row);
  }

  private language(block: Block, before: Language | undefined): Language | undefined {
    const language = languageOf(this.tokens, this.rules.languages, block.lang ?? this.document.lang, before);
    if (!language) return undefined;
    const { tokens } = this;
    if (this.entries.length < tokens.count) this.entries = new Int32Array(tokens.start.length);
    const { text } = this.document;
    for (let at = 0; at < tokens.count; at++) {
      this.entries[at] =
        (tokens.kind[at] as number) > 1
          ? -1
          : language.lexicon.entry(
              text,
              tokens.start[at] as number,
              tokens.end[at] as number,
              tokens.hash[at] as number,
            );
    }
    return language;
  }

  private readBlock(first: number, last: number, language: Language, governs: boolean): void {
    this.verbLast = language.pack.verbLast;
    const { tokens, own } = this;
    const block = this.document.blocks[first] as Block;
    for (let clause = 0; clause < tokens.clauseCount; clause++) {
      const from = tokens.clauses[clause] as number;
      const to = tokens.clauses[clause + 1] as number;
      if (governs && clause > 0 && clause === tokens.clauseCount - 1) keepAll(this.before, own);
      own.clear();
      this.scanner.scan(
        own,
        tokens,
        this.entries,
        from,
        to,
        language,
        governs && clause >= tokens.clauseCount - 2,
        block.cell !== undefined,
      );
      this.ownNames.apply(own, this.concepts);
      const passage = {
        start: tokens.start[from] as number,
        end: this.trimmedEnd(tokens.clauseEnd[clause] as number, tokens.end[to - 1] as number),
      };
      this.clause++;
      // a question asserts nothing, nor does a heading that is no sentence
      const isTitle =
        block.kind === 'heading' || (clause === 0 && (this.isRunIn(block, to - from) || this.isEntry(block)));
      if (
        own.count > 0 &&
        !isQuestion(this.document.text, passage) &&
        (!isTitle || this.isSentence(passage) || this.holdsYear(from, to))
      )
        this.readClause(first, last, clause === 0, passage);
      if (governs && clause === tokens.clauseCount - 1) {
        // "We disclose data to third parties. Such cases include:": the sentence before says what the list is about
        const isBare =
          clause > 0 &&
          this.document.text[block.end - 1] === ':' &&
          !says(own, this.concepts) &&
          says(this.before, this.concepts);
        if (isBare) prepend(own, this.before, from - (tokens.clauses[clause - 1] as number));
        this.keepLead(first, block, to - from, passage);
      }
    }
  }

  /** "We never sell your data." may be a heading; "Information about health." says nothing. */
  private isSentence({ start, end }: Span): boolean {
    const last = this.document.text
      .slice(start, end)
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]+$/, '')
      .slice(-1);
    return '.!。۔'.includes(last) && standsAlone(this.own, this.concepts);
  }

  /** "2.5 Information about health. We record ...", "Activity logs. We keep ...": a title before the sentences of its paragraph. */
  private isRunIn(block: Block, length: number): boolean {
    if (block.kind !== 'paragraph' || this.tokens.clauseCount < 2 || length > LONGEST_RUN_IN) return false;
    if (this.tokens.kind[0] === NUMBER) return true;
    if (
      block.parent >= 0 ||
      length > LONGEST_BARE_RUN_IN ||
      hasRange(this.own, this.concepts.acts) ||
      hasRange(this.own, this.concepts.rights)
    )
      return false;
    for (let at = 0; at < length; at++) if (this.tokens.kind[at] === NUMBER) return false;
    return true;
  }

  /** A line that only repeats a heading: an entry of a table of contents. Items of a list that a sentence leads in are none. */
  private isEntry(block: Block): boolean {
    if (
      block.kind === 'heading' ||
      block.cell ||
      block.end - block.start > LONGEST_ENTRY ||
      !this.titles.has(this.titleOf(block))
    )
      return false;
    const lead = this.leads.get(block.parent);
    return !lead?.opens || lead.isHeading;
  }

  /** The words of a heading without its number. */
  private titleOf({ start, end }: Block): string {
    if (end - start > LONGEST_ENTRY) return '';
    return this.document.text
      .slice(start, end)
      .toLowerCase()
      .replace(/^[\s\d.)#:-]+|[\s.:]+$/g, '');
  }

  /** "Last updated: March 3, 2026" says something wherever it stands. */
  private holdsYear(from: number, to: number): boolean {
    const { tokens } = this;
    for (let at = from; at < to; at++) {
      if (tokens.kind[at] !== NUMBER || (tokens.end[at] as number) - (tokens.start[at] as number) !== 4) continue;
      const value = tokens.numberAt(at);
      if (value > 1990 && value < 2100) return true;
    }
    return false;
  }

  /** The clause without the white space behind it. */
  private trimmedEnd(end: number, atLeast: number): number {
    let trimmed = end;
    while (trimmed > atLeast && this.document.text.charCodeAt(trimmed - 1) <= 32) trimmed--;
    return trimmed;
  }

  private keepLead(at: number, block: Block, length: number, span: Span): void {
    const hits = new Hits(this.own.count);
    for (let hit = 0; hit < this.own.count; hit++) hits.copy(this.own, hit, 0, 1);
    const { text } = this.document;
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
      level: block.level,
      parent: block.parent,
    };
    this.leads.set(at, lead);
    if (!isHeading) return;
    this.headings.push(lead);
    this.headingsChanged();
  }

  private leaveHeading(level: number): void {
    const before = this.headings.length;
    while (this.headings.length > 0 && (this.headings.at(-1) as Lead).level >= level) this.headings.pop();
    if (this.headings.length < before) this.headingsChanged();
  }

  /** Puts together what governs the clause with its own hits, and tries every check that starts from one of them. */
  private readClause(first: number, last: number, isFirst: boolean, passage: Span): void {
    const { own, concepts } = this;
    const block = this.document.blocks[first] as Block;
    this.hits.clear();
    const governing: Governing = {
      headings: this.headingConcepts,
      listsExceptions: false,
      isRow: block.cell !== undefined,
      verbLast: this.verbLast,
      answersHeading: false,
    };
    this.addSectionConditions();
    let context: Span | undefined;
    if (block.kind !== 'heading') context = this.addLead(first, last, isFirst, governing, passage);
    // most clauses have nothing before them
    const hits = this.hits.count === 0 ? own : this.hits;
    if (hits !== own) for (let hit = 0; hit < own.count; hit++) hits.copy(own, hit, 0, 1);
    divide(hits, concepts);
    this.watch?.(hits);

    for (const { check, verdict } of this.checker.run(hits, governing)) {
      const leans = governing.answersHeading || verdict.picked.some((hit) => !hits.isOwn(hit));
      this.report({ check, verdict, hits, passage, context: leans ? context : undefined, clause: this.clause });
    }
  }

  /**
   * "For California residents": conditions of place in the headings above hold for everything below. Not so the document's
   * title: who it is for is no condition inside it, and a first line in bold would never end.
   */
  private addSectionConditions(): void {
    for (const { lead, hit } of this.sectionConditions) this.hits.copy(lead.hits, hit, -2000, 0);
  }

  private headingsChanged(): void {
    this.headingConcepts = [];
    this.sectionConditions = [];
    for (const lead of this.headings) {
      for (let hit = 0; hit < lead.hits.count; hit++) {
        const concept = lead.hits.concept(hit);
        this.headingConcepts.push(concept);
        if (lead.span.start !== this.title && within(concept, this.concepts.whenRegion)) {
          this.sectionConditions.push({ lead, hit });
        }
      }
    }
  }

  /** Adds the hits of what leads the clause in: list lead-ins, header cells, terms, and headings over fragments. */
  private addLead(
    first: number,
    last: number,
    isFirst: boolean,
    governing: Governing,
    passage: Span,
  ): Span | undefined {
    const { hits, own, concepts } = this;
    const block = this.document.blocks[first] as Block;
    const hasAct = hasRange(own, concepts.acts);
    const stands = standsAlone(own, concepts);
    let span: Span | undefined;

    const heading = this.headings.at(-1);
    if (isFirst && heading?.asks && !hasAct) {
      const answer = own.from(0) <= 1 ? own.concept(0) : -1;
      const saysNo = hasConcept(own, concepts.no, 1);
      if (answer >= 0 && (saysNo || hasConcept(own, concepts.yes, 1))) {
        if (saysNo) hits.push(concepts.not, -heading.length - 1, -heading.length, own.start(0), own.end(0), 0, 1);
        for (let hit = 0; hit < heading.hits.count; hit++) hits.copy(heading.hits, hit, -heading.length, 0);
        governing.answersHeading = true;
        return heading.span;
      }
    }

    const chain: Lead[] = [];
    const granted = new Set<Lead>();
    const refused = new Set<Lead>();
    if (block.cell) {
      const above = this.tableLead(first);
      if (above) chain.push(above);
      for (let at = first; at <= last; at++) {
        const cell = this.document.blocks[at] as Block;
        const header = this.leads.get(cell.parent);
        if (header) chain.push(header);
        if (header && this.answerOf(cell) === 'yes') granted.add(header);
        if (header && this.answerOf(cell) === 'no') refused.add(header);
      }
      if (this.firstAnswerIsNo(first, last)) {
        refuseAll(own, concepts.data);
        for (const lead of chain) if (!granted.has(lead)) refused.add(lead);
      }
    } else {
      let parent = block.parent;
      for (let depth = 0; parent >= 0 && depth < MOST_LEAD_DEPTH; depth++) {
        const lead = this.leads.get(parent);
        if (lead) chain.unshift(lead);
        parent = (this.document.blocks[parent] as Block).parent;
      }
      if (!isFirst && hasAct) {
        // later sentences of an item stand for themselves, but "if you live in the EEA:" holds for them too
        for (const lead of chain) {
          for (let hit = 0; hit < lead.hits.count; hit++) {
            if (within(lead.hits.concept(hit), concepts.whenRegion)) hits.copy(lead.hits, hit, -lead.length, 0);
          }
        }
        chain.length = 0;
      }
      if (chain.length === 0 && !hasAct && heading && !heading.asks) chain.push(heading);
    }

    if (!hasAct && this.endsWithNo(passage)) {
      refuseAll(own, concepts.data);
      for (const lead of chain) refused.add(lead);
    }

    let shift = 0;
    for (const lead of chain) shift += lead.length;
    for (const lead of chain) {
      const useful = lead.opens || !hasAct;
      // "We may use the information we collect to:" lists no data, and "we collect" is no act of the items
      const isForPurposes =
        lead.hits.count > 0 &&
        lead.hits.concept(lead.hits.count - 1) === concepts.preposition &&
        lead.hits.to(lead.hits.count - 1) === lead.length;
      for (let hit = 0; hit < lead.hits.count; hit++) {
        const isCondition = within(lead.hits.concept(hit), concepts.whens);
        if (isForPurposes && within(lead.hits.concept(hit), concepts.acts) && isInside(lead.hits, hit, concepts.data))
          continue;
        if (!useful || (stands && !isCondition)) continue;
        hits.copy(lead.hits, hit, -shift, 0);
        if (refused.has(lead)) hits.addFlags(hits.count - 1, NEGATED);
      }
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

  /** "Biometric information | fingerprints | NO": the first column that answers tells whether the data are collected. */
  private firstAnswerIsNo(first: number, last: number): boolean {
    for (let at = first; at <= last; at++) {
      const answer = this.answerOf(this.document.blocks[at] as Block);
      if (answer) return answer === 'no';
    }
    return false;
  }

  /** "Biometric information - NO" */
  private endsWithNo({ end }: Span): boolean {
    const { own, concepts } = this;
    const last = own.count - 1;
    return last > 0 && own.concept(last) === concepts.notBefore && own.end(last) >= end - 1;
  }

  private answerOf(cell: Block): 'yes' | 'no' | undefined {
    if (cell.end - cell.start > LONGEST_ANSWER) return undefined;
    const { own, concepts } = this;
    for (let hit = 0; hit < own.count; hit++) {
      if (own.start(hit) !== cell.start || own.end(hit) < cell.end - 1) continue;
      if (own.concept(hit) === concepts.no) return 'no';
      if (own.concept(hit) === concepts.yes) return 'yes';
    }
    return undefined;
  }

  /** The paragraph or heading above a table, as its header cells name it. */
  private tableLead(first: number): Lead | undefined {
    const heading = this.headings.at(-1);
    return heading && !heading.asks && hasRange(heading.hits, this.concepts.acts) ? heading : this.leads.get(first);
  }
}

function isQuestion(text: string, { end }: Span): boolean {
  const last = text[end - 1];
  return last === '?' || last === '؟' || last === '？';
}

function isSameRow(block: Block, next: Block | undefined): boolean {
  return (
    next?.cell !== undefined &&
    !next.cell.header &&
    block.cell !== undefined &&
    next.cell.table === block.cell.table &&
    next.cell.row === block.cell.row
  );
}
