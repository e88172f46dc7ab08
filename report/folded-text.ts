/** A text as a browser looks through it for a text fragment: letter case and accents count for nothing. */
export interface FoldedText {
  source: string;
  /** Folded; a run of white space is one space, or one line break where it holds one. */
  text: string;
  /** For each code unit of `text` the offset in `source` of what it stands for, and at the end the source's length. */
  offsets: Uint32Array;
}

/** Folds a text once, for many look-ups. Offsets are UTF-16 code units. */
export function foldText(source: string): FoldedText {
  const parts: string[] = [];
  // One code unit of the source may fold to several: "ﬁ" does not, but "각" is three.
  const offsets: number[] = [];
  const runs = /(\s+)|([!-~]+)|(\S)/gu;
  for (let run = runs.exec(source); run; run = runs.exec(source)) {
    const [whole, space, plain] = run;
    const folded = space ? (space.includes('\n') ? '\n' : ' ') : plain ? plain.toLowerCase() : fold(whole);
    for (let at = 0; at < folded.length; at++) offsets.push(run.index + (plain ? at : 0));
    parts.push(folded);
  }
  offsets.push(source.length);
  return { source, text: parts.join(''), offsets: Uint32Array.from(offsets) };
}

/** A term as it is looked for in a folded text. */
export function fold(term: string): string {
  return term
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}
