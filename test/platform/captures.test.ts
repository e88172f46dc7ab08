import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCaptures } from '../../platform/captures/database.ts';
import { exportStore, importStore } from '../../platform/captures/store-file.ts';
import {
  deleteCaptures,
  type Kept,
  keepCapture,
  keepReviews,
  lastCaptureOf,
  listCaptures,
  openCapture,
} from '../../platform/captures.ts';
import type { Capture } from '../../report/capture.ts';
import type { Review } from '../../report/report.ts';
import { auditDocument, documentOf, reportOfPolicy } from '../report/report-of-policy.ts';

const review: Review = {
  finding: 0,
  verdict: 'rejected',
  author: 'A. Auditor',
  reason: 'A heading, not a promise.',
  at: '2026-02-01T09:00:00Z',
};

beforeEach(async () => {
  await deleteCaptures(value(await listCaptures()).map(({ id }) => id));
});
afterEach(() => vi.restoreAllMocks());

function value<T>(kept: Kept<T>): T {
  if (!kept.ok) throw new Error(kept.why);
  return kept.value;
}

async function bank(): Promise<Capture> {
  const { document, audit } = await reportOfPolicy('bank');
  return { audit, document, why: '', reviews: [] };
}

/** A short text as a capture, read from an address. */
async function note(url: string): Promise<Capture> {
  const document = { ...(await documentOf('We never sell your data.')), source: { route: 'link', url } as const };
  return { audit: auditDocument(document), document, why: '', reviews: [] };
}

test('what was kept comes back whole, reviews and all', async () => {
  const capture = await bank();
  const { id } = value(await keepCapture(capture, '2026-02-01T08:00:00Z'));
  expect(value(await openCapture(id))).toEqual(capture);
  value(await keepReviews(id, [review]));
  expect(value(await openCapture(id))).toEqual({ ...capture, reviews: [review] });
  expect(value(await listCaptures())).toMatchObject([{ id, reviews: 1, characters: capture.document.text.length }]);
});

test('the list holds no text', async () => {
  const capture = await bank();
  value(await keepCapture(capture, '2026-02-01T08:00:00Z'));
  expect(JSON.stringify(value(await listCaptures())).length).toBeLessThan(1_000);
});

test('a full disk is told in words, and half a capture is never there', async () => {
  const capture = await bank();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, record) {
    if (this.name === 'captures') throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, record);
  });
  const kept = await keepCapture(capture, '2026-02-01T08:00:00Z');
  vi.restoreAllMocks();
  expect(kept).toMatchObject({ ok: false, why: expect.stringContaining('The store is full') });
  expect(value(await listCaptures())).toEqual([]);
});

test('a transaction that the browser throws away at its end was not kept', async () => {
  const capture = await bank();
  value(await keepCapture(capture, '2026-02-01T08:00:00Z'));
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, record) {
    const request = put.call(this, record);
    if (this.name === 'captures') request.addEventListener('success', () => this.transaction.abort());
    return request;
  });
  expect(await keepCapture(capture, '2026-02-02T08:00:00Z')).toMatchObject({ ok: false });
  expect(value(await listCaptures())).toHaveLength(1);
});

test('deletion deletes text and line', async () => {
  const first = value(await keepCapture(await bank(), '2026-02-01T08:00:00Z'));
  const second = value(await keepCapture(await note('https://a.example/p'), '2026-02-01T08:00:00Z'));
  value(await deleteCaptures([first.id]));
  expect(value(await openCapture(first.id))).toBeUndefined();
  expect(await (await openCaptures()).getAllKeys('captures')).toEqual([second.id]);
  expect(await keepReviews(first.id, [review])).toMatchObject({ ok: false, why: expect.stringContaining('deleted') });
  expect(await (await openCaptures()).getAllKeys('captures')).toEqual([second.id]);
});

test('the last capture of an address is found, else one of its host', async () => {
  value(await keepCapture(await note('https://a.example/privacy#top'), '2026-02-01T08:00:00Z', 'old'));
  value(await keepCapture(await note('https://a.example/privacy'), '2026-03-01T08:00:00Z', 'new'));
  value(await keepCapture(await note('https://a.example/cookies'), '2026-04-01T08:00:00Z', 'other'));
  expect(value(await lastCaptureOf('https://a.example/privacy', 'a.example'))?.id).toBe('new');
  expect(value(await lastCaptureOf('https://a.example/legal', 'a.example'))?.id).toBe('other');
  expect(value(await lastCaptureOf('https://b.example/legal', 'b.example'))).toBeUndefined();
  expect(value(await lastCaptureOf('', ''))).toBeUndefined();
});

test('the whole store goes out as one file and comes back the same', async () => {
  const capture = await bank();
  value(await keepCapture({ ...capture, reviews: [review] }, '2026-02-01T08:00:00Z', 'one'));
  value(await keepCapture(await note('https://a.example/privacy'), '2026-03-01T08:00:00Z', 'two'));
  const before = value(await listCaptures());
  const file = await exportStore();
  expect(await importStore(file)).toEqual({ taken: 0, known: 2, faults: [] });
  value(await deleteCaptures(['one', 'two']));
  expect(await importStore(file)).toEqual({ taken: 2, known: 0, faults: [] });
  expect(value(await listCaptures())).toEqual(before);
  expect(value(await openCapture('one'))).toEqual({ ...capture, reviews: [review] });
});

test('a store file that was cut, edited, or is another thing is taken as far as it holds, in words', async () => {
  value(await keepCapture(await bank(), '2026-02-01T08:00:00Z', 'one'));
  value(await keepCapture(await note('https://a.example/privacy'), '2026-03-01T08:00:00Z', 'two'));
  const text = await (await exportStore()).text();
  value(await deleteCaptures(['one', 'two']));

  const cut = await importStore(new Blob([text.slice(0, text.length - 400)]));
  expect(cut).toMatchObject({
    taken: 1,
    faults: [/Line 3: .*cut/, /ends too early/].map((words) => expect.stringMatching(words)),
  });
  const edited = await importStore(new Blob([text.replace('never sell', 'always sell')]));
  expect(edited).toMatchObject({ known: 0, faults: [expect.stringContaining('changed after it was written')] });
  expect(await importStore(new Blob(['{"a":1}\n']))).toMatchObject({
    taken: 0,
    faults: [expect.stringContaining('no file of kept captures')],
  });
  expect(await importStore(new Blob([]))).toMatchObject({ faults: ['The file is empty.'] });
});
