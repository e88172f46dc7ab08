import type { Audit, Letter } from '../../engine/model/audit.ts';
import type { Question } from '../../engine/model/question.ts';
import { figure } from '../arithmetic.ts';
import { directionOf } from '../direction.ts';
import { type Headline, headlinesOf } from '../headlines.ts';
import { languageOf } from '../language-of.ts';
import { attribute, Markup, markup } from '../markup.ts';
import { addressOf, nameOf } from '../name-of.ts';
import { LETTER_WORDS, OUTCOME_WORDS } from '../outcome-words.ts';
import { inlineQuote, languageAttributes } from './quote-block.ts';

/** What policy this is, its letter, and the few answers that matter most. */
export function summarySection(audit: Audit, questions: Question[]): Markup {
  const name = nameOf(audit);
  const address = addressOf(audit);
  const { capturedAt } = audit.document.source;
  const { against, inFavour, missing } = headlinesOf(audit, questions);
  return markup`<header class="summary">
<p class="brand">Policy Loupe</p>
<h1${languageAttributes(languageOf(name, audit.document.languages), directionOf(name))}>${name}</h1>
<p class="source">${address && address !== name ? markup`<bdi class="address">${address}</bdi>` : undefined}${capturedAt ? markup`<span>read <time${attribute('datetime', capturedAt)}>${capturedAt.slice(0, 10)}</time></span>` : undefined}<span>${figure(audit.document.text.length)} characters</span></p>
${grade(audit)}
${contradictions(audit, questions)}
<div class="headlines">
${list('Against you', 'bad', audit, against)}
${list('In your favour', 'good', audit, inFavour)}
</div>
${missing.length > 0 ? markup`<p class="missing"><b>Owed, and not said:</b> ${missing.map((question) => question.label).join(' · ')}</p>` : undefined}
</header>`;
}

function grade({ score, coverage }: Audit): Markup {
  if (!score) {
    const reason = coverage.warnings.map(({ message }) => message).join(' ');
    return markup`<div class="grade">${lens('none', '–')}<div><p class="verdict">No score</p><p>${reason || 'The policy could not be scored.'}</p></div></div>`;
  }
  return markup`<div class="grade">${lens(score.letter, score.letter)}
<div><p class="verdict">${LETTER_WORDS[score.letter]}</p>
<p><b>${figure(score.value)}</b> of 100 points · answers <b>${score.answered}</b> of ${score.questions} questions</p>
<p class="parts">${score.parts.map((part) => markup`<span><meter min="0" max="100" value="${figure(part.value)}" aria-label="${part.title}"></meter> ${part.title} <b>${figure(part.value)}</b></span>`)}</p></div></div>`;
}

/** The letter under the loupe. */
function lens(letter: Letter | 'none', text: string): Markup {
  return markup`<svg class="lens letter-${letter}" viewBox="0 0 108 108" role="img" aria-label="${letter === 'none' ? 'No letter' : `Letter ${letter}`}"><path class="handle" d="M76 76 L99 99"/><circle class="rim" cx="46" cy="46" r="42"/><circle class="glass" cx="46" cy="46" r="36"/><text x="46" y="63" text-anchor="middle">${text}</text></svg>`;
}

function list(title: string, kind: string, audit: Audit, lines: Headline[]): Markup {
  if (lines.length === 0) return new Markup('');
  return markup`<section class="headline ${kind}"><h2>${title}</h2><ul>${lines.map((line) => item(audit, line))}</ul></section>`;
}

function item(audit: Audit, { question, finding }: Headline): Markup {
  const outcome = audit.answers[question.id]?.answer ?? 'unclear';
  return markup`<li><a class="label" href="#finding-${finding}">${question.label}</a> <span class="outcome">${OUTCOME_WORDS[outcome].toLowerCase()}</span>${inlineQuote(audit, finding)}</li>`;
}

function contradictions(audit: Audit, questions: Question[]): Markup {
  if (audit.contradictions.length === 0) return new Markup('');
  const labels = new Map(questions.map(({ id, label }) => [id, label]));
  return markup`<section class="contradictions"><h2>It contradicts itself</h2><ul>${audit.contradictions.map(
    ({ answers, findings: [one, other] }) =>
      markup`<li>${labels.get(answers) ?? answers}: ${side(audit, one)} against ${side(audit, other)}</li>`,
  )}</ul></section>`;
}

function side(audit: Audit, index: number): Markup {
  return markup`<a href="#passage-${index}">${inlineQuote(audit, index)}</a>`;
}
