import type { Finding } from '../../engine/model/audit.ts';
import { keyOfQuote } from '../key-of-quote.ts';
import type { ReportInput } from '../report-input.ts';
import { locationOf, type Region } from './regions.ts';
import { resultKind } from './result-kind.ts';

/** One finding as a SARIF result; `rules` and `taxa` are the ids in the order in which the log lists them. */
export async function resultOf(
  { audit, questions, reviews, sha256 }: ReportInput,
  index: number,
  { rules, taxa, regions }: { rules: string[]; taxa: string[]; regions: (start: number, end: number) => Region },
) {
  const { text } = audit.document;
  const finding = audit.findings[index] as Finding;
  const { passage, context, condition } = finding;
  const quote = text.slice(passage.start, passage.end);
  const label = questions.find(({ id }) => id === finding.answers)?.label ?? finding.title;
  const related = [
    context && locationOf(regions(context.start, context.end), 'The lead-in or heading that governs it.', 1),
    condition && locationOf(regions(condition.start, condition.end), 'The condition.', 2),
  ].filter((each) => each !== undefined);
  const hash = (await sha256(`${finding.rule} ${finding.stance} ${keyOfQuote(quote)}`)).slice(0, 16);
  const review = reviews.findLast((each) => each.finding === index);
  return {
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule),
    ...resultKind(finding, questions),
    message: {
      text: `${label}: ${STANCES[finding.stance]}. “${quote.length > 300 ? `${quote.slice(0, 300)}…` : quote}”`,
    },
    locations: [locationOf(regions(passage.start, passage.end))],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    partialFingerprints: { primaryLocationLineHash: hash, 'policyLoupe/v1': hash },
    taxa: finding.law.map((id) => ({ id, index: taxa.indexOf(id), toolComponent: { name: 'law', index: 0 } })),
    ...(review?.verdict === 'rejected'
      ? {
          suppressions: [{ kind: 'external', status: 'accepted', justification: `${review.author}: ${review.reason}` }],
        }
      : {}),
    properties: {
      finding: index,
      answers: finding.answers,
      stance: finding.stance,
      confidence: finding.confidence,
      severity: finding.severity,
      data: finding.data,
      recipients: finding.recipients,
      purposes: finding.purposes,
      ...(finding.duration ? { duration: finding.duration } : {}),
      ...(finding.actor ? { actor: finding.actor } : {}),
      ...(review ? { review } : {}),
    },
  };
}

const STANCES: Record<Finding['stance'], string> = {
  says: 'the policy says so',
  denies: 'the policy denies it',
  conditional: 'on a condition',
  unclear: 'unclear, to be read by a person',
};
