import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileFormat } from '../report/file-of.ts';
import { Icon } from './icon.tsx';
import { moveFocus } from './move-focus.ts';
import { words } from './words.ts';

/** What most readers want first, then what other programs read. */
const groups: [title: string, formats: FileFormat[]][] = [
  [words.export.toRead, ['html', 'xlsx', 'csv', 'markdown']],
  [words.export.toProve, ['bundle', 'json', 'sarif', 'jsonld', 'annotations']],
];

interface Props {
  button: RefObject<HTMLButtonElement | null>;
  onExport(format: FileFormat): void;
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
        <div class="menu-list">
          {groups.map(([title, formats]) => (
            <section key={title} aria-label={title}>
              <p>{title}</p>
              <ul>
                {formats.map((format) => (
                  <li key={format}>
                    <button
                      type="button"
                      data-rove
                      data-format={format}
                      onClick={() => {
                        close();
                        onExport(format);
                      }}
                    >
                      <strong>{words.export.formats[format][0]}</strong>{' '}
                      <span class="hint">{words.export.formats[format][1]}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </div>
  );
}
