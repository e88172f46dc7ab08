import type { Audit, Contradiction, Outcome } from '../engine/model/audit.ts';
import type { PolicyDocument, Span } from '../engine/model/document.ts';
import { align } from './compare/align.ts';
import {
  areOtherVersions,
  type ExtractionCause,
  extractionCause,
  otherSites,
  type PageHashes,
} from './compare/causes.ts';
import { type Clause, clausesOf } from './compare/clauses.ts';
import { type FindingChange, findingChanges } from './compare/findings.ts';
import { type ReviewFate, reviewFates } from './compare/reviews.ts';
import { diffWordsOf, type WordPart } from './compare/words-of.ts';
import type { Review } from './report.ts';

/** One version of a policy: what was read, and its audit. */
export interface Version {
  document: PolicyDocument;
  audit: Audit;
  /** What was said of it by hand. */
  reviews?: Review[];
}

/** What became of one clause. Spans are into each version's text. */
export interface ClauseChange {
  kind: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  before?: Span;
  after?: Span;
  /** A changed clause that also stands elsewhere than before. */
  isElsewhere: boolean;
  isHeading: boolean;
  /** Word by word, for changed clauses only. */
  words: WordPart[];
  /** What it means: indices into `Comparison.findings`. */
  meaning: number[];
}

export interface AnswerChange {
  question: string;
  before: Outcome;
  after: Outcome;
}

/** Two versions of a policy, clause by clause, and what the difference means. Plain data; report/compare/text.ts says it. */
export interface Comparison {
  /** Every clause, in the order of the version after; what went stands before its successor. */
  clauses: ClauseChange[];
  counts: Record<ClauseChange['kind'], number>;
  /** Answers that changed, in the order of the questions. */
  answers: AnswerChange[];
  findings: FindingChange[];
  contradictions: { gone: Contradiction[]; new: Contradiction[] };
  /** What was said by hand of the version before. */
  reviews: ReviewFate[];
  /** The policy itself was changed: some clause is not as it was, and reading alone does not explain it. */
  policyChanged: boolean;
  extraction: ExtractionCause;
  /** Engine or rules were others. `again` says whether both were audited anew, so that `answers` and `findings` are the policy's. */
  rules: { changed: boolean; again: boolean; answers: AnswerChange[] };
  /** The sites, where they differ; and a share of clauses in common, 0 to 1. */
  otherSites: [string, string] | undefined;
  common: number;
  /** The audits that indices point into: those given, or made anew where the rules were others. */
  audits: { before: Audit; after: Audit };
}

/**
 * Compares two versions of a policy: by clause, then by word inside changed clauses, then what it means.
 * @param audit makes audits anew where the two were made by other rules, so that a change of rules is told apart from one of the
 *   policy. Without it such a comparison mixes the two, and `rules.again` is false.
 * @param pages hashes of the pages as they came, where kept: equal ones say that only the reading changed.
 */
export function compare(
  before: Version,
  after: Version,
  { audit, pages }: { audit?: (document: PolicyDocument) => Audit; pages?: PageHashes } = {},
): Comparison {
  const changed = areOtherVersions(before.audit, after.audit);
  const again = changed && audit !== undefined;
  const audits = again
    ? { before: audit(before.document), after: audit(after.document) }
    : { before: before.audit, after: after.audit };
  const sides = { before: clausesOf(before.document), after: clausesOf(after.document) };
  const alignment = align(sides.before, sides.after);
  const findings = findingChanges(
    { audit: audits.before, clauses: sides.before },
    { audit: audits.after, clauses: sides.after },
    alignment,
  );
  const meaning = new Map<number, number[]>();
  for (const [at, { clauses }] of findings.entries())
    for (const clause of clauses) meaning.set(clause, [...(meaning.get(clause) ?? []), at]);
  const counts = { same: 0, changed: 0, moved: 0, added: 0, removed: 0 };
  const clauses = alignment.map(({ kind, before: one, after: other, isElsewhere = false }, at): ClauseChange => {
    counts[kind]++;
    const was = one === undefined ? undefined : (sides.before[one] as Clause);
    const is = other === undefined ? undefined : (sides.after[other] as Clause);
    return {
      kind,
      ...(was ? { before: { start: was.start, end: was.end } } : {}),
      ...(is ? { after: { start: is.start, end: is.end } } : {}),
      isElsewhere,
      isHeading: (is ?? was)?.isHeading ?? false,
      words: kind === 'changed' && was && is ? diffWordsOf(textOf(before, was), textOf(after, is)) : [],
      meaning: meaning.get(at) ?? [],
    };
  });
  const extraction = extractionCause(before.document, after.document, pages);
  const total = sides.before.length + sides.after.length;
  return {
    clauses,
    counts,
    answers: answerChanges(audits.before, audits.after),
    findings,
    contradictions: contradictionChanges(audits.before, audits.after),
    reviews: reviewFates(before, sides.before, alignment),
    policyChanged: counts.same < clauses.length && extraction.changed !== 'yes',
    extraction,
    rules: { changed, again, answers: again ? answerChanges(before.audit, audits.before) : [] },
    otherSites: otherSites(before.audit, after.audit),
    common: total === 0 ? 1 : (2 * (counts.same + counts.moved)) / total,
    audits,
  };
}

function textOf({ document }: Version, { start, end }: Span): string {
  return document.text.slice(start, end);
}

function answerChanges(before: Audit, after: Audit): AnswerChange[] {
  const outcome = (audit: Audit, question: string): Outcome => audit.answers[question]?.answer ?? 'silent';
  return Object.keys({ ...before.answers, ...after.answers })
    .map((question) => ({ question, before: outcome(before, question), after: outcome(after, question) }))
    .filter((change) => change.before !== change.after);
}

/** Each audit has at most one contradiction a question. */
function contradictionChanges(before: Audit, after: Audit): Comparison['contradictions'] {
  const without = (one: Audit, other: Audit) =>
    one.contradictions.filter(({ answers }) => !other.contradictions.some((each) => each.answers === answers));
  return { gone: without(before, after), new: without(after, before) };
}
