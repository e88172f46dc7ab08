import { expect, it } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());
const erasures = (text: string): string[] => {
  const document = documentOfText(text, { sha256: '', source: { route: 'file' }, lang: 'en' });
  return audit(document, rules)
    .findings.filter(({ rule }) => rule === 'rights/erasure')
    .map(({ passage }) => text.slice(passage.start, passage.end));
};

it('the title of a right gives way to the sentence below it', () => {
  expect(erasures('# Your rights\n\n## Right to erasure\n\nYou may ask us to delete your data.')).toEqual([
    'You may ask us to delete your data.',
  ]);
});

it('so does a label on the line before', () => {
  expect(erasures('Your rights\n\nRight to erasure_:_\nYou may ask us to delete your data.')).toEqual([
    'You may ask us to delete your data.',
  ]);
});

it('so does a title at the head of its paragraph that only its capital letters tell', () => {
  expect(erasures('# Your rights\n\nRight to Delete. You may ask us to delete your data.')).toEqual([
    'You may ask us to delete your data.',
  ]);
});

it('so does one of a single word, and one with a full stop on a line of its own', () => {
  const sentence = 'You may ask us to delete your data.';
  expect(erasures(`# Your rights\n\nErasure. ${sentence}`)).toEqual([sentence]);
  expect(erasures(`Your rights\n\nYou have some.\nRight to Delete.\n${sentence}`)).toEqual([sentence]);
});

it('a title whose section does not say it stays', () => {
  expect(
    erasures('# Your rights\n\n## Right to erasure\n\nWrite to us.\n\n## More\n\nYou may ask us to delete your data.'),
  ).toEqual(['Right to erasure', 'You may ask us to delete your data.']);
});
