/** One line of a stream, counted from 1; `text` is undefined where it is no UTF-8 or longer than the limit. */
export type Line = { number: number; text: string } | { number: number; wrong: 'encoding' | 'length' };

const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes, each as soon as its line break is there. Memory is bounded by `most` bytes a line:
 * the rest of a longer one is read and dropped. Empty lines are left out but counted; a byte order mark and CR are cut.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= most) parts.push(part);
    else parts = [];
  };
  const finish = (): Line | undefined => {
    const line = size > most ? { number, wrong: 'length' as const } : lineOf(Buffer.concat(parts), number);
    parts = [];
    size = 0;
    number++;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end));
      from = end + 1;
      const line = finish();
      if (line) yield line;
    }
    take(chunk.subarray(from));
  }
  const last = size > 0 ? finish() : undefined;
  if (last) yield last;
}

function lineOf(bytes: Uint8Array, number: number): Line | undefined {
  try {
    // The decoder itself drops a byte order mark at the start.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    return text === '' ? undefined : { number, text };
  } catch {
    return { number, wrong: 'encoding' };
  }
}
