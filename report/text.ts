import type { Audit } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { alsoSaid } from './also-said.ts';
import { figure } from './arithmetic.ts';
import { findingsOf } from './findings-of.ts';
import { forTerminal } from './for-terminal.ts';
import { groupQuestions, type QuestionGroup } from './group-questions.ts';
import { type Headline, headlinesOf } from './headlines.ts';
import { inALine } from './in-a-line.ts';
import { type Ink, inkOf } from './ink.ts';
import { addressOf, nameOf } from './name-of.ts';
import { LETTER_WORDS, OUTCOME_WORDS } from './outcome-words.ts';
import { explanation } from './text/explanation.ts';
import { type Verdict, verdictOf } from './verdict-of.ts';
import { wrapped } from './wrapped.ts';

/** How the text is laid out; `width` in terminal columns, 80 unless said otherwise. */
export interface TextOptions {
  color?: boolean;
  /** Print the score's arithmetic line by line. */
  explain?: boolean;
  /** Only the letter and the headline answers, each with its best quote. */
  brief?: boolean;
  width?: number;
}

// More than this is for --format html; two sentences show what an answer rests on.
const QUOTES = 2;

/** The audit for reading at a terminal: letter, headline answers, every question with quotes, what was not read. */
export function toText(audit: Audit, questions: Question[], options: TextOptions = {}): string {
  const { color = false, explain = false, brief = false, width = 80 } = options;
  const page: Page = { audit, questions, ink: inkOf(color), width, brief };
  const parts = [
    head(page),
    headlines(page),
    brief ? '' : contradictions(page),
    ...(brief ? [] : groupQuestions(questions).map((group) => groupText(page, group))),
    explain ? explanation(audit, questions, page.ink, width) : '',
    foot(page),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

interface Page {
  audit: Audit;
  questions: Question[];
  ink: Ink;
  width: number;
  brief: boolean;
}

function head({ audit, ink, width }: Page): string {
  const name = forTerminal(nameOf(audit));
  const address = forTerminal(addressOf(audit));
  const lines = [wrapped(ink.bold(name), width, '')];
  if (address && address !== name) lines.push(ink.dim(address));
  lines.push(ink.dim('─'.repeat(Math.min(width, 80))));
  const { score } = audit;
  if (score) {
    const tone = score.letter <= 'B' ? ink.good : score.letter === 'C' ? ink.mixed : ink.bad;
    lines.push(
      `${tone(ink.bold(`  ${score.letter}  `))} ${ink.bold(LETTER_WORDS[score.letter])}: ${figure(score.value)} of 100`,
    );
    lines.push(`      answers ${score.answered} of ${score.questions} questions`);
  } else {
    lines.push(ink.bold('  –   No score'));
  }
  // A warning decides how far the rest can be believed, so it stands before it.
  for (const { message } of audit.coverage.warnings) {
    lines.push(wrapped(ink.mixed(forTerminal(message)), width, '      ', '    ! '));
  }
  return lines.join('\n');
}

function headlines(page: Page): string {
  const { against, inFavour, missing } = headlinesOf(page.audit, page.questions);
  const parts = [
    headlineList(page, 'Against you', against, page.ink.bad),
    headlineList(page, 'In your favour', inFavour, page.ink.good),
  ];
  if (missing.length > 0) {
    const labels = missing.map(({ label }) => label).join(', ');
    parts.push(wrapped(`${page.ink.bold('Owed, and not said:')} ${labels}`, page.width, '  ', ''));
  }
  return parts.filter((part) => part !== '').join('\n');
}

function headlineList(
  { audit, ink, width, brief }: Page,
  title: string,
  list: Headline[],
  tone: (text: string) => string,
) {
  if (list.length === 0) return '';
  const lines = list.map(({ question, verdict, finding }) => {
    const outcome = OUTCOME_WORDS[audit.answers[question.id]?.answer ?? 'unclear'].toLowerCase();
    const sign = verdict === 'good' ? '+' : verdict === 'bad' ? '-' : '~';
    const line = wrapped(`${question.label}: ${outcome}`, width, '    ', `  ${tone(sign)} `);
    return brief ? `${line}\n${ink.dim(quoteLine(audit, finding, width, '    '))}` : line;
  });
  return [ink.bold(title), ...lines].join('\n');
}

function contradictions({ audit, questions, ink, width }: Page): string {
  if (audit.contradictions.length === 0) return '';
  const labels = new Map(questions.map(({ id, label }) => [id, label]));
  const lines = audit.contradictions.flatMap(({ answers, findings }) => [
    `  ${labels.get(answers) ?? answers}`,
    ...findings.map((index) => quoteLine(audit, index, width, '    ')),
  ]);
  return [ink.bold(ink.bad('It contradicts itself')), ...lines].join('\n');
}

function groupText(page: Page, { id, title, questions }: QuestionGroup): string {
  const { audit, ink, width } = page;
  const rule = '─'.repeat(Math.max(0, Math.min(width, 80) - title.length - 4));
  return [
    `${ink.dim('──')} ${ink.bold(title)} ${ink.dim(rule)}`,
    ...questions.map((question) => answerText(page, question)),
    ...alsoSaid(audit, id).map((also) =>
      [`  ${'Also'.padEnd(8)} ${also.title}`, ...quotes(page, also.findings)].join('\n'),
    ),
  ].join('\n');
}

function answerText(page: Page, question: Question): string {
  const { audit, ink } = page;
  const outcome = audit.answers[question.id]?.answer ?? 'silent';
  const word = OUTCOME_WORDS[outcome].padEnd(8);
  if (outcome === 'silent') return ink.dim(`  ${word} ${question.label}`);
  const verdict: Verdict = verdictOf(question.yes, outcome);
  const title = `  ${ink[verdict](word)} ${question.label}`;
  return [title, ...quotes(page, findingsOf(audit, question.id))].join('\n');
}

/** The best quotes, and how many more there are. */
function quotes({ audit, ink, width }: Page, findings: number[]): string[] {
  const indices = withoutRepetition(audit, findings);
  const lines: string[] = [];
  for (const index of indices.slice(0, QUOTES)) lines.push(quoteLine(audit, index, width, '           '));
  const more = indices.length - QUOTES;
  if (more > 0) lines.push(ink.dim(`           and ${more} more ${more === 1 ? 'passage' : 'passages'}`));
  return lines;
}

/** Two rules may find the same sentence; a reader need not read it twice. */
function withoutRepetition(audit: Audit, indices: number[]): number[] {
  const seen = new Set<string>();
  return indices.filter((index) => {
    const { start, end } = audit.findings[index]?.passage ?? { start: -1, end: -1 };
    const place = `${start}-${end}`;
    return !seen.has(place) && seen.add(place);
  });
}

/** The lead-in, where one governs the passage, and the passage in quotation marks. */
function quoteLine(audit: Audit, index: number, width: number, indent: string): string {
  const finding = audit.findings[index];
  if (!finding) return '';
  const { text } = audit.document;
  const { passage, context } = finding;
  const governs = context && (context.start < passage.start || context.end > passage.end);
  const lead = governs ? `${forTerminal(text.slice(context.start, context.end))} … ` : '';
  const quote = `“${lead}${forTerminal(inALine(text.slice(passage.start, passage.end)))}”`;
  return wrapped(finding.duration ? `${quote} (${finding.duration})` : quote, width, indent);
}

function foot({ audit, ink, width }: Page): string {
  const { coverage, document, versions } = audit;
  const languages = document.languages.map(({ lang, share }) => `${lang} ${figure(share * 100)} %`).join(', ');
  const vocabulary = Object.entries(versions.vocabulary).map(([lang, version]) => `, ${lang} ${version}`);
  const lines = [
    `Read ${coverage.read} of ${coverage.characters} characters${languages ? `, ${languages}` : ''}.`,
    `Policy Loupe ${versions.engine}, rules ${versions.rules}${vocabulary.join('')}; text ${document.sha256.slice(0, 12)}.`,
  ];
  return lines.map((line) => ink.dim(wrapped(line, width, ''))).join('\n');
}
