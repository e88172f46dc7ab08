const SLASH = 0x2f;
/** Longest host of an address, in code units. */
const LONGEST_HOST = 100;

/** Is the slash at `at` the first one behind the host of "scheme://host"? */
export function isInAddress(text: string, at: number, from: number): boolean {
  for (let back = at - 1; back >= from && at - back < LONGEST_HOST; back--) {
    const unit = text.charCodeAt(back);
    if (unit === SLASH)
      return back > from + 1 && back < at - 1 && text.charCodeAt(back - 1) === SLASH && text[back - 2] === ':';
    if (unit <= 32) return false;
  }
  return false;
}

/** Behind the address's path; marks that end the sentence do not belong to it. */
export function afterPath(text: string, from: number, to: number): number {
  let end = from + 1;
  while (end < to && text.charCodeAt(end) > 32 && !'()[]<>"“”«»،؛。'.includes(text[end] as string)) end++;
  while (end > from + 1 && '.,;:!?؟'.includes(text[end - 1] as string)) end--;
  return end;
}
