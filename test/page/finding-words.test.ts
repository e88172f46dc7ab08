import { expect, test } from 'vitest';
import { nameOfPolicy } from '../../page/name-of-policy.ts';
import fromVite from '../../rules/finding.yaml';
import { words } from './shop.ts';

test('the extension and the terminal read the same words', () => {
  expect(fromVite).toEqual(words);
});

test('there are at least forty languages, each with names, subject stems and lower case only', () => {
  const languages = Object.entries(words.languages);
  expect(languages.length).toBeGreaterThanOrEqual(40);
  for (const [lang, each] of languages) {
    for (const list of ['policy', 'near', 'not', 'subject', 'missing'] as const) {
      expect(each[list]?.length, `rules/finding.yaml: ${lang} has no ${list}`).toBeGreaterThan(0);
      for (const word of each[list]) {
        expect(typeof word, `rules/finding.yaml: ${lang}.${list}: ${word} must be in quotes`).toBe('string');
        expect(word, `rules/finding.yaml: ${lang}.${list}`).toBe(word.toLowerCase());
      }
    }
  }
});

test('every name of a policy is told as one, and what is not one as something else', () => {
  for (const [lang, { policy, not }] of Object.entries(words.languages)) {
    for (const word of policy) expect(nameOfPolicy(word, words).kind, `${lang}: ${word}`).toBe('policy');
    for (const word of not) expect(nameOfPolicy(word, words).kind, `${lang}: ${word}`).toBe('other');
  }
});
