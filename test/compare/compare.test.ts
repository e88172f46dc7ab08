import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { meaningOfClause, summaryWords } from '../../report/compare/meaning-words.ts';
import { type Comparison, compare, type Version } from '../../report/compare.ts';
import type { Review } from '../../report/report.ts';
import { auditDocument, documentOf, PACK } from '../report/report-of-policy.ts';

const QUESTIONS = PACK.questions;
const versionOf = async (text: string, url?: string): Promise<Version> => {
  const document = await documentOf(text);
  if (url) document.source = { route: 'page', url };
  return { document, audit: auditDocument(document) };
};
const BEFORE = readFileSync('test/compare/before.txt', 'utf8');
const AFTER = readFileSync('test/compare/after.txt', 'utf8');
const wordsOf = (version: Version, span?: { start: number; end: number }): string =>
  span ? version.document.text.slice(span.start, span.end) : '';

let before: Version;
let after: Version;
let comparison: Comparison;
beforeAll(async () => {
  before = await versionOf(BEFORE, 'https://larkfield.example/privacy');
  after = await versionOf(AFTER, 'https://www.larkfield.example/privacy');
  comparison = compare(before, after);
});

describe('a revision with 12 changed clauses, 3 moved, 40 untouched', () => {
  test('is counted as that', () => {
    expect(comparison.counts).toEqual({ changed: 12, moved: 3, same: 40, added: 0, removed: 0 });
    expect(comparison.policyChanged).toBe(true);
    expect(comparison.otherSites).toBeUndefined();
  });

  // the words that a clause begins with afterwards, and what its change means
  test.each([
    ['Last updated: 9 February', 'A date on the policy: said as before, in other words.'],
    ['Our servers record', 'Device and network data: data now also device id.'],
    ['We collect your precise', 'Your precise location: was denied, is now said.'],
    ['We allow advertising', 'Third parties collecting here: was denied, is now said'],
    ['We send you our newsletter', 'Marketing messages: was said on a condition, is now said'],
    ['We use your data for targeted', 'Targeted advertising: was denied, is now said'],
    ['We may sell', 'Sale of your data: was denied, is now said'],
    ['We share your personal data with adv', 'Sharing with advertisers: was denied, is now said.'],
    ['We transfer your', 'Safeguards for transfers: now said.'],
    ['We delete the data of your account', 'A period for keeping data: period was P12M, is now P36M.'],
    ['If a breach', 'Notice of a breach: period was P3D, is now not said.'],
    ['We will post', 'Notice of changes: no longer said.'],
  ])('changed: %s', (beginning, meaning) => {
    const change = comparison.clauses.find(
      ({ kind, after: span }) => kind === 'changed' && wordsOf(after, span).startsWith(beginning),
    );
    if (!change) throw new Error('is not among the changed clauses');
    expect(meaningOfClause(change, comparison, QUESTIONS).join(' ')).toContain(meaning);
    const joined = (without: string): string =>
      change.words
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join('');
    expect(joined('new')).toBe(wordsOf(before, change.before));
    expect(joined('gone')).toBe(wordsOf(after, change.after));
  });

  test('no moved clause is called changed', () => {
    const moved = comparison.clauses.filter(({ kind }) => kind === 'moved').map((each) => wordsOf(after, each.after));
    expect(moved.map((each) => each.split(' ').slice(0, 3).join(' ')).toSorted()).toEqual([
      'If our company',
      'You can delete',
      'You may complain',
    ]);
  });

  test('and it names the answers that turned', () => {
    const text = summaryWords(comparison, QUESTIONS).join('\n');
    expect(text).toContain('12 clauses changed, 0 new, 0 gone, 3 moved, 40 untouched.');
    expect(text).toContain('Sale of your data: No → Yes');
    expect(text).toContain('Marketing messages: Depends → Yes');
  });
});

test('a policy against itself has not changed', () => {
  expect(summaryWords(compare(before, before), QUESTIONS)).toEqual([
    'The policy has not changed.',
    'No answer changed.',
  ]);
});

test('what is new and what is gone is no change of something else', async () => {
  const shorter = await versionOf(BEFORE.replace('Server logs are deleted after 30 days.', ''));
  const gone = compare(before, shorter);
  expect(gone.counts).toMatchObject({ removed: 1, added: 0, changed: 0, moved: 0 });
  expect(compare(shorter, before).counts).toMatchObject({ removed: 0, added: 1, changed: 0, moved: 0 });
  const [change] = gone.clauses.filter(({ kind }) => kind === 'removed');
  expect(change && meaningOfClause(change, gone, QUESTIONS)).toContain('A period for keeping data: no longer said.');
});

test('a contradiction that a revision brings is named', async () => {
  const worse = await versionOf(
    BEFORE.replace('Where it goes', 'We sell your personal data to brokers.\n\nWhere it goes'),
  );
  expect(summaryWords(compare(before, worse), QUESTIONS)).toContain(
    'The policy now contradicts itself on: Sale of your data.',
  );
});

describe('a change of the reading or of the rules is told apart from one of the policy', () => {
  test('other blanks and line breaks', async () => {
    const other = await versionOf(BEFORE.replaceAll('. ', '.\n').replaceAll('\n\n', '\n\n\n'));
    const read = compare(before, other);
    expect(read.extraction.changed).toBe('yes');
    expect(read.policyChanged).toBe(false);
  });

  test('the same page, read otherwise', () => {
    expect(compare(before, after, { pages: { before: 'h', after: 'h' } }).policyChanged).toBe(false);
  });

  test('a PDF against a page', async () => {
    const pdf: Version = { ...after, document: { ...after.document, source: { route: 'pdf' } } };
    expect(compare(before, pdf).extraction).toMatchObject({ changed: 'perhaps' });
  });

  test('other rules: both are audited anew, and what the rules alone change is named', () => {
    const old = structuredClone(before);
    old.audit.versions.rules = 'of-last-year';
    old.audit.answers['sharing.sale'] = { answer: 'silent', findings: [] };
    const anew = compare(old, after, { audit: auditDocument });
    expect(anew.rules).toEqual({
      changed: true,
      again: true,
      answers: [{ question: 'sharing.sale', before: 'silent', after: 'no' }],
    });
    expect(anew.answers).toEqual(comparison.answers);
    expect(compare(old, after).rules).toMatchObject({ changed: true, again: false });
  });
});

test('policies of different sites are said to be that', async () => {
  const other = await versionOf(AFTER, 'https://other.example/privacy');
  expect(summaryWords(compare(before, other), QUESTIONS)[0]).toContain(
    'different sites, larkfield.example and other.example',
  );
});

test('texts with nothing in common, and empty ones, are compared as well', async () => {
  const other = await versionOf('Nothing here is like it.');
  expect(summaryWords(compare(before, other), QUESTIONS)[0]).toContain('almost nothing in common');
  const empty = await versionOf('');
  expect(compare(empty, empty).counts).toEqual({ changed: 0, moved: 0, same: 0, added: 0, removed: 0 });
});

test('words are words in any script', async () => {
  const uyghur = compare(
    await versionOf('بىز ئۇچۇرلىرىڭىزنى ساتمايمىز.'),
    await versionOf('بىز ئۇچۇرلىرىڭىزنى ساتىمىز.'),
  );
  expect(uyghur.clauses[0]?.words.map(({ kind }) => kind)).toEqual(['same', 'gone', 'new', 'same']);
});

test('reviews of the version before: those on words that changed are to be read again', () => {
  const by = { author: 'A. Ditor', reason: 'so', at: '2026-02-01T08:00:00Z' };
  const finding = (words: string): number =>
    before.audit.findings.findIndex(({ passage }) => wordsOf(before, passage).includes(words));
  const start = before.document.text.indexOf('newsletter');
  const added = { start, end: start + 'newsletter'.length };
  const reviews: Review[] = [
    { ...by, finding: finding('Server logs are deleted'), verdict: 'confirmed' },
    { ...by, finding: finding('precise'), verdict: 'rejected' },
    {
      ...by,
      finding: before.audit.findings.length,
      verdict: 'added',
      answers: 'use.marketing',
      stance: 'says',
      passage: added,
    },
  ];
  const compared = compare({ ...before, reviews }, after);
  expect(compared.reviews.map(({ stands }) => stands)).toEqual([true, false, false]);
  expect(compared.reviews[2]?.passage).toEqual(added);
  expect(summaryWords(compared, QUESTIONS).at(-1)).toBe(
    '3 reviews by hand of the version before: 1 on words that stand as they did, 2 on words that changed and are to be read again.',
  );
});
