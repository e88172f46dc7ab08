import type { Line, TextBuffer } from './text-buffer.ts';

/** A line that stands as a block of its own. */
export interface SplitLine extends Line {
  /** Whether the page drew a bullet before it; the bullet itself is left out. */
  bullet: boolean;
}

/**
 * Cuts text with single line breaks (<br>) into blocks. Old pages use one break both between paragraphs and where a line
 * was full, so a break only cuts where the line before is complete or the next one begins something.
 */
export function* splitLines(buffer: TextBuffer): Generator<SplitLine> {
  let from = 0;
  let line: Line | undefined;
  for (const next of buffer.lines()) {
    if (line && cuts(buffer.text, line, next)) {
      yield withoutBullet(buffer, from === line.start ? line : buffer.line(from, line.end));
      line = undefined;
    }
    if (!line) from = next.start;
    line = next;
  }
  if (line) yield withoutBullet(buffer, from === line.start ? line : buffer.line(from, line.end));
}

function cuts(text: string, line: Line, next: Line): boolean {
  if (line.bold !== next.bold) return true;
  if (BULLET.test(text.slice(next.start, next.start + 4))) return true;
  // "We may share it with our partners:"
  if (/[.:;!?…。！？：；؟۔؛।]["'”’»)\]]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end))) return true;
  // "Acme Ltd." / "12 Main Street": a short line before one that does not go on in small letters.
  return line.end - line.start < 80 && !line.bold && !/^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
}

function withoutBullet(buffer: TextBuffer, line: Line): SplitLine {
  const found = BULLET.exec(buffer.text.slice(line.start, line.start + 8));
  if (!found || line.start + found[0].length >= line.end) return { ...line, bullet: false };
  return { ...buffer.line(line.start + found[0].length, line.end), bullet: true };
}

// "• Your name", "- Your name"; never "-5" or a dash that begins a word.
const BULLET = /^(?:[•·▪▫◦●○■□►‣⁃∙➢✓✔][ \u00A0]*|[-–*o][ \u00A0]+(?=\S))/;
