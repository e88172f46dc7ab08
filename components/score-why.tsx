import type { Audit } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { type ArithmeticPart, arithmeticOf, figure } from '../report/arithmetic.ts';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

/** The arithmetic of the letter, so that anyone can do it again by hand. */
export function ScoreWhy({ audit, questions }: { audit: Audit; questions: Question[] }) {
  const sums = arithmeticOf(audit, questions);
  if (!sums) return null;
  return (
    <details class="why">
      <summary data-rove>
        <Icon name="chevron" />
        {words.score.why}
      </summary>
      <p class="hint">{words.score.higher}</p>
      {sums.parts.map((part) => (
        <Part key={part.title} part={part} />
      ))}
      <section class="why-part">
        <h3>{words.score.sum}</h3>
        <p class="figures">{sums.formula}</p>
      </section>
    </details>
  );
}

function Part({ part }: { part: ArithmeticPart }) {
  return (
    <section class="why-part">
      <h3>
        {part.title} <span class="hint">{words.score.share(Math.round(part.weight * 100))}</span>
      </h3>
      {part.lines.length > 0 ? (
        <ul class="points">
          {part.lines.map((line) => (
            <li key={line.question}>
              <span class="points-taken">{words.score.points(figure(line.points))}</span>
              <span>
                {line.label}: <b>{line.answer.toLowerCase()}</b>
                <span class="hint">{line.why}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.score.nothing}</p>
      )}
      <p class="figures">{part.formula}</p>
    </section>
  );
}
