import type { Stance } from '../../engine/model/audit.ts';
import type { QuestionGroup } from '../../report/group-questions.ts';
import { words } from '../words.ts';
import { ConceptPicker } from './concept-picker.tsx';
import type { Draft } from './draft.ts';
import { DurationField } from './duration-field.tsx';
import type { RuleNotes } from './evidence-pane.tsx';
import { say } from './words.ts';

interface Props {
  draft: Draft;
  groups: QuestionGroup[];
  rules: RuleNotes;
  /** The condition's words were not found in the policy. */
  unfound: boolean;
  onChange(draft: Draft): void;
}

/** Everything that a finding says, to be written by hand. */
export function DraftFields({ draft, groups, rules, unfound, onChange }: Props) {
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  return (
    <>
      <label>
        <span>{say.review.question}</span>
        <select
          name="answers"
          value={draft.answers}
          required
          onChange={(event) => set({ answers: event.currentTarget.value })}
        >
          <option value="" disabled>
            {say.review.noQuestion}
          </option>
          {groups.map(({ id, title, questions }) => (
            <optgroup key={id} label={title}>
              {questions.map((question) => (
                <option key={question.id} value={question.id}>
                  {question.label}
                </option>
              ))}
              <option value={id}>{say.review.also(title)}</option>
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        <span>{say.review.stance}</span>
        <select
          name="stance"
          value={draft.stance}
          onChange={(event) => set({ stance: event.currentTarget.value as Stance })}
        >
          {Object.entries(words.stance).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {(['data', 'recipients', 'purposes'] as const).map((kind) => (
        <ConceptPicker
          key={kind}
          name={words.because[kind]}
          ids={draft[kind]}
          choices={rules.concepts[kind]}
          onChange={(ids) => set({ [kind]: ids })}
        />
      ))}
      <DurationField value={draft.duration} onChange={(duration) => set({ duration })} />
      <label>
        <span>{say.review.condition}</span>
        <textarea
          dir="auto"
          rows={2}
          name="condition"
          value={draft.condition}
          placeholder={say.review.conditionHint}
          aria-invalid={unfound}
          onInput={(event) => set({ condition: event.currentTarget.value })}
        />
      </label>
      {unfound && (
        <p class="field-error" role="alert">
          {say.review.unfound}
        </p>
      )}
    </>
  );
}
