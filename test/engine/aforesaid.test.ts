import { expect, test } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { exampleDocument } from '../../engine/compile/example.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());
const dataOf = (text: string, rule: string): string[][] =>
  audit(exampleDocument(text, 'en'), rules)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ data }) => data);

test.each([
  [
    'the sentence before',
    'We note your GPS position. We share this information with advertisers.',
    'sharing/advertisers',
    'data.location.precise',
  ],
  ['the heading', '# Health data\nWe sell such data to insurers.', 'sharing/sale', 'data.health'],
  [
    'the heading, by a pronoun',
    '# Your photos\nWe never share them with third parties.',
    'sharing/third-parties',
    'data.photos',
  ],
  [
    'the sentence before, by a pronoun',
    'We collect your e-mail address. We keep it for two years.',
    'retention/period',
    'data.email',
  ],
  [
    'a subject that is acted upon',
    'We record your calls. It is automatically deleted after 30 days.',
    'retention/period',
    'data.recordings',
  ],
])('what was named is found again: %s', (_, text, rule, data) => expect(dataOf(text, rule)).toEqual([[data]]));

test('a list is meant as a whole', () =>
  expect(dataOf('We collect:\n- your phone number\n- your photos\nWe sell this information.', 'sharing/sale')).toEqual([
    ['data.phone', 'data.photos'],
  ]));

test('without anything named before, it is data of some kind', () => {
  expect(dataOf('We sell this information.', 'sharing/sale')).toEqual([['data.information']]);
  expect(dataOf('Our shop is in Kiel. We sold it.', 'sharing/sale')).toEqual([]);
});
