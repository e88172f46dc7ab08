/** The name under which the policy's text lies beside the log, in the bundle and inside the log. */
export const POLICY_FILE = 'policy.txt';

/** A region of the text as SARIF has it: lines and columns from 1, offsets from 0, all in UTF-16 code units. */
export interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
  charOffset: number;
  charLength: number;
  snippet: { text: string };
}

/** Makes regions of spans; the line breaks of the text are looked for once. */
export function regionsOf(text: string): (start: number, end: number) => Region {
  const lines = [0];
  for (const match of text.matchAll(/\r\n|\n/g)) lines.push(match.index + match[0].length);
  const lineOf = (offset: number): number => {
    let [low, high] = [0, lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lines[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  return (start, end) => {
    const [first, last] = [lineOf(start), lineOf(end)];
    return {
      startLine: first + 1,
      startColumn: start - (lines[first] as number) + 1,
      endLine: last + 1,
      endColumn: end - (lines[last] as number) + 1,
      charOffset: start,
      charLength: end - start,
      snippet: { text: text.slice(start, end) },
    };
  };
}

/** A place in the policy's text, with what it is where it is not the result's own. */
export function locationOf(region: Region, words?: string, id?: number) {
  return {
    ...(id === undefined ? {} : { id }),
    physicalLocation: { artifactLocation: { uri: POLICY_FILE, index: 0 }, region },
    ...(words ? { message: { text: words } } : {}),
  };
}
