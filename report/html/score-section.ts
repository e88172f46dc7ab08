import type { Audit } from '../../engine/model/audit.ts';
import type { Question } from '../../engine/model/question.ts';
import { type ArithmeticPart, arithmeticOf, figure } from '../arithmetic.ts';
import { Markup, markup } from '../markup.ts';

/** Every point of the score, so that a reader can do the sum again by hand. */
export function scoreSection(audit: Audit, questions: Question[]): Markup {
  const sum = arithmeticOf(audit, questions);
  if (!sum || !audit.score) return new Markup('');
  return markup`<section class="score" aria-labelledby="score"><h2 id="score">Why ${audit.score.letter}</h2>
<p>Each part starts at 100. Answers take points off; the part is what remains of all that could have been taken, in whole points.</p>
${sum.parts.map(table)}
<p class="formula">The parts by their weights: ${sum.formula} of 100, letter ${audit.score.letter}.</p>
</section>`;
}

const HEAD = markup`<thead><tr><th scope="col">Points</th><th scope="col">Answer</th><th scope="col">Why</th></tr></thead>`;

function table(part: ArithmeticPart): Markup {
  return markup`<table><caption>${part.title} <span>weight ${figure(part.weight)}</span></caption>
${part.lines.length > 0 && HEAD}<tbody>${part.lines.map((line) => markup`<tr><td class="points">−${figure(line.points)}</td><td><a href="#question-${line.question}">${line.label}</a>: ${line.answer}</td><td>${line.why}</td></tr>`)}</tbody>
<tfoot><tr><td colspan="3" class="formula">${part.formula}</td></tr></tfoot></table>`;
}
