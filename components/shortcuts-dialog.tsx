import { useEffect, useRef } from 'preact/hooks';
import { words } from './words.ts';

interface Props {
  /** Keys and what they do. */
  list: [string, string][];
  open: boolean;
  single: boolean;
  onSingle(on: boolean): void;
  onClose(): void;
}

/** All keys on one card, and the switch for those that are single letters (WCAG 2.1.4). */
export function ShortcutsDialog({ list, open, single, onSingle, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The browser would close the dialog, and then the popup with it.
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose} onKeyDown={onKeyDown}>
      <h2 id="keys-title">{words.keys.title}</h2>
      <dl>
        {list.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(/ +/).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input type="checkbox" checked={single} onChange={(event) => onSingle(event.currentTarget.checked)} />
        <span>
          {words.keys.single}
          <span class="hint">{words.keys.singleHint}</span>
        </span>
      </label>
      <button type="button" class="plain-button" onClick={onClose}>
        {words.keys.close}
      </button>
    </dialog>
  );
}
