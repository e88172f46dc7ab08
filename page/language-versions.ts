import { twoLetters } from './alternate-in.ts';
import type { FindingWords } from './finding-words.ts';
import type { Walk } from './raw-block.ts';
import type { Steps } from './slices.ts';
import { rangesOf } from './zone-ranges.ts';

/** The policy in another language, which was not read a second time. */
export interface LanguageVersion {
  lang: string;
  /** Code units. */
  characters: number;
}

/**
 * Tab panels may each hold the whole policy in another language. Of those, and of the text around them, what is shown is
 * read, else the panel in the page's own language, else the first. `kept` is changed in place.
 */
export function* languageVersions(
  walk: Walk,
  kept: boolean[],
  words: FindingWords,
  pageLang = '',
): Steps<LanguageVersion[]> {
  const ranges = yield* rangesOf(walk);
  const around = [...kept];
  const panels: Version[] = [];
  // From the inside out: what holds panels is none itself.
  for (let zone = ranges.length - 1; zone >= 0; zone--) {
    const range = ranges[zone];
    const mark = walk.zones[zone]?.mark;
    if (!range || (mark !== 1 && mark !== 2) || range.to > (panels[0]?.from ?? kept.length)) continue;
    const panel = version(walk, kept, words, range.from, range.to, mark === 2);
    yield;
    if (panel.characters < LEAST) continue;
    panels.unshift(panel);
    around.fill(false, range.from, range.to);
  }
  if (!panels.length) return [];
  const all = [version(walk, around, words, 0, kept.length, false), ...panels];
  const longest = Math.max(...all.map(({ characters }) => characters));
  const whole = all.filter(({ lang, characters }) => lang && characters > longest / 2 && characters >= LEAST);
  const read =
    whole.find(({ hidden }) => !hidden) ?? whole.find(({ lang }) => lang === twoLetters(pageLang)) ?? whole[0];
  const others = whole.filter((each) => each !== all[0] && each.lang !== read?.lang);
  for (const { from, to } of others) kept.fill(false, from, to);
  return others;
}

/** Code units: below, it is a panel on some matter and no policy. */
const LEAST = 600;

interface Version extends LanguageVersion {
  /** Blocks from this up to, not including, `to`. */
  from: number;
  to: number;
  hidden: boolean;
}

function version(walk: Walk, kept: boolean[], words: FindingWords, from: number, to: number, hidden: boolean): Version {
  const blocks = walk.blocks.slice(from, to).filter((_, at) => kept[from + at]);
  const text = blocks.map((block) => block.text).join('\n');
  const lang = text.length < LEAST ? '' : languageOf(text.slice(0, SAMPLE).toLowerCase(), words);
  return { from, to, hidden, characters: text.length, lang };
}

/** Two letters: whose words of a policy, by their letters, are clearly most in the text; '' where none are. */
function languageOf(text: string, { languages }: FindingWords): string {
  const [best, second] = Object.entries(languages)
    .map(([lang, { subject }]) => ({ lang, letters: subject.filter((stem) => text.includes(stem)).join('').length }))
    .sort((one, other) => other.letters - one.letters);
  // Neighbours share stems ("data", "cookies").
  return best && best.letters > 8 && best.letters > 1.5 * (second?.letters ?? 0) ? best.lang : '';
}

const SAMPLE = 10_000;
