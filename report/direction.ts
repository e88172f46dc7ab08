/** Reading direction of a text. */
export type Direction = 'ltr' | 'rtl';

// Letters of the scripts that Unicode calls R or AL (Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic, Adlam, Rohingya).
const RIGHT_TO_LEFT =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Samr}\p{Script=Mand}\p{Script=Adlm}\p{Script=Rohg}]/u;
const LETTER = /\p{L}/gu;
// A direction shows in the first few hundred letters; a whole policy of 5 MB need not be counted.
const ENOUGH = 400;

/**
 * The direction in which most letters of a text run; undefined where it has no letter.
 * Not the first strong letter: a Uyghur sentence may well begin with the shop's Latin name ("Jera لىنىيىسى").
 */
export function directionOf(text: string): Direction | undefined {
  let letters = 0;
  let rightToLeft = 0;
  for (const [letter] of text.matchAll(LETTER)) {
    letters++;
    if (RIGHT_TO_LEFT.test(letter)) rightToLeft++;
    if (letters === ENOUGH) break;
  }
  if (letters === 0) return undefined;
  return rightToLeft * 2 >= letters ? 'rtl' : 'ltr';
}
