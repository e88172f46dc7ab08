import { describe, expect, test } from 'vitest';
import { directionOf } from '../../report/direction.ts';
import { languageOf } from '../../report/language-of.ts';

describe('languageOf', () => {
  const languages = [
    { lang: 'ug', share: 0.7 },
    { lang: 'en', share: 0.2 },
    { lang: 'de', share: 0.06 },
    { lang: 'zh', share: 0.03 },
    { lang: 'und', share: 0.01 },
  ];
  test.each([
    ['شەخسىي ئۇچۇر', 'ug'],
    ['Jera لىنىيىسى شەخسىي ئۇچۇرلىرىڭىزنى', 'ug'],
    ['We collect data', 'en'],
    ['我们收集您的 data', 'zh'],
    ['Мы собираем', undefined],
    ['24 / 7', undefined],
    ['', undefined],
  ])('%j is %s', (text, lang) => expect(languageOf(text, languages)).toBe(lang));

  test('a tag that is none is passed over', () => {
    expect(
      languageOf('We collect', [
        { lang: 'no tag', share: 0.9 },
        { lang: 'en', share: 0.1 },
      ]),
    ).toBe('en');
  });
});

describe('directionOf', () => {
  test.each([
    ['Jera لىنىيىسى شەخسىي ئۇچۇرلىرىڭىزنى', 'rtl'],
    ['שלום', 'rtl'],
    ['We collect data', 'ltr'],
    ['24 / 7', undefined],
  ])('%j runs %s', (text, dir) => expect(directionOf(text)).toBe(dir));
});
