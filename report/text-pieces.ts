/** A stretch of text between two places where some passage begins or ends. */
export interface TextPiece {
  text: string;
  /** Indices of the passages that cover it. */
  within: number[];
  /** Indices of the passages that begin at its start. */
  begins: number[];
  /** Indices of the passages that end at its end. */
  ends: number[];
}

/**
 * A text as lines of pieces, cut wherever a passage begins or ends, so that passages may overlap, nest and run over
 * lines. The pieces of all lines joined by line breaks are the text, but for lines without any text, which are left out
 * unless a passage begins in them.
 */
export function textPieces(text: string, findings: { passage: { start: number; end: number } }[]): TextPiece[][] {
  const { begins, ends, cuts } = boundaries(text, findings);
  const lines: TextPiece[][] = [[]];
  const within = new Set<number>();
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? 0;
    const end = cuts[i + 1] ?? text.length;
    for (const index of begins.get(start) ?? []) within.add(index);
    addPieces(lines, text.slice(start, end), [...within], begins.get(start) ?? [], ends.get(end) ?? []);
    for (const index of ends.get(end) ?? []) within.delete(index);
  }
  return lines.filter((line) => line.some((piece) => piece.text.trim() !== '' || piece.begins.length > 0));
}

/** Adds one piece, which may run over several lines. */
function addPieces(lines: TextPiece[][], text: string, within: number[], begins: number[], ends: number[]): void {
  const parts = text.split('\n');
  parts.forEach((part, at) => {
    if (at > 0) lines.push([]);
    const last = at === parts.length - 1;
    const piece = { text: part, within, begins: at === 0 ? begins : [], ends: last ? ends : [] };
    if (part !== '' || piece.begins.length > 0 || piece.ends.length > 0) lines.at(-1)?.push(piece);
  });
}

function boundaries(text: string, findings: { passage: { start: number; end: number } }[]) {
  const begins = new Map<number, number[]>();
  const ends = new Map<number, number[]>();
  findings.forEach(({ passage: { start, end } }, index) => {
    // A passage outside of the text is a fault elsewhere; a report shows what it can.
    if (!(start >= 0 && start < end && end <= text.length)) return;
    begins.set(start, [...(begins.get(start) ?? []), index]);
    ends.set(end, [...(ends.get(end) ?? []), index]);
  });
  const cuts = [...new Set([0, ...begins.keys(), ...ends.keys(), text.length])].sort((a, b) => a - b);
  return { begins, ends, cuts };
}
