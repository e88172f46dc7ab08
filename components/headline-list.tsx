import type { Audit } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import type { Headline } from '../report/headlines.ts';
import { AnswerWord } from './answer-word.tsx';
import type { PolicyText } from './policy-language.ts';
import { Quote } from './quote.tsx';
import { toneOf } from './tone.ts';
import { ToneGlyph } from './tone-glyph.tsx';
import { words } from './words.ts';

interface Props {
  audit: Audit;
  policy: PolicyText;
  headlines: Headline[];
  /** What the reader is owed and the policy does not say. */
  missing: Question[];
  chosen: number | null;
  onChoose(finding: number): void;
}

/** What a reader in a hurry must know, each with the words of the policy it rests on. */
export function HeadlineList({ audit, policy, headlines, missing, chosen, onChoose }: Props) {
  if (!headlines.length) return null;
  return (
    <section class="headlines" aria-labelledby="at-a-glance">
      <h2 id="at-a-glance">{words.atAGlance}</h2>
      <ul>
        {headlines.map(({ question, finding }) => {
          const passage = audit.findings[finding]?.passage;
          const outcome = audit.answers[question.id]?.answer ?? 'silent';
          const tone = toneOf(question.yes, outcome);
          return (
            <li key={question.id}>
              <button
                type="button"
                class={`row headline tone-edge-${tone}`}
                data-rove
                aria-current={chosen === finding ? 'true' : undefined}
                onClick={() => onChoose(finding)}
              >
                <ToneGlyph tone={tone} />
                <span class="row-label">{question.label}</span>
                <AnswerWord outcome={outcome} tone={tone} />
                {passage && <Quote policy={policy} span={passage} />}
              </button>
            </li>
          );
        })}
      </ul>
      {missing.length > 0 && (
        <p class="silent-list">
          <ToneGlyph tone="silent" />
          <span>
            {words.missing} {missing.map((question) => question.label).join(' · ')}
          </span>
        </p>
      )}
    </section>
  );
}
