import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../../engine/model/document.ts';
import type { QuestionGroup } from '../../report/group-questions.ts';
import type { Review } from '../../report/report.ts';
import { correctionOf, emptyDraft } from './draft.ts';
import { DraftFields } from './draft-fields.tsx';
import type { RuleNotes } from './evidence-pane.tsx';
import { findWords } from './find-words.ts';
import { isSigned, SignatureFields } from './signature-fields.tsx';
import { say } from './words.ts';

interface Props {
  /** The words that were selected in the policy; undefined where they are to be written here. */
  selected: Span | undefined;
  text: string;
  groups: QuestionGroup[];
  rules: RuleNotes;
  author: string;
  isKept: boolean;
  /** Number and time are set by who saves it. */
  onSave(review: Omit<Review, 'at' | 'finding'>): void;
  onLeave(): void;
}

/** A finding that the machine missed, written by hand on words of the policy. */
export function AdditionForm({ selected, text, groups, rules, author, isKept, onSave, onLeave }: Props) {
  const [quote, setQuote] = useState(selected ? text.slice(selected.start, selected.end) : '');
  const [draft, setDraft] = useState(emptyDraft);
  const [signature, setSignature] = useState({ author, reason: '' });
  const [wrong, setWrong] = useState<'' | 'quote' | 'question' | 'missing' | 'unfound'>('');
  useEffect(() => setSignature((now) => ({ ...now, author: now.author || author })), [author]);
  const save = (event: Event) => {
    event.preventDefault();
    const passage = findWords(text, quote, selected?.start ?? 0);
    if (!passage) return setWrong('quote');
    if (!draft.answers) return setWrong('question');
    if (!isSigned(signature)) return setWrong('missing');
    const made = correctionOf(draft, undefined, text, passage);
    if ('unfound' in made) return setWrong('unfound');
    onSave({
      verdict: 'added',
      author: signature.author.trim(),
      reason: signature.reason.trim(),
      ...made.correction,
      passage,
    });
  };
  return (
    <section class="review addition" aria-labelledby="addition-title">
      <h3 id="addition-title">{say.review.addTitle}</h3>
      <form class="review-form" noValidate onSubmit={save}>
        <label>
          <span>{say.review.quote}</span>
          <textarea
            dir="auto"
            rows={4}
            name="quote"
            value={quote}
            placeholder={say.review.quoteHint}
            aria-invalid={wrong === 'quote'}
            onInput={(event) => setQuote(event.currentTarget.value)}
          />
        </label>
        {wrong === 'quote' && (
          <p class="field-error" role="alert">
            {say.review.noQuote}
          </p>
        )}
        <DraftFields draft={draft} groups={groups} rules={rules} unfound={wrong === 'unfound'} onChange={setDraft} />
        {wrong === 'question' && (
          <p class="field-error" role="alert">
            {say.review.noQuestion}
          </p>
        )}
        <SignatureFields given={signature} missing={wrong === 'missing'} onChange={setSignature} />
        <div class="verify-tools">
          <button type="submit" class="main-button">
            {isKept ? say.review.save : say.review.saveKeep}
          </button>
          <button type="button" class="plain-button" onClick={onLeave}>
            {say.review.leave}
          </button>
        </div>
      </form>
    </section>
  );
}
