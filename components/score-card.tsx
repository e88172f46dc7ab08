import type { Audit } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { ScoreBadge } from './score-badge.tsx';
import { ScoreWhy } from './score-why.tsx';
import { words } from './words.ts';

/** The letter, what it means, how much the policy answers, and the three parts it is made of. */
export function ScoreCard({ audit, questions }: { audit: Audit; questions: Question[] }) {
  const { score } = audit;
  return (
    <section class="score-card" aria-label={words.score.title}>
      <div class="score-head">
        <ScoreBadge score={score} />
        <div>
          <h2 class="verdict">{score ? words.letter[score.letter] : words.score.none}</h2>
          {score ? (
            <p class="score-line">
              <strong>{words.score.outOf(score.value)}</strong>
              <span>{words.score.answers(score.answered, score.questions)}</span>
            </p>
          ) : (
            <Reasons audit={audit} />
          )}
        </div>
      </div>
      {score && (
        <>
          <ul class="parts">
            {score.parts.map((part) => (
              <li key={part.id}>
                <span class="part-title">{part.title}</span>
                <span class="part-value">{part.value}</span>
                <span class="part-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${part.value}%` }} />
                </span>
              </li>
            ))}
          </ul>
          <ScoreWhy audit={audit} questions={questions} />
        </>
      )}
    </section>
  );
}

function Reasons({ audit }: { audit: Audit }) {
  const { warnings } = audit.coverage;
  if (!warnings.length) return <p class="score-line">{words.score.noneWhy}</p>;
  return (
    <ul class="reasons">
      {warnings.map((warning) => (
        <li key={warning.code}>{warning.message}</li>
      ))}
    </ul>
  );
}
