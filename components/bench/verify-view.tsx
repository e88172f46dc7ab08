import type { Verification } from '../../report/verify.ts';
import { ToneGlyph } from '../tone-glyph.tsx';
import { say } from './words.ts';

interface Props {
  /** Null until a file was given. */
  verified: { name: string; result: Verification } | null;
  /** The file that is being verified now. */
  working: string;
  onFile(file: File): void;
  onOpen(): void;
  onKeep(): void;
}

const tones = {
  identical: 'good',
  edited: 'harm',
  different: 'harm',
  'other-versions': 'mixed',
  unreadable: 'unclear',
} as const;

/** Verifies a JSON report: what was checked, what differs and where; and opens the report on the bench. */
export function VerifyView({ verified, working, onFile, onOpen, onKeep }: Props) {
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <main
      class="message verify"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <section class="give" aria-labelledby="verify-title">
        <h2 id="verify-title">{say.verify.title}</h2>
        <p class="hint">{say.verify.lead}</p>
        <label class="file">
          <input
            type="file"
            class="unseen"
            name="report"
            accept=".json,application/json"
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
          <span class="main-button">{say.verify.choose}</span>
          <span class="hint">{say.verify.drop}</span>
        </label>
        <p role="status" class="hint">
          {working && say.verify.working(working)}
        </p>
      </section>
      {verified && (
        <section class={`verified tone-${tones[verified.result.verdict]}`} aria-labelledby="verified-title">
          <h2 id="verified-title">
            <ToneGlyph tone={tones[verified.result.verdict]} />
            {say.verify.verdict[verified.result.verdict]}
          </h2>
          <p class="hint">
            <bdi>{verified.name}</bdi>
          </p>
          <p class="verified-says">{verified.result.says}</p>
          {verified.result.report && (
            <p class="verify-tools">
              <button type="button" class="main-button" onClick={onOpen}>
                {say.verify.open}
              </button>
              <button type="button" class="plain-button" onClick={onKeep}>
                {say.verify.keep}
              </button>
            </p>
          )}
          {verified.result.checks.length > 0 && (
            <>
              <h3>{say.verify.checks}</h3>
              <ul class="checks">
                {verified.result.checks.slice(0, 200).map(({ ok, says }) => (
                  <li key={says} class={ok ? 'check-ok' : 'check-bad'}>
                    <ToneGlyph tone={ok ? 'good' : 'harm'} />
                    <span>
                      <span class="unseen">{ok ? say.verify.ok : say.verify.bad}: </span>
                      <bdi>{says}</bdi>
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </main>
  );
}
