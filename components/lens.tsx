import type { ComponentChildren } from 'preact';
import type { Finding } from '../engine/model/audit.ts';
import { durationWords } from './duration-words.ts';
import { Icon } from './icon.tsx';
import type { MarkNote } from './mark-notes.ts';
import { ToneGlyph } from './tone-glyph.tsx';
import { words } from './words.ts';

interface Props {
  finding: Finding | undefined;
  notes: MarkNote[];
  chosen: number | null;
  /** All findings on the chosen words, the chosen one among them. */
  together: number[];
  /** Which passage of how many; `at` counts from 0 and is -1 before any was chosen. */
  at: number;
  count: number;
  /** What can be done with the passage. */
  actions: ComponentChildren;
  onStep(by: 1 | -1): void;
  onLead(finding: number): void;
  /** What stands at the end of the strip. */
  children?: ComponentChildren;
}

/** The strip under the policy: what the chosen passage says, what else it says, and the way to the next one. */
export function Lens({ finding, notes, chosen, together, at, count, actions, onStep, onLead, children }: Props) {
  const note = chosen === null ? undefined : notes[chosen];
  const others = together.filter((index) => index !== chosen);
  return (
    <footer class="lens">
      <div class="lens-steps">
        <button
          type="button"
          class="icon-button"
          aria-label={words.text.previous}
          disabled={!count}
          onClick={() => onStep(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words.text.next}
          disabled={!count}
          onClick={() => onStep(1)}
        >
          <Icon name="down" />
        </button>
      </div>
      {!note || chosen === null ? (
        <p class="hint">{count ? words.text.none : words.text.nothingMarked}</p>
      ) : (
        <div class="lens-body">
          <p class="lens-line">
            <button type="button" class="lens-finding" title={words.text.toFinding} onClick={() => onLead(chosen)}>
              <ToneGlyph tone={note.tone} />
              <span>{note.label}</span>
            </button>
            <span class={`stance tone-${note.tone}`}>{words.stance[note.stance]}</span>
            {finding?.duration && <span>{durationWords(finding.duration)}</span>}
            <span class="lens-count">{words.text.passage(at + 1, count)}</span>
          </p>
          {others.length > 0 && (
            <ul class="lens-others" aria-label={words.text.also}>
              {others.slice(0, 12).map((index) => (
                <li key={index}>
                  <button type="button" onClick={() => onLead(index)}>
                    <ToneGlyph tone={notes[index]?.tone ?? 'plain'} />
                    {notes[index]?.label}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {actions}
        </div>
      )}
      {children}
    </footer>
  );
}
