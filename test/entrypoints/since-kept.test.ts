import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sinceKept } from '../../entrypoints/popup/since-kept.ts';
import { keepCapture } from '../../platform/captures.ts';
import { auditDocument, documentOf } from '../report/report-of-policy.ts';

async function read(text: string, url?: string) {
  const given = await documentOf(text);
  const document = url ? { ...given, source: { route: 'link', url } as const } : given;
  return { document, audit: auditDocument(document), why: '', reviews: [] };
}

test('a visit tells whether the policy changed since it was kept, and knows other pages of the site for what they are', async () => {
  const kept = await read('We never sell your data.', 'https://a.example/privacy');
  expect(await sinceKept(kept.audit)).toBeNull();
  await keepCapture(kept, '2026-02-01T08:00:00Z', 'one');
  const change = async (text: string, url?: string) => (await sinceKept((await read(text, url)).audit))?.change;
  expect(await change('We never sell your data.', 'https://a.example/privacy#top')).toBe('none');
  expect(await change('We may sell your data.', 'https://a.example/privacy')).toBe('changed');
  expect(await change('We may sell your data.', 'https://a.example/cookies')).toBe('elsewhere');
  expect(await change('We never sell your data.', 'https://b.example/privacy')).toBeUndefined();
  expect(await change('We never sell your data.')).toBeUndefined();
});
