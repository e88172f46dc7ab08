import type { Audit } from '../engine/model/audit.ts';
import type { Span } from '../engine/model/document.ts';
import type { Question } from '../engine/model/question.ts';
import { correctionWords } from './correction-words.ts';
import { findingsOf } from './findings-of.ts';
import { groupQuestions } from './group-questions.ts';
import { addressOf, nameOf } from './name-of.ts';
import { passageLinks } from './passage-links.ts';
import { TIME_PROVES_NOTHING } from './provenance.ts';
import type { Review } from './report.ts';
import { withAdditions } from './with-additions.ts';

/** The columns, in their order. New ones are only ever added at the end: others script against these. */
export const COLUMNS = [
  'policy',
  'address',
  'question',
  'asks',
  'answer',
  'finding',
  'rule',
  'stance',
  'quote',
  'context',
  'condition',
  'duration',
  'data',
  'recipients',
  'purposes',
  'actor',
  'severity',
  'confidence',
  'law',
  'start',
  'end',
  'letter',
  'score',
  'sha256',
  'engine',
  'rules',
  'link',
  'time',
  'read',
  'characters',
  'warnings',
  'note',
  'review',
  'reviewer',
  'reason',
  'correction',
] as const;

export type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * The audit as a table: one row a finding, and one row for each question without any. A finding that answers no question
 * has its group in the column `question`. Lists are joined by "; ". `finding` is the index into the JSON report's
 * findings, and behind them those that were added by hand (`review` is "added"); `start` and `end` are UTF-16 code units; `link` opens the policy at the quote.
 */
export function tableOf(machines: Audit, questions: Question[], reviews: Review[] = []): Row[] {
  const audit = withAdditions(machines, reviews);
  const linkTo = passageLinks(audit);
  const common = commonOf(audit);
  const evidence = (index: number): Row => ({
    ...evidenceOf(audit, index, linkTo),
    ...reviewOf(reviews, index, audit),
  });
  return groupQuestions(questions).flatMap(({ id, questions: list }) => [
    ...list.flatMap((question) => {
      const row: Row = {
        ...common,
        question: question.id,
        asks: question.ask,
        answer: audit.answers[question.id]?.answer ?? '',
      };
      const findings = findingsOf(audit, question.id);
      return findings.length === 0 ? [row] : findings.map((index) => ({ ...row, ...evidence(index) }));
    }),
    ...findingsOf(audit, id).map((index) => ({ ...common, question: id, ...evidence(index) })),
  ]);
}

/** What every row says of the policy. */
function commonOf(audit: Audit): Row {
  const { document, coverage, versions, score } = audit;
  return {
    policy: nameOf(audit),
    address: addressOf(audit),
    letter: score?.letter ?? '',
    score: score?.value ?? '',
    sha256: document.sha256,
    engine: versions.engine,
    rules: versions.rules,
    time: document.source.capturedAt ?? '',
    read: coverage.read,
    characters: coverage.characters,
    warnings: coverage.warnings.map(({ message }) => message).join(' '),
    note: TIME_PROVES_NOTHING,
  };
}

function evidenceOf(audit: Audit, index: number, linkTo: ReturnType<typeof passageLinks>): Row {
  const finding = audit.findings[index];
  if (!finding) return {};
  const words = (span?: Span) => (span ? audit.document.text.slice(span.start, span.end) : '');
  return {
    finding: index,
    rule: finding.rule,
    stance: finding.stance,
    quote: words(finding.passage),
    context: words(finding.context),
    condition: words(finding.condition),
    duration: finding.duration ?? '',
    data: finding.data.join('; '),
    recipients: finding.recipients.join('; '),
    purposes: finding.purposes.join('; '),
    actor: finding.actor ?? '',
    severity: finding.severity,
    confidence: finding.confidence,
    law: finding.law.join('; '),
    start: finding.passage.start,
    end: finding.passage.end,
    link: linkTo(finding.passage),
  };
}

function reviewOf(reviews: Review[], index: number, { document }: Audit): Row {
  const review = reviews.findLast(({ finding }) => finding === index);
  if (!review) return {};
  const { verdict, stance, author, reason } = review;
  return {
    review: stance && verdict === 'corrected' ? `${verdict}: ${stance}` : verdict,
    reviewer: author,
    reason,
    correction: correctionWords(review, document.text).join('; '),
  };
}
