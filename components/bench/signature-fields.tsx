import { say } from './words.ts';

/** Who says it, and why. */
export interface Signature {
  author: string;
  reason: string;
}

interface Props {
  given: Signature;
  /** The form was sent without one of the two. */
  missing: boolean;
  onChange(given: Signature): void;
}

/** Whether both are given: a review without them proves little. */
export function isSigned({ author, reason }: Signature): boolean {
  return author.trim() !== '' && reason.trim() !== '';
}

/** The fields for both. */
export function SignatureFields({ given, missing, onChange }: Props) {
  return (
    <>
      <label>
        <span>{say.review.author}</span>
        <input
          dir="auto"
          name="author"
          autocomplete="name"
          value={given.author}
          aria-invalid={missing && !given.author.trim()}
          onInput={(event) => onChange({ ...given, author: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{say.review.reason}</span>
        <textarea
          dir="auto"
          name="reason"
          rows={3}
          value={given.reason}
          placeholder={say.review.reasonHint}
          aria-invalid={missing && !given.reason.trim()}
          onInput={(event) => onChange({ ...given, reason: event.currentTarget.value })}
        />
      </label>
      {missing && (
        <p class="field-error" role="alert">
          {say.review.missing}
        </p>
      )}
    </>
  );
}
