import type { Finding } from '../engine/model/audit.ts';
import { correctionWords } from './correction-words.ts';
import { CONTEXT } from './json-ld/context.ts';
import { nameOf } from './name-of.ts';
import { passageLinks } from './passage-links.ts';
import { provenanceOf } from './provenance.ts';
import { TOOL } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { withAdditions } from './with-additions.ts';

/**
 * The audit as JSON-LD with terms of the W3C Data Privacy Vocabulary 2 (https://w3id.org/dpv). The context is in the file, so
 * nothing is fetched. What the policy says is permitted, what it denies is a prohibition; the rest is in terms of our own, so
 * that a JSON-LD processor expands the file without loss.
 */
export function toJsonLd(given: ReportInput): string {
  const input = { ...given, audit: withAdditions(given.audit, given.reviews) };
  const { audit, completeness, reviews } = input;
  const { document } = audit;
  const linkTo = passageLinks(audit);
  const id = `urn:sha256:${document.sha256}`;
  const findings = audit.findings.map((finding, index) => nodeOf(input, finding, index, id, linkTo));
  const refer = (isWanted: (finding: Finding) => boolean): string[] =>
    audit.findings.flatMap((finding, index) => (isWanted(finding) ? [`${id}#finding-${index}`] : []));
  const address = document.source.finalUrl ?? document.source.url;
  const notice = {
    '@id': id,
    '@type': 'dpv:PrivacyNotice',
    title: nameOf(audit),
    ...(address && URL.canParse(address) ? { source: address } : {}),
    language: document.languages.map(({ lang }) => lang),
    sha256: document.sha256,
    ...(document.source.capturedAt ? { read: document.source.capturedAt } : {}),
    hasPermission: refer(({ stance }) => stance === 'says' || stance === 'conditional'),
    hasProhibition: refer(({ stance }) => stance === 'denies'),
    unclear: refer(({ stance }) => stance === 'unclear'),
    text: document.text.toWellFormed(),
  };
  const report = {
    '@id': `${id}#audit`,
    '@type': 'Audit',
    about: id,
    generator: `${TOOL} ${audit.versions.engine}`,
    rulesVersion: audit.versions.rules,
    vocabularyVersion: Object.entries(audit.versions.vocabulary).map(([lang, version]) => `${lang} ${version}`),
    provenance: provenanceOf(audit).map(([label, words]) => `${label}: ${words}`),
    charactersRead: audit.coverage.read,
    charactersInAll: audit.coverage.characters,
    ...(audit.score ? { letter: audit.score.letter, score: audit.score.value } : {}),
    answer: Object.entries(audit.answers).map(([question, { answer }]) => ({ question, outcome: answer })),
    contradiction: audit.contradictions.map(({ answers, findings: pair }) => ({
      question: answers,
      between: pair.map((index) => `${id}#finding-${index}`),
    })),
    completeness: completeness.flatMap(({ regime, applies, items }) =>
      items.map((item) => ({ regime, because: applies.says, item: item.id, law: [item.law], state: item.state })),
    ),
    review: reviews.map((review) => ({
      about: `${id}#finding-${review.finding}`,
      verdict: review.verdict,
      author: review.author,
      reason: review.reason,
      reviewed: review.at,
      ...(review.stance ? { stance: review.stance } : {}),
      correction: correctionWords(review, document.text.toWellFormed()),
    })),
  };
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': [notice, ...findings, report] }, null, 2)}\n`;
}

function nodeOf(
  { audit, labels }: ReportInput,
  finding: Finding,
  index: number,
  notice: string,
  linkTo: ReturnType<typeof passageLinks>,
) {
  const terms = (prefix: string, concepts: string[]): string[] => [
    ...new Set(concepts.filter((each) => each.startsWith(prefix)).flatMap((each) => labels[each]?.dpv ?? [])),
  ];
  const because = finding.because.map(({ concept }) => concept);
  const all = {
    hasPersonalData: terms('data.', finding.data),
    hasRecipient: terms('recipient.', finding.recipients),
    hasPurpose: terms('purpose.', finding.purposes),
    hasProcessing: terms('act.', because),
    hasRight: terms('right.', because),
    hasLegalBasis: terms('basis.', because),
    hasTechnicalOrganisationalMeasure: [...terms('measure.', because), ...terms('safeguard.', because)],
  };
  const { passage, context, condition } = finding;
  const words = (span: { start: number; end: number }): string =>
    audit.document.text.slice(span.start, span.end).toWellFormed();
  const link = linkTo(passage);
  const kind = {
    says: 'dpv:Permission',
    conditional: 'dpv:Permission',
    denies: 'dpv:Prohibition',
    unclear: 'UnclearStatement',
  };
  return {
    '@id': `${notice}#finding-${index}`,
    '@type': [kind[finding.stance], 'Finding'],
    about: notice,
    finding: index,
    rule: finding.rule,
    question: finding.answers,
    title: finding.title,
    stance: finding.stance,
    quote: words(passage),
    start: passage.start,
    end: passage.end,
    ...(context ? { context: words(context), contextStart: context.start, contextEnd: context.end } : {}),
    ...(condition ? { condition: words(condition), conditionStart: condition.start, conditionEnd: condition.end } : {}),
    ...(finding.duration ? { hasDuration: { '@type': 'xsd:duration', '@value': finding.duration } } : {}),
    ...Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0)),
    data: finding.data,
    recipients: finding.recipients,
    purposes: finding.purposes,
    ...(finding.actor ? { actor: finding.actor } : {}),
    severity: finding.severity,
    confidence: finding.confidence,
    law: finding.law,
    ...(link ? { link } : {}),
  };
}
