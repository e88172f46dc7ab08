import type { QuestionGroup } from '../../report/group-questions.ts';
import { words } from '../words.ts';
import { type AuditFilter, noFilter } from './audit-filter.ts';
import { say } from './words.ts';

interface Props {
  filter: AuditFilter;
  groups: QuestionGroup[];
  laws: string[];
  shown: number;
  all: number;
  onFilter(filter: AuditFilter): void;
}

/** Narrows the findings, and with them the marks in the policy, by all that a finding carries. */
export function AuditFilterBar({ filter, groups, laws, shown, all, onFilter }: Props) {
  const { any } = say.filter;
  const choices: [keyof AuditFilter, string, [string, string][]][] = [
    ['topic', words.filter.topic, groups.map(({ id, title }) => [id, title])],
    ['stance', say.filter.stance, Object.entries(words.stance)],
    ['severity', say.filter.severity, Object.entries(say.filter.severities)],
    ['confidence', say.filter.confidence, Object.entries(say.filter.confidences)],
    ['law', say.filter.law, laws.map((law) => [law, law])],
    ['review', say.filter.review, Object.entries(say.filter.reviews)],
  ];
  const isNarrow = choices.some(([field]) => filter[field]);
  return (
    <fieldset class="audit-filter">
      <legend class="unseen">{say.filter.label}</legend>
      {choices.map(([field, label, options]) => (
        <label key={field} class="select">
          <span class="unseen">{label}</span>
          <select
            name={field}
            value={filter[field]}
            data-set={filter[field] ? '' : undefined}
            onChange={(event) => onFilter({ ...filter, [field]: event.currentTarget.value })}
          >
            <option value="">{any[field]}</option>
            {options.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p class="hint audit-shown" role="status">
        {say.filter.shown(shown, all)}
      </p>
      {isNarrow && (
        <button type="button" class="quiet" onClick={() => onFilter(noFilter)}>
          {say.filter.clear}
        </button>
      )}
    </fieldset>
  );
}
