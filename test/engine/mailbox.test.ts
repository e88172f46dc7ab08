import { expect, test } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { exampleDocument } from '../../engine/compile/example.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());
const contacts = (text: string): string[] =>
  audit(exampleDocument(text, 'en'), rules)
    .findings.filter(({ rule }) => rule === 'accountability/contact')
    .flatMap(({ because }) => because)
    .filter(({ concept }) => concept === 'thing.mailbox')
    .map(({ span }) => text.slice(span.start, span.end));

test('an e-mail address is a contact, whole as it stands', () => {
  expect(contacts('Parents: privacy@shop.example.com.')).toEqual(['privacy@shop.example.com']);
  expect(contacts('Ask data.protection@my-shop.example, please.')).toEqual(['protection@my-shop.example']);
});

test('other signs at, and the address of an authority, are none', () => {
  expect(contacts('Follow us @shop on social media.')).toEqual([]);
  expect(contacts('The supervisory authority answers at help@authority.example.')).toEqual([]);
});
