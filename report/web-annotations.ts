import type { Finding } from '../engine/model/audit.ts';
import { verdictWords } from './correction-words.ts';
import { nameOf } from './name-of.ts';
import { passageLinks } from './passage-links.ts';
import { provenanceOf } from './provenance.ts';
import { TOOL } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { BY_HAND, withAdditions } from './with-additions.ts';

/** Code units of text before and after a quote, by which it is found again. */
const AROUND = 32;

/**
 * The findings as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one each, on the policy's words by quote and by
 * position. Positions are UTF-16 code units into the text whose SHA-256 the collection names. Hand-made reviews are replies.
 */
export function toWebAnnotations(given: ReportInput): string {
  const input = { ...given, audit: withAdditions(given.audit, given.reviews) };
  const { audit, reviews } = input;
  const id = `urn:sha256:${audit.document.sha256}`;
  const { capturedAt } = audit.document.source;
  const linkTo = passageLinks(audit);
  const items = audit.findings.map((finding, index) => annotation(input, finding, index, id, linkTo));
  const replies = reviews.map((review, index) => ({
    id: `${id}#review-${index}`,
    type: 'Annotation',
    motivation: 'moderating',
    creator: { type: 'Person', name: review.author },
    created: review.at,
    body: [
      {
        type: 'TextualBody',
        purpose: 'moderating',
        value: `${verdictWords(review, audit.document.text)}: ${review.reason}`,
      },
    ],
    target: `${id}#finding-${review.finding}`,
  }));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${id}#annotations`,
    type: 'AnnotationCollection',
    label: `${nameOf(audit)}: findings of ${TOOL}`,
    generator: { type: 'Software', name: `${TOOL} ${audit.versions.engine}, rules ${audit.versions.rules}` },
    ...(capturedAt ? { generated: capturedAt } : {}),
    'dc:description': provenanceOf(audit).map(([label, words]) => `${label}: ${words}`),
    total: items.length + replies.length,
    first: { id: `${id}#annotations-1`, type: 'AnnotationPage', startIndex: 0, items: [...items, ...replies] },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(
  { audit, questions, reviews }: ReportInput,
  finding: Finding,
  index: number,
  notice: string,
  linkTo: ReturnType<typeof passageLinks>,
) {
  const { text, source, languages } = audit.document;
  const { start, end } = finding.passage;
  const label = questions.find(({ id }) => id === finding.answers)?.label ?? finding.title;
  const link = linkTo(finding.passage);
  return {
    id: `${notice}#finding-${index}`,
    type: 'Annotation',
    ...(finding.rule === BY_HAND ? authorOf(reviews, index) : {}),
    motivation: finding.stance === 'unclear' ? 'questioning' : 'classifying',
    body: [
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language: 'en',
        value: `${label}: ${finding.stance} (${finding.title})`,
      },
      ...[
        finding.rule,
        finding.answers,
        finding.stance,
        ...finding.data,
        ...finding.recipients,
        ...finding.purposes,
      ].map((value) => ({
        type: 'TextualBody',
        purpose: 'tagging',
        value,
      })),
    ],
    target: {
      source: source.finalUrl ?? source.url ?? notice,
      ...(languages[0] && languages[0].lang !== 'und' ? { language: languages[0].lang } : {}),
      ...(link ? { 'schema:url': link } : {}),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end).toWellFormed(),
          prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
          suffix: text.slice(end, end + AROUND).toWellFormed(),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}

/** Who added a finding by hand: it is not the collection's generator's. */
function authorOf(reviews: ReportInput['reviews'], index: number) {
  const review = reviews.find(({ finding, verdict }) => finding === index && verdict === 'added');
  return review ? { creator: { type: 'Person', name: review.author }, created: review.at } : {};
}
