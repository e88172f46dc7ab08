import { useState } from 'preact/hooks';
import { words } from './words.ts';

export interface GiveTextProps {
  /** False where choosing a file would close the popup (Firefox): a tab is opened instead. */
  canPick: boolean;
  onFile(file: File): void;
  onFileTab(): void;
  onPaste(text: string): void;
}

/** The ways to give a policy by hand: choose a file, drop one, or paste the text. */
export function GiveText({ canPick, onFile, onFileTab, onPaste }: GiveTextProps) {
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim()) onPaste(text);
    else setEmpty(true);
  };
  return (
    <section
      class="give"
      aria-labelledby="give-title"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <h2 id="give-title">{words.give.title}</h2>
      <p class="hint">{words.give.lead}</p>
      {canPick ? (
        <label class="file">
          <input
            type="file"
            class="unseen"
            accept=".txt,.md,.html,.htm,.xhtml,.pdf,text/plain,text/html,application/pdf"
            onChange={(event) => take(event.currentTarget.files)}
          />
          <span class="plain-button">{words.give.file}</span>
          <span class="hint">
            {words.give.fileHint}, {words.give.drop}
          </span>
        </label>
      ) : (
        <div class="file">
          <button type="button" class="plain-button" onClick={onFileTab}>
            {words.give.inTab}
          </button>
          <span class="hint">{words.give.inTabHint}</span>
        </div>
      )}
      <form onSubmit={submit}>
        <label for="paste">{words.give.pasteLabel}</label>
        <textarea
          id="paste"
          dir="auto"
          rows={5}
          value={text}
          placeholder={words.give.pasteHint}
          aria-invalid={empty}
          aria-describedby={empty ? 'paste-empty' : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setEmpty(false);
          }}
        />
        {empty && (
          <p id="paste-empty" class="field-error" role="alert">
            {words.give.empty}
          </p>
        )}
        <button type="submit" class="main-button">
          {words.give.audit}
        </button>
      </form>
    </section>
  );
}
