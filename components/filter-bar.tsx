import type { QuestionGroup } from '../report/group-questions.ts';
import type { FindingFilter } from './finding-filter.ts';
import { words } from './words.ts';

interface Props {
  filter: FindingFilter;
  groups: QuestionGroup[];
  onFilter(filter: FindingFilter): void;
}

/** Narrows the findings, and with them the marks in the policy, to a topic or to harms or protections. */
export function FilterBar({ filter, groups, onFilter }: Props) {
  return (
    <div class="filter-bar">
      <fieldset class="segmented">
        <legend class="unseen">{words.filter.legend}</legend>
        {(['all', 'harm', 'good'] as const).map((taking) => (
          <label key={taking}>
            <input
              type="radio"
              name="taking"
              class="unseen"
              checked={filter.taking === taking}
              onChange={() => onFilter({ ...filter, taking })}
            />
            <span>{words.filter[taking]}</span>
          </label>
        ))}
      </fieldset>
      <label class="select">
        <span class="unseen">{words.filter.topic}</span>
        <select value={filter.topic} onChange={(event) => onFilter({ ...filter, topic: event.currentTarget.value })}>
          <option value="">{words.filter.everyTopic}</option>
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.title}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
