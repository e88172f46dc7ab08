import type { Extraction } from './extract.ts';
import type { FindingWords } from './finding-words.ts';
import { nameOfPolicy, titleParts } from './name-of-policy.ts';
import { pathSays } from './path-says.ts';
import { subjectTest } from './subject.ts';

/** Whether a page is itself a privacy policy. */
export interface Judgement {
  is: boolean;
  /** Its text is a policy's although nothing names it so: worth reading where nothing better is found. */
  maybe: boolean;
  /** In words for the reader: 'its title reads "Privacy Policy"'. */
  why: string;
}

/** Judges by title, first headings, address, length and words. `named` is what the link to it read, if a link led here. */
export function isPolicy(page: Extraction, url: string, words: FindingWords, named = false): Judgement {
  const title = judgeNames(titleParts(page.title), words);
  const heading = judgeNames(firstHeadings(page), words);
  const path = pathSays(url, words);
  const share = subjectShare(page, words);
  const long = page.text.length >= LONG;
  const points =
    3 * title.sign + 3 * heading.sign + 2 * path + (named ? 2 : 0) + (long ? 1 : 0) + (share >= 0.4 ? 1 : -1);
  const why = [
    title.sign > 0 ? `its title reads "${title.name}"` : '',
    heading.sign > 0 ? `its heading reads "${heading.name}"` : '',
    path > 0 ? 'its address names a privacy policy' : '',
    named ? 'a link to it is named so' : '',
  ].filter(Boolean);
  const body = page.text.length >= SHORTEST && share >= 0.15;
  return {
    is: body && points >= 4,
    maybe: long && share >= 0.5 && title.sign >= 0 && heading.sign >= 0 && path >= 0,
    why: why.join(', ') || 'its text speaks of personal data throughout',
  };
}

/** Code units: less is no policy at all; from LONG on a text is as long as policies are. */
const SHORTEST = 80;
const LONG = 1500;

function judgeNames(names: string[], words: FindingWords): { sign: number; name: string } {
  let sign = 0;
  let found = '';
  for (const name of names) {
    const { kind } = nameOfPolicy(name, words);
    if (kind === 'policy' || kind === 'near') return { sign: 1, name: name.slice(0, 80) };
    if (kind === 'other') [sign, found] = [-1, name];
  }
  return { sign, name: found };
}

function firstHeadings(page: Extraction): string[] {
  const headings = page.blocks.filter((block) => block.kind === 'heading').slice(0, 3);
  const opening = page.blocks.slice(0, 1).filter((block) => block.end - block.start < 80);
  return [...headings, ...opening].map((block) => page.text.slice(block.start, block.end));
}

/** Share of the text that lies in blocks which speak of personal data. */
function subjectShare(page: Extraction, words: FindingWords): number {
  const subject = subjectTest(words, page.text.slice(0, 30_000), false);
  let about = 0;
  let all = 0;
  for (const block of page.blocks) {
    if (all > 60_000) break;
    if (block.kind === 'heading') continue;
    all += block.end - block.start;
    if (subject(page.text.slice(block.start, block.end))) about += block.end - block.start;
  }
  return all ? about / all : 0;
}
