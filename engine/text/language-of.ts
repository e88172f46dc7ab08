import type { Language } from '../match/language.ts';
import { type Tokens, WORD } from './tokens.ts';

/** How many words of a block are looked at. */
const SAMPLE = 60;
/** Blocks of fewer tokens say too little of their own. */
const SHORT = 8;
/** How many words settle it where they agree with the block before. */
const SETTLED = 12;
/** Share of small frequent words from which a block of some length is taken to be in a language. */
const ENOUGH = 0.12;
/** The same where the page says that it is in a language we have no vocabulary for: "do", "a", "as" are Portuguese too. */
const ENOUGH_AGAINST = 0.3;
/** First and last code unit of the blocks that tell a script; Latin is what is left. */
const SCRIPTS: [name: string, from: number, to: number][] = [
  ['Greek', 0x370, 0x3ff],
  ['Cyrillic', 0x400, 0x52f],
  ['Hebrew', 0x590, 0x5ff],
  ['Arabic', 0x600, 0x77f],
  ['Devanagari', 0x900, 0x97f],
  ['Thai', 0xe00, 0xe7f],
  ['Han', 0x3040, 0x9fff],
  ['Hangul', 0xac00, 0xd7af],
  ['Arabic', 0xfb50, 0xfeff],
];

/**
 * The language of a block among those we have a vocabulary for, or undefined. In this order: which vocabulary's frequent
 * words the block has; for short blocks what the page or the blocks before say, if the script fits; the script alone.
 * @param said the block's or document's own language tag, if any.
 * @param before the language of the block before, if known.
 */
export function languageOf(
  tokens: Tokens,
  languages: Language[],
  said: string | undefined,
  before: Language | undefined,
): Language | undefined {
  if (before && tokens.count < SHORT && isUnsaid(said, before) && startsInScript(tokens, before)) return before;
  const end = Math.min(tokens.count, SAMPLE);
  let words = 0;
  const counts: number[] = [];
  for (let l = 0; l < languages.length; l++) counts.push(0);
  const expected = before === undefined ? -1 : languages.indexOf(before);
  for (let at = 0; at < end; at++) {
    if (tokens.kind[at] !== WORD) continue;
    words++;
    const hash = tokens.hash[at] as number;
    for (let l = 0; l < languages.length; l++) {
      if ((languages[l] as Language).isCommon(hash)) counts[l] = (counts[l] as number) + 1;
    }
    if (
      words === SETTLED &&
      expected >= 0 &&
      (counts[expected] as number) >= 4 &&
      counts.every((count, l) => l === expected || count < 2)
    )
      return before;
  }
  let best = -1;
  for (let l = 0; l < languages.length; l++) if (best < 0 || (counts[l] as number) > (counts[best] as number)) best = l;
  let sample = '';
  for (let at = 0; at < end && sample.length < 60; at++)
    if (tokens.kind[at] === WORD) sample += tokens.text.slice(tokens.start[at], tokens.end[at]);
  const script = scriptOf(sample);
  // three English words in a Uyghur sentence ("Do Not Track") make it no English one
  if (best >= 0 && languages[best]?.pack.script !== script)
    best = languages.findIndex(({ pack }, l) => pack.script === script && (counts[l] as number) > 0);
  const primary = said?.toLowerCase().split('-')[0];
  const isForeign = primary !== undefined && primary !== 'und' && !languages.some(({ pack }) => pack.lang === primary);
  const enough = isForeign ? ENOUGH_AGAINST : ENOUGH;
  if (words >= 6 && best >= 0 && (counts[best] as number) / words >= enough) return languages[best];
  const fits = languages.filter(({ pack }) => pack.script === script && hasItsLetters(sample, pack.letters));
  // "بىز Google Analytics ئىشلىتىمىز": names in other letters make it no other language
  const told = languages.find(
    (language) =>
      language.pack.lang === primary && (fits.includes(language) || shareOf(sample, language.pack.script) > 1 / 3),
  );
  if (words < 12) {
    if (told) return told;
    if (before && fits.includes(before)) return before;
    return fits.length === 1 && (primary === undefined || scriptOfTag(primary) !== script) ? fits[0] : undefined;
  }
  // a language that puts into endings what others put into small words is told by its letters
  const likely = told ?? before;
  if (likely && likely.pack.letters !== '' && fits.includes(likely)) return likely;
  // a long block without its language's small words is in another language, whatever the page says
  return best >= 0 &&
    (counts[best] as number) / words >= (isForeign ? enough : ENOUGH / 2) &&
    fits.includes(languages[best] as Language)
    ? languages[best]
    : undefined;
}

/** Nothing said otherwise: no language tag, or the one of the block before. */
function isUnsaid(said: string | undefined, before: Language): boolean {
  return said === undefined || said === before.pack.lang || said.startsWith(`${before.pack.lang}-`);
}

/** Headings and short items are in the language of the block before where their first letter is of its script. */
function startsInScript(tokens: Tokens, before: Language): boolean {
  if (before.pack.letters !== '') return false;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] === WORD)
      return scriptOfUnit(tokens.text.charCodeAt(tokens.start[at] as number)) === before.pack.script;
  }
  return true;
}

function scriptOfUnit(unit: number): string {
  if (unit < 0x370) return 'Latin';
  for (const [name, from, to] of SCRIPTS) if (unit >= from && unit <= to) return name;
  return 'Latin';
}

/** The script most of a sample is written in. */
function scriptOf(sample: string): string {
  let latin = 0;
  for (let at = 0; at < sample.length; at++) if (scriptOfUnit(sample.charCodeAt(at)) === 'Latin') latin++;
  if (latin * 2 > sample.length) return 'Latin';
  for (const [script] of SCRIPTS) if (shareOf(sample, script) > 1 / 2) return script;
  return 'Latin';
}

/** How much of a sample is written in a script. */
function shareOf(sample: string, script: string): number {
  let count = 0;
  for (let at = 0; at < sample.length; at++) if (scriptOfUnit(sample.charCodeAt(at)) === script) count++;
  return count / Math.max(1, sample.length);
}

/** Languages usually not written in Latin letters: a short Latin block on such a page is probably English. */
function scriptOfTag(lang: string): string {
  return ['ar', 'fa', 'ug', 'ur', 'he', 'ru', 'uk', 'bg', 'el', 'zh', 'ja', 'ko', 'th', 'hi'].includes(lang)
    ? 'other'
    : 'Latin';
}

function hasItsLetters(sample: string, letters: string): boolean {
  if (letters === '') return true;
  for (const letter of letters) if (sample.includes(letter)) return true;
  return sample.length < 12;
}
