import type { Audit } from '../engine/model/audit.ts';
import { arithmeticOf, figure } from './arithmetic.ts';
import { correctionWords } from './correction-words.ts';
import { findingsOf } from './findings-of.ts';
import { groupQuestions } from './group-questions.ts';
import { nameOf } from './name-of.ts';
import { LETTER_WORDS, OUTCOME_WORDS, STATE_WORDS } from './outcome-words.ts';
import { passageLinks } from './passage-links.ts';
import { provenanceOf } from './provenance.ts';
import type { Review } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { withAdditions } from './with-additions.ts';

/**
 * The audit as Markdown (CommonMark with tables): for tickets and pull requests. The policy's words can not become markup:
 * every mark that could is escaped, and quotes stand in quotation blocks.
 */
export function toMarkdown({ audit: machines, questions, completeness, reviews }: ReportInput): string {
  const audit = withAdditions(machines, reviews);
  const { score } = audit;
  const linkTo = passageLinks(audit);
  const grade = score
    ? `**${score.letter}**: ${LETTER_WORDS[score.letter]}. ${figure(score.value)} of 100 points; answers ${score.answered} of ${score.questions} questions.`
    : `**No score.** ${audit.coverage.warnings.map(({ message }) => plain(message)).join(' ')}`;
  const sections = groupQuestions(questions).map(({ id, title, questions: list }) => {
    const answers = list.map(({ id: question, label, ask }) => {
      const outcome = audit.answers[question]?.answer ?? 'silent';
      const evidence = findingsOf(audit, question).map((index) => finding(audit, index, linkTo, reviews));
      return [`### ${plain(label)}: ${OUTCOME_WORDS[outcome]}`, plain(ask), ...evidence].join('\n\n');
    });
    const more = findingsOf(audit, id).map((index) => finding(audit, index, linkTo, reviews));
    if (more.length > 0) answers.push(['### Also said', ...more].join('\n\n'));
    return [`## ${title}`, ...answers].join('\n\n');
  });
  const parts = [
    `# ${plain(nameOf(audit))}`,
    grade,
    contradictions(audit),
    ...sections,
    arithmetic(audit, questions),
    ...completeness.map(matrix),
    '## Where this comes from',
    provenanceOf(audit)
      .map(([label, words]) => `- ${plain(label)}: ${plain(words)}`)
      .join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function finding(audit: Audit, index: number, linkTo: ReturnType<typeof passageLinks>, reviews: Review[]): string {
  const each = audit.findings[index];
  if (!each) return '';
  const { passage, context, condition, data, recipients, purposes } = each;
  const words = (span: { start: number; end: number }): string => audit.document.text.slice(span.start, span.end);
  const link = linkTo(passage);
  const facts = [
    `finding ${index}`,
    `\`${each.rule}\``,
    each.stance,
    `${each.confidence} confidence`,
    `characters ${passage.start} to ${passage.end}`,
    each.duration,
    ...[...data, ...recipients, ...purposes].map((id) => `\`${id}\``),
    condition && `condition “${plain(words(condition))}”`,
    each.law.map(plain).join(', '),
    // a URL has no bracket of its own once these are escaped
    link && `[in the policy](<${link.replace(/[<>]/g, encodeURIComponent)}>)`,
  ];
  const lines = [
    context ? `> *${quoted(words(context))}* …\n>\n> ${quoted(words(passage))}` : `> ${quoted(words(passage))}`,
    facts.filter(Boolean).join(' · '),
  ];
  for (const review of reviews.filter((each) => each.finding === index)) {
    const corrected = correctionWords(review, audit.document.text).map(plain).join('; ');
    lines.push(
      `Reviewed by ${plain(review.author)}: **${review.verdict}**${corrected && ` (${corrected})`}. ${plain(review.reason)}`,
    );
  }
  return lines.join('\n\n');
}

function contradictions(audit: Audit): string {
  return audit.contradictions.length === 0
    ? ''
    : `The policy contradicts itself on: ${audit.contradictions.map(({ answers, findings }) => `\`${answers}\` (findings ${findings.join(' and ')})`).join('; ')}.`;
}

function arithmetic(audit: Audit, questions: ReportInput['questions']): string {
  const sum = arithmeticOf(audit, questions);
  if (!sum) return '';
  const tables = sum.parts.map(({ title, weight, lines, formula }) =>
    [
      `### ${plain(title)}, weight ${figure(weight)}`,
      `| points | answer | why |\n|---:|---|---|\n${lines.map((line) => `| −${figure(line.points)} | ${plain(line.label)}: ${line.answer} | ${plain(line.why)} |`).join('\n')}`,
      formula,
    ].join('\n\n'),
  );
  return ['## The score', ...tables, sum.formula].join('\n\n');
}

function matrix({ title, full, applies, items }: ReportInput['completeness'][number]): string {
  const rows = items.map(
    ({ id, title: item, law, where, state, findings, says }) =>
      `| ${id} | ${plain(item)} | ${plain(law)} | ${STATE_WORDS[state]} | ${findings.slice(0, 5).join(', ')} | ${plain([where && `Only where ${where}.`, says].filter(Boolean).join(' '))} |`,
  );
  return `## ${plain(title)}\n\n${plain(full)}. ${plain(applies.says)}\n\n| item | asks for | article | state | findings | note |\n|---|---|---|---|---|---|\n${rows.join('\n')}`;
}

/** A text on one line, as it stands, whatever Markdown would make of it. */
export function plain(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .replace(/[\0-\x1F\x7F-\x9F]/g, '\uFFFD')
      .replace(/[\\`*_{}[\]<>#+!|~^&@$]/g, '\\$&')
      // a list, a heading or a rule begins only at the beginning of a line; an address only with its slashes
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^([-=])/, '\\$1')
      .replace(/:\/\//g, ':\\//')
      .trim()
  );
}

/** The same, line for line, inside a quotation. */
function quoted(text: string): string {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .map(plain)
    .join('  \n> ');
}
