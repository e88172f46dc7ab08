import { NUMBER, type Tokens } from '../text/tokens.ts';
import type { Language } from './language.ts';

/** A number as it stands in the text, and the token with which it begins. */
export interface NumberRead {
  value: number;
  from: number;
}

/**
 * The number that ends just before token `end`, not further back than `first`: "24", "thirty (30)", "thirty six", "one hundred and
 * eighty", "half a", "one and a half"; undefined where there is none.
 */
export function numberBefore(tokens: Tokens, end: number, first: number, language: Language): NumberRead | undefined {
  const at = (place: number): number => (place < first ? Number.NaN : numberAt(tokens, place, language));
  let from = end - 1;
  let value = at(from);
  if (Number.isNaN(value)) {
    // "half a year"
    const fraction = at(from - 1);
    return fraction > 0 && fraction < 1 ? { value: fraction, from: from - 1 } : undefined;
  }
  if (tokens.kind[from] === NUMBER) return { value, from };
  // "one and a half years"
  if (value > 0 && value < 1) {
    const whole = at(from - 3);
    return whole >= 1 && Number.isNaN(at(from - 1)) ? { value: value + whole, from: from - 3 } : { value, from };
  }
  const tens = word(from - 1);
  if (value > 0 && value < 10 && tens >= 10 && tens < 100 && tens % 10 === 0) {
    value += tens;
    from--;
  }
  // "one hundred and eighty", "hundred twenty"
  const hundred = word(from - 1) === 100 ? from - 1 : word(from - 2) === 100 ? from - 2 : -1;
  if (value < 100 && hundred >= 0) {
    value += 100;
    from = hundred;
  }
  const hundreds = word(from - 1);
  if (value >= 100 && word(from) === 100 && hundreds > 0 && hundreds < 10) {
    value += (hundreds - 1) * 100;
    from--;
  }
  return { value, from };

  function word(place: number): number {
    return tokens.kind[place] === NUMBER ? Number.NaN : at(place);
  }
}

function numberAt(tokens: Tokens, place: number, language: Language): number {
  if (tokens.kind[place] === NUMBER) return tokens.numberAt(place);
  return language.numbers.get(tokens.hash[place] as number) ?? Number.NaN;
}
