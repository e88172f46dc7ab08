import { useState } from 'preact/hooks';
import { words } from '../words.ts';
import { say } from './words.ts';

/** How far a batch of files has got. */
export interface Batch {
  done: number;
  all: number;
  /** The file in hand; empty once the batch has ended. */
  now: string;
  cancelled: boolean;
  faults: { name: string; why: string }[];
}

interface Props {
  batch: Batch | null;
  keep: boolean;
  onKeep(on: boolean): void;
  onFiles(files: File[]): void;
  onPaste(text: string, name: string): void;
  onCancel(): void;
}

/** Takes policies by hand: many files at once, by dialog or drop, or a text; with progress, a way to stop, and what could not be read. */
export function GiveMany({ batch, keep, onKeep, onFiles, onPaste, onCancel }: Props) {
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [empty, setEmpty] = useState(false);
  const [over, setOver] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!text.trim()) return setEmpty(true);
    onPaste(text, name);
    setText('');
    setName('');
  };
  const take = (files: FileList | null | undefined) => {
    if (files?.length) onFiles([...files]);
  };
  return (
    <section
      class={over ? 'give-many over' : 'give-many'}
      aria-labelledby="give-title"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h2 id="give-title">{over ? say.give.drop : say.give.title}</h2>
      <p class="hint">{say.give.lead}</p>
      <div class="give-ways">
        <label class="file">
          <input
            type="file"
            multiple
            class="unseen"
            accept=".txt,.md,.html,.htm,.xhtml,.pdf,text/plain,text/html,application/pdf"
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
          <span class="main-button">{say.give.files}</span>
          <span class="hint">{say.give.hint}</span>
        </label>
        <label class="check">
          <input type="checkbox" checked={keep} onChange={(event) => onKeep(event.currentTarget.checked)} />
          <span>
            {say.give.keep} <span class="hint">{say.give.keepHint}</span>
          </span>
        </label>
      </div>
      <details class="detail">
        <summary>{say.give.paste}</summary>
        <form class="give-paste" onSubmit={submit}>
          <label>
            <span>{words.give.pasteLabel}</span>
            <textarea
              id="paste"
              dir="auto"
              rows={6}
              value={text}
              placeholder={words.give.pasteHint}
              aria-invalid={empty}
              aria-describedby={empty ? 'paste-empty' : undefined}
              onInput={(event) => {
                setText(event.currentTarget.value);
                setEmpty(false);
              }}
            />
          </label>
          {empty && (
            <p id="paste-empty" class="field-error" role="alert">
              {words.give.empty}
            </p>
          )}
          <label>
            <span>{say.give.name}</span>
            <input dir="auto" value={name} onInput={(event) => setName(event.currentTarget.value)} />
          </label>
          <button type="submit" class="main-button">
            {words.give.audit}
          </button>
        </form>
      </details>
      {batch && <Progress batch={batch} onCancel={onCancel} />}
    </section>
  );
}

function Progress({ batch, onCancel }: { batch: Batch; onCancel(): void }) {
  const { done, all, now, cancelled, faults } = batch;
  return (
    <div class="batch">
      {now && (
        <>
          <progress value={done} max={all} aria-label={say.give.done(done, all)} />
          <p class="batch-now">
            <bdi>{say.give.now(now)}</bdi>
          </p>
          <button type="button" class="plain-button" onClick={onCancel}>
            {say.give.cancel}
          </button>
        </>
      )}
      <p role="status" class="hint">
        {cancelled ? say.give.cancelled(done, all) : say.give.done(done, all)}
      </p>
      {faults.length > 0 && (
        <div class="batch-faults" role="alert">
          <h3>{say.give.faults}</h3>
          <ul>
            {faults.map(({ name, why }, at) => (
              <li key={`${at}-${name}`}>
                <strong>
                  <bdi>{name}</bdi>
                </strong>{' '}
                {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
