import wrapAnsi from 'wrap-ansi';

/**
 * A text wrapped to a width in terminal columns, every line indented; the first may have an indent of its own
 * (a bullet, a number) that takes as many columns.
 */
export function wrapped(text: string, width: number, indent: string, first = indent): string {
  const lines = wrapAnsi(text, Math.max(20, width - indent.length), { hard: true }).split('\n');
  return lines.map((line, at) => (at === 0 ? first : indent) + line).join('\n');
}
