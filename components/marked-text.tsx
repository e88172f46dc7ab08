import type { Span } from '../engine/model/document.ts';
import type { MarkNote } from './mark-notes.ts';
import { markSegments, type Passage, type Segment } from './mark-segments.ts';
import { loudest } from './tone.ts';
import { words } from './words.ts';

export interface MarkedTextProps {
  text: string;
  stretch: Span;
  passages: Passage[];
  notes: MarkNote[];
  /** The chosen finding, where it lies in this chunk. */
  chosen: number | null;
  /** Where the mark that Tab reaches starts; all others are reached by keys from there. */
  tabStop: number;
}

/** A stretch of the policy as text nodes, with marks where passages lie. The policy is data: nothing in it becomes markup. */
export function MarkedText({ text, stretch, passages, notes, chosen, tabStop }: MarkedTextProps) {
  return (
    <>
      {markSegments(stretch, passages).map((segment) =>
        segment.findings.length ? (
          <Mark key={segment.start} segment={segment} text={text} notes={notes} chosen={chosen} tabStop={tabStop} />
        ) : (
          text.slice(segment.start, segment.end)
        ),
      )}
    </>
  );
}

interface MarkProps extends Omit<MarkedTextProps, 'stretch' | 'passages'> {
  segment: Segment;
}

function Mark({ segment, text, notes, chosen, tabStop }: MarkProps) {
  const over = segment.findings.flatMap((index) => notes[index] ?? []);
  const tone = loudest(over.map((note) => note.tone));
  const stance = over.find((note) => note.tone === tone)?.stance ?? 'says';
  const isChosen = chosen !== null && segment.findings.includes(chosen);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element does not break over lines like the text it stands in
    <span
      role="button"
      class={`mark tone-${tone} stance-${stance}${isChosen ? ' chosen' : ''}`}
      tabIndex={segment.start === tabStop ? 0 : -1}
      data-findings={segment.findings.join(' ')}
      aria-current={isChosen ? 'true' : undefined}
      aria-description={words.text.mark(over.map((note) => `${note.label}, ${words.stance[note.stance]}`).join('; '))}
    >
      {text.slice(segment.start, segment.end)}
    </span>
  );
}
