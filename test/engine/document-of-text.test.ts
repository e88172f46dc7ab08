import { describe, expect, test } from 'vitest';
import { blocksOfText } from '../../engine/document-of-text.ts';

const shown = (text: string): string[] =>
  blocksOfText(text).map(
    ({ kind, start, end, level, parent }) =>
      `${kind}${level || ''}${parent >= 0 ? `<${parent}` : ''} ${text.slice(start, end)}`,
  );

describe('plain text', () => {
  test('has paragraphs and headings', () => {
    expect(
      shown('Privacy Policy\n\nWe are a shop and this is our policy.\n\n1. Data we collect\n\nWe collect your name.'),
    ).toEqual([
      'heading1 Privacy Policy',
      'paragraph We are a shop and this is our policy.',
      'heading2 1. Data we collect',
      'paragraph We collect your name.',
    ]);
  });
  test('has lists under what leads them in', () => {
    expect(shown('We collect:\n\n- your name\n- your address, such as\n  - street\n• your age')).toEqual([
      'paragraph We collect:',
      'item1<0 your name',
      'item1<0 your address, such as',
      'item2<2 street',
      'item1<0 your age',
    ]);
  });
  test('has the next list right behind the items of the last', () => {
    expect(shown('We collect:\n* your name\nWe do not keep:\n* your card\nWe send: | * news\n* offers')).toEqual([
      'paragraph We collect:',
      'item1<0 your name',
      'paragraph We do not keep:',
      'item1<2 your card',
      'paragraph We send:',
      'item1<4 news',
      'item1<4 offers',
    ]);
  });
  test('has lists without marks behind a colon', () => {
    expect(shown('We do not collect:\nyour name\nyour age')).toEqual([
      'paragraph We do not collect:',
      'item1<0 your name',
      'item1<0 your age',
    ]);
  });
  test('has one thing a line behind a colon and an empty line', () => {
    expect(shown('You may be asked for:\n\nCard number\nPhone number\nDate of birth')).toEqual([
      'paragraph You may be asked for:',
      'item1<0 Card number',
      'item1<0 Phone number',
      'item1<0 Date of birth',
    ]);
  });
  test('has no heading with a semicolon: it is what is left of a list', () => {
    expect(shown('You may\n\nSee your data; and\n\nHave it deleted.')[1]).toMatch(/^paragraph/);
  });
  test('has headings right behind a list of sentences, and underlined ones', () => {
    expect(
      shown('We do this:\n\nWe sell tea.\nWe mend cups.\nYour rights\n\nYou may ask.\n\nCOOKIES ------\n\nNone.'),
    ).toEqual([
      'paragraph We do this:',
      'item1<0 We sell tea.',
      'item1<0 We mend cups.',
      expect.stringMatching(/^heading.* Your rights$/),
      'paragraph You may ask.',
      expect.stringMatching(/^heading.* COOKIES$/),
      'paragraph None.',
    ]);
  });
  test('joins lines that were wrapped', () => {
    const text =
      'We collect the information that you give us when you order in our\nshop, when you write to us and when you take part in one of the\nsurveys that we hold from time to time.';
    expect(shown(text)).toEqual([`paragraph ${text}`]);
  });
  test('is never changed: blocks are places in it', () => {
    const text = '\ufeff  \r\n\tPolicy\u00a0\r\n\r\n \u200b\r\nText with\ttabs.  ';
    for (const { start, end } of blocksOfText(text))
      expect(text.slice(start, end)).toBe(text.slice(start, end).trimEnd());
  });
  test.each(['', '   ', '\n\n\n', '\u00a0'])('may be empty: %j', (text) => expect(blocksOfText(text)).toEqual([]));
});
