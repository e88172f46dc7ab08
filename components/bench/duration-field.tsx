import { useState } from 'preact/hooks';
import { say } from './words.ts';

interface Props {
  /** ISO 8601, or empty for none. */
  value: string;
  onChange(iso: string): void;
}

/** A period as a number and a unit. One that has several units is left alone until it is changed. */
export function DurationField({ value, onChange }: Props) {
  const match = /^P(T?)(\d+(?:\.\d+)?)([HDWMY])$/.exec(value);
  const [unit, setUnit] = useState(match?.[3] ?? 'M');
  const amount = match?.[2] ?? '';
  const give = (given: string, of: string) => onChange(given ? `P${of === 'H' ? 'T' : ''}${given}${of}` : '');
  return (
    <fieldset class="concepts">
      <legend>{say.review.duration}</legend>
      <input
        type="number"
        min="0"
        step="1"
        class="amount"
        aria-label={say.review.amount}
        placeholder={say.review.noDuration}
        value={amount}
        onInput={(event) => give(event.currentTarget.value.replace(/[^\d.]/g, ''), unit)}
      />
      <select
        aria-label={say.review.unit}
        value={unit}
        onChange={(event) => {
          setUnit(event.currentTarget.value);
          if (amount) give(amount, event.currentTarget.value);
        }}
      >
        {Object.entries(say.review.units).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
