import { expect, test } from 'vitest';
import { findAgain, knownPassage } from '../../page/find-again.ts';
import { extracted, PROSE } from './shop.ts';

const before = extracted(`<h1>Privacy</h1><p>We sell your data. We keep it.</p><p>${PROSE}</p>`);
const start = before.text.indexOf('We sell');
const passage = knownPassage(before, { start, end: start + 'We sell your data.'.length });
const again = (html: string) => {
  const { text } = extracted(html);
  const span = findAgain(text, passage);
  return span && text.slice(Math.max(0, span.start - 4), span.end);
};

test('a passage is found where it was, and at its new place when the page has grown above it', () => {
  expect(again(`<h1>Privacy</h1><p>We sell your data. We keep it.</p><p>${PROSE}</p>`)).toBe(
    'cy\n\nWe sell your data.',
  );
  expect(again(`<h1>Privacy</h1><p>${PROSE}</p><p>We sell your data. We keep it.</p>`)).toBe(
    's.\n\nWe sell your data.',
  );
});

test('it is moved, and no neighbour is taken for it, when its paragraph reads otherwise or stands there twice', () => {
  expect(again('<h1>Privacy</h1><p>We sell your data. We keep it not.</p>')).toBeNull();
  expect(again('<h1>Privacy</h1><p>Never think that We sell your data. We keep it.</p>')).toBeNull();
  expect(again(`<p>${'We sell your data. We keep it.</p><p>'.repeat(2)}</p>`)).toBeNull();
  expect(again('')).toBeNull();
});
