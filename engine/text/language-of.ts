import type { Language } from '../match/language.ts';
import type { OtherLanguage } from '../match/other-language.ts';
import { scriptOf, scriptOfUnit, shareOfScript } from './script-of.ts';
import { type Tokens, WORD } from './tokens.ts';
import type { WordCounts } from './word-counts.ts';

/** A language that is read, one that is only told, or undefined where nothing tells. */
export type Told = Language | OtherLanguage | undefined;

/** The languages that a block may be in. */
export interface Languages {
  languages: Language[];
  /** Those without a vocabulary. */
  others: OtherLanguage[];
  /** Where their words are counted, block after block: to ask for the memory at each cost three hundredths of an audit. */
  wordCounts: WordCounts;
}

/** How many words of a block are looked at. */
const SAMPLE = 60;
/** After how many of its letters the script is told. */
const SAMPLE_UNITS = 60;
/** Blocks of fewer tokens say too little of their own. */
const SHORT = 8;
/** How many words settle it where they agree with the block before. */
const SETTLED = 12;
/** How many words without any small one of a language are not in it. */
const LONG = 30;
/** Share of small frequent words from which a block of some length is taken to be in a language. */
const ENOUGH = 0.12;
/** The same where the page says that it is in a language we have no vocabulary for: "do", "a", "as" are Portuguese too. */
const ENOUGH_AGAINST = 0.3;
/** By how many small words a language that is only told must be ahead: a name in English may hold "de la". */
const AHEAD = 2;

/** Share of small words from which a language without a vocabulary is named: its neighbours share some of them. */
const NAMED = 0.22;

/** A language of which only the letters are known. */
export const UNKNOWN: OtherLanguage = { lang: 'und', name: '', script: 'Latin' };

/** Whether this is a language with a vocabulary. */
export function isRead(told: Told): told is Language {
  return told !== undefined && 'pack' in told;
}

/**
 * The language of a block. In this order: whose frequent small words the block has, of all languages those with and without
 * a vocabulary; for short blocks what the page or the blocks before say, if the script fits; the script alone.
 * @param said the block's or document's own language tag, if any.
 * @param before the language of the block before, or of most of the text.
 */
export function languageOf(tokens: Tokens, known: Languages, said: string | undefined, before: Told): Told {
  const { languages, others } = known;
  if (before && tokens.count < SHORT && isUnsaid(said, before) && startsInScript(tokens, before)) return before;
  const words = known.wordCounts;
  words.clear();
  const expected = isRead(before) ? languages.indexOf(before) : -1;
  const end = Math.min(tokens.count, SAMPLE);
  for (let at = 0; at < end; at++) {
    if (tokens.kind[at] !== WORD) continue;
    words.add(tokens.hash[at] as number);
    if (words.all === SETTLED && expected >= 0 && words.settles(expected)) return before;
  }
  const script = isMostlyLatin(tokens, end) ? 'Latin' : scriptOf(sampleOf(tokens, end));
  const primary = said?.toLowerCase().split('-')[0];
  const isForeign = primary !== undefined && primary !== 'und' && !languages.some(({ pack }) => pack.lang === primary);
  // three English words in a Uyghur sentence ("Do Not Track") make it no English one
  const best = words.best(script);
  const likelyOther = isForeign ? primary : before && !isRead(before) ? before.lang : undefined;
  const other = words.bestOther(script, likelyOther);
  // an address between sentences says "de la" twice
  const toBeat = (best?.count ?? 0) * (best && best.language === before ? 2 : 1);
  const isOther = other && other.count >= toBeat + AHEAD && other.count / words.all >= ENOUGH;
  if (isOther) return other.count / words.all >= NAMED ? other.language : before && !isRead(before) ? before : UNKNOWN;
  const enough = isForeign ? ENOUGH_AGAINST : ENOUGH;
  // of two that have as many, the one that went before
  const ahead = best && best.count > (other?.count ?? 0) - (best.language === before ? 1 : 0) ? best : undefined;
  if (ahead && words.all >= 6 && ahead.count / words.all >= enough) return ahead.language;
  const sample = sampleOf(tokens, end);
  const fits = languages.filter(({ pack }) => pack.script === script && hasItsLetters(sample, pack.letters));
  // "بىز Google Analytics ئىشلىتىمىز": names in other letters make it no other language
  const told = languages.find(
    (language) =>
      language.pack.lang === primary &&
      (fits.includes(language) || shareOfScript(sample, language.pack.script) > 1 / 3),
  );
  if (words.all < 12) {
    if (told) return told;
    if (before && (isRead(before) ? fits.includes(before) : before.script === script)) return before;
    if (isForeign) return others.find(({ lang }) => lang === primary);
    return fits.length === 1 && !before && (primary === undefined || scriptOfTag(primary) !== script)
      ? fits[0]
      : undefined;
  }
  // a language that puts into endings what others put into small words is told by its letters
  const likely = told ?? before;
  if (isRead(likely) && likely.pack.letters !== '' && fits.includes(likely)) return likely;
  if (ahead && ahead.count / words.all >= (isForeign ? enough : ENOUGH / 2) && fits.includes(ahead.language))
    return ahead.language;
  // a row of names has no small words; a long block without those of its language is in another, whatever the page says
  return words.all < LONG && !isForeign && isRead(before) && fits.includes(before) ? before : undefined;
}

/** Is the sample in Latin letters? Nearly all are, and to tell so no string need be made of it. */
function isMostlyLatin({ text, kind, start, end: ends }: Tokens, end: number): boolean {
  let latin = 0;
  let length = 0;
  for (let at = 0; at < end && length < SAMPLE_UNITS; at++) {
    if (kind[at] !== WORD) continue;
    const to = ends[at] as number;
    length += to - (start[at] as number);
    for (let unit = start[at] as number; unit < to; unit++)
      if (scriptOfUnit(text.charCodeAt(unit)) === 'Latin') latin++;
  }
  return latin * 2 > length;
}

function sampleOf(tokens: Tokens, end: number): string {
  let sample = '';
  for (let at = 0; at < end && sample.length < SAMPLE_UNITS; at++)
    if (tokens.kind[at] === WORD) sample += tokens.text.slice(tokens.start[at], tokens.end[at]);
  return sample;
}

/** Nothing said otherwise: no language tag, or the one of the block before. */
function isUnsaid(said: string | undefined, before: Language | OtherLanguage): boolean {
  const lang = isRead(before) ? before.pack.lang : before.lang;
  return said === undefined || said === lang || said.startsWith(`${lang}-`);
}

/** Headings and short items are in the language of the block before where their first letter is of its script. */
function startsInScript(tokens: Tokens, before: Language | OtherLanguage): boolean {
  const { script, letters } = isRead(before) ? before.pack : { script: before.script, letters: '' };
  if (letters !== '') return false;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] === WORD) return scriptOfUnit(tokens.text.charCodeAt(tokens.start[at] as number)) === script;
  }
  return true;
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
