import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../engine/model/audit.ts';
import { correctionWords } from '../../report/correction-words.ts';
import type { QuestionGroup } from '../../report/group-questions.ts';
import type { Review } from '../../report/report.ts';
import { words } from '../words.ts';
import { correctionOf, draftOf } from './draft.ts';
import { DraftFields } from './draft-fields.tsx';
import type { RuleNotes } from './evidence-pane.tsx';
import { isSigned, SignatureFields } from './signature-fields.tsx';
import { say } from './words.ts';

interface Props {
  index: number;
  /** What the machine found, or was added by hand. */
  finding: Finding;
  text: string;
  groups: QuestionGroup[];
  rules: RuleNotes;
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
export function ReviewForm({ index, finding, text, groups, rules, reviews, author, isKept, onSave, onTake }: Props) {
  const [verdict, setVerdict] = useState<Review['verdict'] | null>(null);
  const [signature, setSignature] = useState({ author, reason: '' });
  const [draft, setDraft] = useState(() => draftOf(finding, text));
  const [wrong, setWrong] = useState<'' | 'missing' | 'unfound' | 'same'>('');
  useEffect(() => setSignature((now) => ({ ...now, author: now.author || author })), [author]);
  const save = (event: Event) => {
    event.preventDefault();
    if (!verdict) return;
    if (!isSigned(signature)) return setWrong('missing');
    const made =
      verdict === 'corrected' ? correctionOf(draft, draftOf(finding, text), text, finding.passage) : { correction: {} };
    if ('unfound' in made) return setWrong('unfound');
    if (verdict === 'corrected' && Object.keys(made.correction).length === 0) return setWrong('same');
    onSave({
      finding: index,
      verdict,
      author: signature.author.trim(),
      reason: signature.reason.trim(),
      ...made.correction,
    });
    setVerdict(null);
    setSignature({ ...signature, reason: '' });
    setWrong('');
  };
  return (
    <section class="review" aria-labelledby="review-title">
      <h3 id="review-title">{say.review.title}</h3>
      {reviews.map((review) => (
        <Said key={`${review.author}-${review.verdict}`} review={review} text={text} onTake={() => onTake(review)} />
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
        <form class="review-form" noValidate onSubmit={save}>
          {verdict === 'corrected' && (
            <DraftFields
              draft={draft}
              groups={groups}
              rules={rules}
              unfound={wrong === 'unfound'}
              onChange={setDraft}
            />
          )}
          <SignatureFields given={signature} missing={wrong === 'missing'} onChange={setSignature} />
          {wrong === 'same' && (
            <p class="field-error" role="alert">
              {say.review.same}
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

function Said({ review, text, onTake }: { review: Review; text: string; onTake(): void }) {
  const corrected = correctionWords(review, text);
  return (
    <div class={`said verdict-${review.verdict}`}>
      <p>
        <strong class="verdict-word">{words.verdict[review.verdict]}</strong>
        <span class="hint">
          {' '}
          <bdi>{say.review.by(review.author, say.day(review.at))}</bdi>
        </span>
      </p>
      {corrected.length > 0 && (
        <ul class="corrected">
          {corrected.map((line) => (
            <li key={line}>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p dir="auto">{review.reason}</p>
      <button type="button" class="quiet" onClick={onTake}>
        {say.review.take}
      </button>
    </div>
  );
}
