import type { Audit, Finding } from '../../engine/model/audit.ts';
import type { Question } from '../../engine/model/question.ts';
import { alsoSaid } from '../also-said.ts';
import { correctionWords } from '../correction-words.ts';
import { findingsOf } from '../findings-of.ts';
import { groupQuestions } from '../group-questions.ts';
import { type Markup, markup } from '../markup.ts';
import { OUTCOME_WORDS } from '../outcome-words.ts';
import { passageLinks } from '../passage-links.ts';
import { quoteOf } from '../quote.ts';
import type { Review } from '../report.ts';
import { verdictOf } from '../verdict-of.ts';
import { languageAttributes, quoteBlock } from './quote-block.ts';

// The best two quotes show; the rest opens on a click, and is printed.
const SHOWN = 2;

/** What each piece of evidence is shown with. */
interface Given {
  audit: Audit;
  reviews: Review[];
  linkTo: ReturnType<typeof passageLinks>;
}

/** Every question with its answer and its evidence, by group. */
export function answersSection(audit: Audit, questions: Question[], reviews: Review[]): Markup {
  const given: Given = { audit, reviews, linkTo: passageLinks(audit) };
  return markup`<section class="answers" aria-labelledby="answers"><h2 id="answers">Answers</h2>
${groupQuestions(questions).map(
  (
    group,
  ) => markup`<section class="group" aria-labelledby="group-${group.id}"><h3 id="group-${group.id}">${group.title}</h3>
${group.questions.map((question) => answer(given, question))}
${alsoSaid(audit, group.id).map(({ title, findings }) => also(given, title, findings))}
</section>`,
)}
</section>`;
}

function answer(given: Given, question: Question): Markup {
  const { audit } = given;
  const outcome = audit.answers[question.id]?.answer ?? 'silent';
  const indices = findingsOf(audit, question.id);
  return markup`<article class="answer ${outcome}" id="question-${question.id}">
<h4><span class="chip ${verdictOf(question.yes, outcome)} ${outcome}">${OUTCOME_WORDS[outcome]}</span><span class="label">${question.label}</span></h4>
<p class="ask">${question.ask}</p>
${passages(given, indices)}
</article>`;
}

/** What answers no question of the group. */
function also(given: Given, title: string, indices: number[]): Markup {
  return markup`<article class="answer also">
<h4><span class="chip also">Also</span><span class="label">${title}</span></h4>
${passages(given, indices)}
</article>`;
}

function passages(given: Given, indices: number[]): Markup {
  const more = indices.slice(SHOWN);
  return markup`${indices.slice(0, SHOWN).map((index) => evidence(given, index))}
${more.length > 0 ? markup`<details><summary>${more.length} more ${more.length === 1 ? 'passage' : 'passages'}</summary>${more.map((index) => evidence(given, index))}</details>` : undefined}`;
}

function evidence({ audit, reviews, linkTo }: Given, index: number): Markup {
  const finding = audit.findings[index];
  if (!finding) return markup``;
  return markup`<div class="finding" id="finding-${index}"><span class="number" aria-hidden="true">${index + 1}</span>
${quoteBlock(audit, index)}
<p class="facts">${facts(audit, finding)}${toThePolicy(linkTo(finding.passage))}</p>
${reviews.filter((review) => review.finding === index).map((review) => reviewed(review, audit.document.text))}</div>
`;
}

/** Opens the policy itself at the quote. */
function toThePolicy(link: string): Markup | undefined {
  return link ? markup`<a href="${link}" rel="noopener noreferrer">in the policy ↗</a>` : undefined;
}

function reviewed(review: Review, text: string): Markup {
  const { verdict, author, reason, at } = review;
  const lines = correctionWords(review, text);
  return markup`<p class="review"><b>${verdict}${lines.length > 0 ? ` as ${lines.join('; ')}` : ''}</b> by ${author}, ${at.slice(0, 10)}: ${reason}</p>`;
}

const STANCES: Record<Finding['stance'], string> = {
  says: 'says so',
  denies: 'denies it',
  conditional: 'on a condition',
  unclear: 'unclear',
};

function facts(audit: Audit, finding: Finding): Markup[] {
  const list: Markup[] = [markup`<span class="stance">${finding.title} · ${STANCES[finding.stance]}</span>`];
  if (finding.condition) {
    const { text, lang, dir } = quoteOf(audit, finding.condition);
    list.push(markup`<span>condition <q${languageAttributes(lang, dir)}>${text}</q></span>`);
  }
  if (finding.duration) list.push(markup`<span>${finding.duration}</span>`);
  const concepts = [...finding.data, ...finding.recipients, ...finding.purposes].map((id) =>
    id.replace(/^[^.]*\./, ''),
  );
  if (concepts.length > 0) list.push(markup`<span>${[...new Set(concepts)].join(', ')}</span>`);
  if (finding.law.length > 0) list.push(markup`<span class="law">${finding.law.join(', ')}</span>`);
  list.push(markup`<span>${finding.confidence} confidence</span>`);
  list.push(markup`<span class="rule">${finding.rule}</span>`);
  return list;
}
