import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportFormat } from './export-format.ts';
import { Icon } from './icon.tsx';
import { moveFocus } from './move-focus.ts';
import { words } from './words.ts';

const formats: [ExportFormat, string, string][] = [
  ['html', words.export.html, words.export.htmlHint],
  ['csv', words.export.csv, words.export.csvHint],
  ['json', words.export.json, words.export.jsonHint],
];

interface Props {
  button: RefObject<HTMLButtonElement | null>;
  onExport(format: ExportFormat): void;
}

/** A button that opens the list of file formats. Escape, or a press elsewhere, closes it. */
export function ExportMenu({ button, onExport }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('[data-rove]')?.focus();
    const away = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    moveFocus(event, box.current);
    if (event.key !== 'Escape' || !open) return;
    // Escape would close the popup.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and arrows for the buttons inside
    <div class="menu" ref={box} onKeyDown={onKeyDown}>
      <button ref={button} type="button" class="plain-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="export" />
        {words.export.menu}
      </button>
      {open && (
        <ul class="menu-list" aria-label={words.export.menu}>
          {formats.map(([format, name, hint]) => (
            <li key={format}>
              <button
                type="button"
                data-rove
                onClick={() => {
                  close();
                  onExport(format);
                }}
              >
                <strong>{name}</strong> <span class="hint">{hint}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
