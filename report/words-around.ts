import type { Span } from '../engine/model/document.ts';
import { wordsIn } from './text-words.ts';

/** Words right before and right after a passage; '' for none. */
export interface Context {
  prefix: string;
  suffix: string;
}

/**
 * More and more of the words around a passage, from its own line where that goes on, else from the next one; `inLine` is
 * the shortest that stays on its own line. Offsets are UTF-16 code units.
 */
export function contextsOf(text: string, span: Span): { near: Context[]; inLine: Context | undefined } {
  const before = wordsBefore(text, span.start);
  const after = wordsAfter(text, span.end);
  const near = [3, 6, 10].flatMap((count) => {
    const first = before.words.at(-count) ?? before.words[0];
    const last = after.words[count - 1] ?? after.words.at(-1);
    const prefix = first ? text.slice(first.start, before.edge) : '';
    const suffix = last ? text.slice(after.edge, last.end) : '';
    return [
      { prefix, suffix: '' },
      { prefix: '', suffix },
      { prefix, suffix },
    ];
  });
  const inLine = (before.inLine && near[0]?.prefix && near[0]) || (after.inLine && near[1]?.suffix && near[1]);
  return { near, inLine: inLine || undefined };
}

/** Code units that are looked at on either side. */
const REACH = 300;

/** Words beside an offset, of the nearest line that has any, and where these touch the passage. */
interface Neighbours {
  words: Span[];
  edge: number;
  inLine: boolean;
}

function wordsBefore(text: string, at: number): Neighbours {
  const from = Math.max(0, at - REACH);
  const edge = from + text.slice(from, at).trimEnd().length;
  const line = from + text.slice(from, edge).lastIndexOf('\n') + 1;
  const words = wordsIn(text, { start: line, end: edge });
  // The window's own edge may cut a word.
  const cut = line === from && from > 0;
  return { words: cut ? words.slice(1) : words, edge, inLine: !text.slice(edge, at).includes('\n') };
}

function wordsAfter(text: string, at: number): Neighbours {
  const to = Math.min(text.length, at + REACH);
  const edge = to - text.slice(at, to).trimStart().length;
  const found = text.slice(edge, to).indexOf('\n');
  const words = wordsIn(text, { start: edge, end: found < 0 ? to : edge + found });
  const cut = found < 0 && to < text.length;
  return { words: cut ? words.slice(0, -1) : words, edge, inLine: !text.slice(at, edge).includes('\n') };
}
