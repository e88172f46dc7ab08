import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../page/sha256.ts';
import { toJson } from '../../report/json.ts';
import { makeReport, type Report, selfHash } from '../../report/report.ts';
import { type Verification, verify } from '../../report/verify.ts';
import { auditDocument, reportOfPolicy } from './report-of-policy.ts';

let report: Report;
let file: string;
beforeAll(async () => {
  ({ report } = await reportOfPolicy('generator-shop'));
  file = toJson(report);
});

const check = (text: string): Promise<Verification> => verify(text, { audit: auditDocument, sha256 });
const edited = (edit: (copy: Report) => unknown): Promise<Verification> => {
  const copy = structuredClone(report);
  edit(copy);
  return check(toJson(copy));
};
const failures = ({ checks }: Verification): string[] => checks.filter(({ ok }) => !ok).map(({ of }) => of);

test('a report as it was made is identical, whatever its blanks and the order of its keys', async () => {
  expect(await check(file)).toMatchObject({ verdict: 'identical' });
  expect(await check(JSON.stringify(Object.fromEntries(Object.entries(report).reverse())))).toMatchObject({
    verdict: 'identical',
  });
});

describe('one changed character is caught, and told to its place', () => {
  test('in the text, inside a finding', async () => {
    const at = report.findings.findIndex(({ passage }) => passage.end - passage.start > 30);
    const { start } = (report.findings[at] as Report['findings'][number]).passage;
    const verified = await edited((copy) => {
      const { text } = copy.document;
      copy.document.text = `${text.slice(0, start + 3)}#${text.slice(start + 4)}`;
    });
    expect(verified.verdict).toBe('edited');
    expect(failures(verified)).toContain('text');
    expect(verified.says).toMatch(
      /^The report was changed after it was made\. The text was changed: first in block \d+/,
    );
    expect(verified.checks.find(({ of }) => of === 'quote')).toMatchObject({
      ok: false,
      says: expect.stringContaining('differs from the quote at its character 4:'),
    });
  });

  test('in a quote', async () => {
    const verified = await edited((copy) => {
      copy.report.quotes[2] = `${copy.report.quotes[2]}.`;
    });
    expect(verified.verdict).toBe('edited');
    expect(failures(verified)).not.toContain('text');
    expect(verified.checks.find(({ ok }) => !ok)).toMatchObject({ of: 'quote', finding: 2 });
  });

  test('in a finding', async () => {
    const verified = await edited((copy) => {
      (copy.findings[1] as Report['findings'][number]).rule += 's';
    });
    expect(verified.verdict).toBe('edited');
    expect(verified.checks).toContainEqual({
      of: 'finding',
      ok: false,
      finding: 1,
      says: expect.stringContaining('has rule "'),
    });
  });

  test('in an address, a time, a warning, a review', async () => {
    for (const edit of [
      (copy: Report) => Object.assign(copy.document.source, { capturedAt: '2020-01-01' }),
      (copy: Report) => copy.coverage.warnings.push({ code: 'x', message: 'y' }),
      (copy: Report) => Object.assign(copy.report, { note: '!' }),
    ]) {
      expect((await edited(edit)).verdict).toBe('edited');
    }
  });

  test('even where somebody made new sums: the rules do not give it', async () => {
    const forged = structuredClone(report);
    (forged.findings[1] as Report['findings'][number]).stance = 'unclear';
    const { blocks, coverage } = report.report.document;
    const again = await makeReport(forged, { ...report.document, blocks, coverage }, sha256);
    const verified = await check(toJson({ ...again }));
    expect(verified.verdict).toBe('different');
    expect(verified.says).toContain('Finding 1 (');
  });
});

test('what a person said of a finding travels with it', async () => {
  const { blocks, coverage } = report.report.document;
  const { report: _, ...audit } = report;
  const review = {
    finding: 0,
    verdict: 'rejected' as const,
    author: 'A. Ditor',
    reason: 'a heading',
    at: '2026-11-22',
  };
  const reviewed = await makeReport(audit, { ...report.document, blocks, coverage }, sha256, [review]);
  expect(await check(toJson(reviewed))).toMatchObject({ verdict: 'identical' });
  reviewed.report.reviews[0] = { ...review, verdict: 'confirmed' };
  expect((await check(toJson(reviewed))).checks).toContainEqual(
    expect.objectContaining({ ok: false, says: 'Changed after the report was made: the reviews by hand.' }),
  );
});

test('other versions are told apart from edits', async () => {
  const old = structuredClone(report);
  old.versions.rules = 'of-last-year';
  const { blocks, coverage } = report.report.document;
  const made = await makeReport(old, { ...report.document, blocks, coverage }, sha256);
  const verified = await check(toJson(made));
  expect(verified.verdict).toBe('other-versions');
  expect(verified.says).toContain('these give the same findings');
});

describe('what is no report is refused in words', () => {
  test.each([
    ['nothing', '', 'The file is empty.'],
    ['a text', 'We may sell your data.', 'does not begin with "{"'],
    ['half a report', () => file.slice(0, 5000), 'cut short: after 5000 characters'],
    ['SARIF', '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"ESLint"}}}]}', 'a SARIF log of "ESLint"'],
    ['JSON-LD', '{"@context":{}}', 'This is JSON-LD'],
    ['other JSON', '{"a":1}', 'no report of Policy Loupe'],
    ['a line', '{"id":1,"audit":{}}', 'a line of --jsonl'],
    ['an audit alone', () => JSON.stringify({ ...report, report: undefined }), 'without its report part'],
    ['another tool', '{"report":{"tool":{"name":"Lens"}}}', 'another tool, "Lens"'],
    ['a later format', () => JSON.stringify({ ...report, format: 2 }), 'a later version made it'],
    ['a place outside', () => file.replace(/"end": \d+/, '"end": 99999999'), 'outside of the text'],
    ['a wrong value', () => file.replace('"confidence": "high"', '"confidence": "huge"'), 'findings.'],
  ])('%s', async (_, given, words) => {
    const verified = await check(typeof given === 'string' ? given : given());
    expect(verified.verdict).toBe('unreadable');
    expect(verified.says).toContain(words);
  });
});

test('the hash is the canonical form’s, so others can compute it', async () => {
  expect(await selfHash(JSON.parse(file), sha256)).toBe(report.report.sha256);
});

test('reviews that correct and add are part of what is verified; an added finding must be whole and in its place', async () => {
  const { document, audit } = await reportOfPolicy('generator-shop');
  const by = { author: 'A. Ditor', reason: 'so', at: '2026-02-01T08:00:00Z' };
  const { length } = audit.findings;
  const passage = { start: 0, end: 4 };
  const made = await makeReport(audit, document, sha256, [
    { ...by, finding: 1, verdict: 'corrected', data: [], duration: 'P6M', condition: null },
    { ...by, finding: length, verdict: 'added', answers: 'sharing.sale', stance: 'says', passage },
    { ...by, author: 'B. Ditor', finding: length, verdict: 'confirmed' },
  ]);
  expect(await check(toJson(made))).toMatchObject({ verdict: 'identical' });
  const spoilt = (edit: (reviews: Report['report']['reviews']) => unknown) => {
    const copy = structuredClone(made);
    edit(copy.report.reviews);
    return check(toJson(copy));
  };
  expect((await spoilt(([first]) => first?.data?.push('data.email'))).says).toContain('the reviews by hand');
  for (const edit of [
    (reviews: Report['report']['reviews']) => reviews.splice(1, 1),
    ([, added]: Report['report']['reviews']) => Object.assign(added ?? {}, { finding: length + 1 }),
    ([, added]: Report['report']['reviews']) => Object.assign(added ?? {}, { passage: { start: 0, end: 1e9 } }),
    ([, added]: Report['report']['reviews']) => Object.assign(added ?? {}, { stance: undefined }),
  ])
    expect(await spoilt(edit)).toMatchObject({
      verdict: 'unreadable',
      says: expect.stringContaining('damaged or edited'),
    });
});
