import { describe, expect, test } from 'vitest';
import { foldText } from '../../report/folded-text.ts';
import { textFragment } from '../../report/text-fragment.ts';

/** The directive for the nth place where the words stand, decoded but for the marks. */
function told(text: string, words: string, nth = 1): string {
  let start = -1;
  for (let at = 0; at < nth; at++) start = text.indexOf(words, start + 1);
  return textFragment(foldText(text), { start, end: start + words.length });
}

const LONG = `We may disclose ${'each and every kind of data '.repeat(15)}to the firms that carry our parcels.`;

describe('textFragment', () => {
  test('a quote that stands there once is given whole; dashes, commas and ampersands are written out', () => {
    expect(told('Rights\n\nYou may opt-out, at any time & for free.', 'You may opt-out, at any time & for free.')).toBe(
      'text=You%20may%20opt%2Dout%2C%20at%20any%20time%20%26%20for%20free.',
    );
  });

  test('a long quote is given by its first and last five words', () => {
    expect(told(`Sharing\n\n${LONG}\n\nEnd.`, LONG)).toBe(
      'text=We%20may%20disclose%20each%20and,firms%20that%20carry%20our%20parcels.',
    );
  });

  test('a quote over two blocks is given by its ends, since a term may not cross the border', () => {
    const words = 'We never sell:\n\nyour name\nyour address';
    expect(told(`Sale\n\n${words}\n\nEnd.`, words)).toBe('text=We%20never%20sell%3A,your%20address');
  });

  test('a quote that stands there twice is told apart by the words before or after it', () => {
    const text =
      'If you ask us, we delete your personal data.\n\nWhen you leave the shop, we delete your personal data.';
    expect(told(text, 'we delete your personal data', 1)).toBe(
      'text=you%20ask%20us%2C-,we%20delete%20your%20personal%20data'.replace('If%20you%20ask%20us', 'you%20ask%20us'),
    );
    expect(told(text, 'we delete your personal data', 2)).toBe(
      'text=leave%20the%20shop%2C-,we%20delete%20your%20personal%20data',
    );
  });

  test('a block that stands there twice is told apart by its neighbours', () => {
    const text = 'Visitors\n\nWe keep the data for two years.\n\nCustomers\n\nWe keep the data for two years.';
    expect(told(text, 'We keep the data for two years.', 2)).toBe(
      'text=Customers-,We%20keep%20the%20data%20for%20two%20years.',
    );
  });

  test('case and accents tell nothing apart, as in a browser', () => {
    const text = 'Ihre Daten löschen wir sofort.\n\nAuf Antrag: IHRE DATEN LÖSCHEN WIR SOFORT.';
    expect(told(text, 'Ihre Daten löschen wir sofort.')).toMatch(/,-Auf%20Antrag%3A/);
  });

  test('a short quote takes context from its own sentence, even where it stands once', () => {
    expect(told('Menu\n\nWe use cookies on every page of the shop.', 'cookies')).toBe('text=We%20use-,cookies');
    expect(told('Cookies\n\nWe use them.', 'Cookies')).toBe('text=Cookies');
  });

  test('the end of a long quote is not taken for an earlier one inside it', () => {
    const words = `${'We send it to the firms that carry our parcels. '.repeat(7)}We send it to the firms that carry our parcels`;
    expect(told(`A\n\n${words}, and to no one else at all.`, words)).toMatch(/parcels,-%2C%20and%20to$/);
  });

  test('words are never cut, white space at the ends is left out', () => {
    const text = 'Say: we do not share personal data with anybody.';
    const start = text.indexOf('e do');
    expect(textFragment(foldText(text), { start, end: start + 'e do not share personal d'.length })).toBe(
      'text=we%20do%20not%20share%20personal%20data',
    );
    expect(textFragment(foldText('We keep. . .'), { start: 8, end: 12 })).toBe('');
  });

  test('scripts without spaces are cut where ICU puts words', () => {
    const quote = `我们会收集您的姓名和地址${'，以及您的电话号码和订单'.repeat(30)}，并且不会出售您的个人信息。`;
    expect(decodeURIComponent(told(`隐私政策\n\n${quote}\n\n完`, quote))).toBe(
      'text=我们会收集您的,出售您的个人信息。',
    );
  });

  test('Uyghur, right to left, with its own marks', () => {
    const quote = 'سىزنىڭ شەخسىي ئۇچۇرلىرىڭىزنى ساتمايمىز.';
    expect(decodeURIComponent(told(`مەخپىيەتلىك\n\nبىز ${quote}`, quote))).toBe(`text=${quote}`);
  });
});
