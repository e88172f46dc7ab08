import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../engine/compile/compile.ts';
import { exampleDocument } from '../../engine/compile/example.ts';
import { RuleSchema, VocabularySchema } from '../../engine/compile/schema.ts';
import { readPolicy } from '../../engine/read.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(
  compilePack(
    {
      concepts: {
        'data.email': { label: 'e-mail address' },
        'data.nothing': { label: 'look-alikes of data' },
        'act.provide': { label: 'give' },
        'actor.reader': { label: 'the reader' },
        'actor.company': { label: 'the company' },
      },
      questions: { collection: [{ id: 'collection.contact', yes: 'information', ask: 'Collects contact details?' }] },
      scoring: { letters: { A: 80, B: 60, C: 40, D: 20 }, parts: [] },
      rules: new Map([
        [
          'collection/contact',
          parse(RuleSchema, {
            title: 'Contact',
            answers: 'collection.contact',
            severity: 'info',
            why: 'Because we say so.',
            law: [],
            match: { all: ['act.provide', 'data.email'], actor: 'reader' },
            examples: {},
          }),
        ],
      ]),
      vocabularies: new Map([
        [
          'en',
          parse(VocabularySchema, {
            language: 'en',
            name: 'English',
            status: 'reviewed',
            script: 'Latin',
            common: ['the', 'and', 'of', 'to', 'a', 'in', 'or', 'for', 'by', 'your', 'you', 'us'],
            head: { verbs: 'first', nouns: 'last' },
            grammar: { preposition: ['to', 'by', 'from'] },
            concepts: {
              'data.email': { words: ['email', 'user email'] },
              'data.nothing': { words: ['by email'] },
              'act.provide': { words: ['give'] },
              'actor.reader': { words: ['you'] },
              'actor.company': { words: ['user'] },
            },
          }),
        ],
      ]),
    },
    () => (word) => [word],
    (text) => String(text.length),
  ).pack,
);

const stances = (text: string): string[] => {
  const found: string[] = [];
  readPolicy(exampleDocument(text, 'en'), rules, ({ verdict }) => found.push(verdict.stance));
  return found;
};

describe('look-alikes', () => {
  it('hide what they only resemble', () => {
    expect(stances('you give us your email')).toEqual(['says']);
    expect(stances('you give us your opinion by email')).toEqual([]);
  });
});

describe('a person at the head of a word for data', () => {
  it('is no subject', () => {
    expect(stances('you find the user email and give')).toEqual(['says']);
    expect(stances('you find the user and give email')).toEqual([]);
  });
});

describe('a person behind a preposition', () => {
  it('is no subject just behind it, and is one behind an infinitive', () => {
    expect(stances('to open an account you give your email')).toEqual(['says']);
    expect(stances('to you give your email')).toEqual([]);
  });
});
