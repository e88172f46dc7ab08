/** What a UTF-16 code unit is to the tokenizer. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Ends a sentence whatever follows: ! ? ؟ 。 */
export const STOP = 3;
/** Ends a sentence in some places: the full stop. */
export const POINT = 4;
export const COMMA = 5;
/** Divides a sentence: ; and its relatives. */
export const DIVIDER = 6;
export const APOSTROPHE = 7;
/** Invisible inside words: zero-width marks, soft hyphen, tatweel, bidi controls. */
export const IGNORABLE = 8;
export const NEWLINE = 9;
/** Han, kana: each a token of its own. */
export const IDEOGRAPH = 10;

const CLASSES: (Uint8Array | undefined)[] = [];
const FOLDS: (Uint16Array | undefined)[] = [];

/** Class of each code unit of a 256-unit page; pages are made when first met. */
export function classPage(page: number): Uint8Array {
  return CLASSES[page] ?? makePages(page).classes;
}

/** Lower-case form of each code unit of a 256-unit page, one code unit each (no locale). */
export function foldPage(page: number): Uint16Array {
  return FOLDS[page] ?? makePages(page).folds;
}

/** Folds a word as the tokenizer does: lower case, typographic apostrophes made plain, invisible characters dropped. */
export function foldWord(word: string): string {
  let folded = '';
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (classPage(unit >> 8)[unit & 255] === IGNORABLE) continue;
    folded += String.fromCharCode(foldPage(unit >> 8)[unit & 255] as number);
  }
  return folded;
}

function makePages(page: number): { classes: Uint8Array; folds: Uint16Array } {
  const classes = new Uint8Array(256);
  const folds = new Uint16Array(256);
  for (let low = 0; low < 256; low++) {
    const unit = page * 256 + low;
    const character = String.fromCharCode(unit);
    classes[low] = classOf(unit, character);
    folds[low] = foldOf(unit, character);
  }
  CLASSES[page] = classes;
  FOLDS[page] = folds;
  return { classes, folds };
}

function foldOf(unit: number, character: string): number {
  if (unit === 0x2019 || unit === 0x02bc || unit === 0x2018) return 0x27;
  // "İ".toLowerCase() has two code units: keep offsets one to one.
  if (unit === 0x0130) return 0x69;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

function classOf(unit: number, character: string): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return OTHER;
  if ('!?؟。！？।॥…'.includes(character)) return STOP;
  if (character === '.' || character === '۔' || character === '．') return POINT;
  if (',،、，'.includes(character)) return COMMA;
  if (';؛；'.includes(character)) return DIVIDER;
  if ("'’ʼ‘".includes(character)) return APOSTROPHE;
  if (character === '\n' || character === '\r' || unit === 0x2028 || unit === 0x2029) return NEWLINE;
  if (isIgnorable(unit)) return IGNORABLE;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return IDEOGRAPH;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return LETTER;
  return OTHER;
}

/** Invisible characters that may stand inside a word and mean nothing to the matcher. */
export function isIgnorable(unit: number): boolean {
  return (
    unit === 0x00ad ||
    unit === 0x0640 ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    unit === 0xfeff
  );
}
