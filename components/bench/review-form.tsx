import { useEffect, useState } from 'preact/hooks';
import type { Stance } from '../../engine/model/audit.ts';
import type { Review } from '../../report/report.ts';
import { words } from '../words.ts';
import { say } from './words.ts';

interface Props {
  finding: number;
  /** What the machine found. */
  stance: Stance;
  /** All that was said of this finding by hand. */
  reviews: Review[];
  author: string;
  /** Whether the audit is kept already; else saving the review keeps it. */
  isKept: boolean;
  /** The time is set by who saves it. */
  onSave(review: Omit<Review, 'at'>): void;
  onTake(review: Review): void;
}

/** What the auditor says of one finding, beside what the machine says: nothing of the audit is changed. */
export function ReviewForm({ finding, stance, reviews, author, isKept, onSave, onTake }: Props) {
  const [verdict, setVerdict] = useState<Review['verdict'] | null>(null);
  const [name, setName] = useState(author);
  const [reason, setReason] = useState('');
  const [right, setRight] = useState<Stance>(stance);
  const [missing, setMissing] = useState(false);
  useEffect(() => setName((now) => now || author), [author]);
  const save = (event: Event) => {
    event.preventDefault();
    if (!verdict) return;
    if (!name.trim() || !reason.trim()) return setMissing(true);
    onSave({
      finding,
      verdict,
      author: name.trim(),
      reason: reason.trim(),
      ...(verdict === 'corrected' ? { stance: right } : {}),
    });
    setVerdict(null);
    setReason('');
    setMissing(false);
  };
  return (
    <section class="review" aria-labelledby="review-title">
      <h3 id="review-title">{say.review.title}</h3>
      {reviews.map((review) => (
        <Said key={review.author} review={review} onTake={() => onTake(review)} />
      ))}
      <fieldset class="segmented review-verdicts">
        <legend class="unseen">{say.review.title}</legend>
        {(['confirmed', 'rejected', 'corrected'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="verdict"
              class="unseen"
              checked={verdict === each}
              onChange={() => setVerdict(each)}
            />
            <span>{say.review.choose[each]}</span>
          </label>
        ))}
      </fieldset>
      {verdict && (
        <form class="review-form" onSubmit={save}>
          {verdict === 'corrected' && (
            <label>
              <span>{say.review.stance}</span>
              <select value={right} onChange={(event) => setRight(event.currentTarget.value as Stance)}>
                {Object.entries(words.stance).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label>
            <span>{say.review.author}</span>
            <input
              dir="auto"
              autocomplete="name"
              value={name}
              aria-invalid={missing && !name.trim()}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <label>
            <span>{say.review.reason}</span>
            <textarea
              dir="auto"
              rows={3}
              value={reason}
              placeholder={say.review.reasonHint}
              aria-invalid={missing && !reason.trim()}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>
          {missing && (
            <p class="field-error" role="alert">
              {say.review.missing}
            </p>
          )}
          <button type="submit" class="main-button">
            {isKept ? say.review.save : say.review.saveKeep}
          </button>
          <p class="hint">{say.review.machine}</p>
        </form>
      )}
    </section>
  );
}

function Said({ review, onTake }: { review: Review; onTake(): void }) {
  return (
    <div class={`said verdict-${review.verdict}`}>
      <p>
        <strong class="verdict-word">{words.verdict[review.verdict]}</strong>
        {review.stance && `: ${words.stance[review.stance]}`}
        <span class="hint"> {say.review.by(review.author, say.day(review.at))}</span>
      </p>
      <p dir="auto">{review.reason}</p>
      <button type="button" class="quiet" onClick={onTake}>
        {say.review.take}
      </button>
    </div>
  );
}
