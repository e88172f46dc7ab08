import type { Audit } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import type { PolicyText } from './policy-language.ts';
import { Quote } from './quote.tsx';
import { words } from './words.ts';

interface Props {
  audit: Audit;
  questions: Question[];
  policy: PolicyText;
  chosen: number | null;
  onChoose(finding: number): void;
}

/** Pairs of passages that cannot both hold, each passage one press away. */
export function ContradictionList({ audit, questions, policy, chosen, onChoose }: Props) {
  if (!audit.contradictions.length) return null;
  const labels = new Map(questions.map((question) => [question.id, question.label]));
  return (
    <section class="contradictions" aria-labelledby="contradictions">
      <h2 id="contradictions">{words.contradictions}</h2>
      {audit.contradictions.map(({ answers, findings }) => (
        <div key={`${answers}-${findings.join('-')}`} class="contradiction">
          <h3>{labels.get(answers) ?? answers}</h3>
          <p class="hint">{words.contradictory}</p>
          {findings.map((index) => {
            const finding = audit.findings[index];
            return (
              finding && (
                <button
                  key={index}
                  type="button"
                  class="finding tone-edge-unclear"
                  data-rove
                  aria-current={chosen === index ? 'true' : undefined}
                  onClick={() => onChoose(index)}
                >
                  <Quote policy={policy} span={finding.passage} />
                  <span class="finding-meta">
                    <span class="stance">{words.stance[finding.stance]}</span>
                  </span>
                </button>
              )
            );
          })}
        </div>
      ))}
    </section>
  );
}
