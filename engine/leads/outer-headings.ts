import type { Block, PolicyDocument } from '../model/document.ts';

/** Fewest headings in capital letters that show how a text marks its sections. */
const FEWEST_CAPITAL = 4;
const NUMBER = /^\s*(\d{1,2})[.)]?\s+\S/;

/**
 * By block index of a heading that of the heading whose section it stands in, though both are of one level: between
 * "3. Cookies" and "4. Your rights", or, where sections are named in capital letters, between two of those.
 */
export function outerHeadings({ text, blocks }: PolicyDocument): Map<number, number> {
  const outer = new Map<number, number>();
  const headings: number[] = [];
  for (let at = 0; at < blocks.length; at++) if ((blocks[at] as Block).kind === 'heading') headings.push(at);
  const titles = headings.map((at) => text.slice((blocks[at] as Block).start, (blocks[at] as Block).end));
  const capital = titles.map((title, at) => at > 0 && isCapital(title));
  if (capital.filter(Boolean).length >= FEWEST_CAPITAL)
    fill(outer, headings, blocks, (at, from) => capital[at] === true && capital[from] === true);
  const numbers = titles.map((title) => Number(NUMBER.exec(title)?.[1] ?? 0));
  fill(outer, headings, blocks, (at, from) => numbers[from] !== 0 && numbers[at] === (numbers[from] as number) + 1);
  return outer;
}

/** Notes the headings between two of one level that stand for sections next to each other. */
function fill(
  outer: Map<number, number>,
  headings: number[],
  blocks: readonly Block[],
  isNext: (at: number, from: number) => boolean,
): void {
  const level = (at: number): number => (blocks[headings[at] as number] as Block).level;
  for (let from = 0; from < headings.length; from++) {
    let at = from + 1;
    while (at < headings.length && level(at) >= level(from) && !isNext(at, from)) at++;
    if (at === headings.length || level(at) !== level(from)) continue;
    for (let inner = from + 1; inner < at; inner++)
      if (level(inner) === level(from)) outer.set(headings[inner] as number, headings[from] as number);
    from = at - 1;
  }
}

/** "YOUR PRIVACY RIGHTS"; scripts without small letters tell nothing. */
function isCapital(title: string): boolean {
  return title.includes(' ') && title === title.toUpperCase() && title !== title.toLowerCase();
}
