/** A language of the audit's document with its share of the text, as in `Audit.document.languages`. */
export interface LanguageShare {
  lang: string;
  share: number;
}

const LETTER = /\p{L}/gu;
const ENOUGH = 400;
// What Unicode calls by one name is written in several scripts.
const WRITTEN_IN: Record<string, string[]> = {
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/**
 * The language of a quote, chosen by script among the document's languages: the one whose script writes most of its
 * letters, and of those that share a script the one with the larger share of the document.
 * Undefined where no language fits ("und" never does) or where the quote has no letter.
 */
export function languageOf(text: string, languages: LanguageShare[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const { lang } of [...languages].sort((a, b) => b.share - a.share)) {
    const part = partIn(text, lang);
    if (part > most) {
      most = part;
      best = lang;
    }
  }
  return most >= 0.5 ? best : undefined;
}

/** Which part of a text's letters, 0 to 1, belongs to the script of a language. */
function partIn(text: string, lang: string): number {
  const pattern = letterOf(lang);
  if (!pattern) return 0;
  let letters = 0;
  let own = 0;
  for (const [letter] of text.matchAll(LETTER)) {
    letters++;
    if (pattern.test(letter)) own++;
    if (letters === ENOUGH) break;
  }
  return letters === 0 ? 0 : own / letters;
}

function letterOf(lang: string): RegExp | undefined {
  if (lang === 'und') return undefined;
  try {
    const script = new Intl.Locale(lang).maximize().script;
    if (!script) return undefined;
    const scripts = WRITTEN_IN[script] ?? [script];
    return new RegExp(`[${scripts.map((name) => `\\p{Script=${name}}`).join('')}]`, 'u');
  } catch {
    // A tag that is no BCP 47, or a script newer than this JavaScript's Unicode: then we know no language for it.
    return undefined;
  }
}
