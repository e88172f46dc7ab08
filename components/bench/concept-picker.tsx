import { Icon } from '../icon.tsx';
import { say } from './words.ts';

interface Props {
  name: string;
  ids: string[];
  choices: { id: string; label: string }[];
  onChange(ids: string[]): void;
}

/** Concepts of one kind: those that are chosen, each with a button that takes it off, and a list to add one from. */
export function ConceptPicker({ name, ids, choices, onChange }: Props) {
  const labels = new Map(choices.map(({ id, label }) => [id, label]));
  return (
    <fieldset class="concepts">
      <legend>{name}</legend>
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          class="concept"
          aria-label={say.review.without(labels.get(id) ?? id)}
          onClick={() => onChange(ids.filter((each) => each !== id))}
        >
          {labels.get(id) ?? id}
          <Icon name="close" />
        </button>
      ))}
      <select
        aria-label={say.review.addTo(name)}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = '';
          // As the machine lists them: sorted, without repetition.
          if (value) onChange([...new Set([...ids, value])].sort());
        }}
      >
        <option value="">{say.review.add}</option>
        {choices
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
      </select>
    </fieldset>
  );
}
