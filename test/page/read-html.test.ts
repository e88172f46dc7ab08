import { expect, test } from 'vitest';
import { readHtml } from '../../cli/read-html.ts';
import { sha256 } from '../../page/sha256.ts';
import { POLICY, words } from './shop.ts';

test('a file is read whatever it is, with the hash of its text', async () => {
  const document = await readHtml(`<html lang="en"><title>Acme</title>${POLICY}`, words, {
    route: 'file',
    url: 'a.html',
  });
  expect(document).toMatchObject({ lang: 'en', source: { route: 'file', url: 'a.html', title: 'Acme' } });
  expect(document.sha256).toBe(await sha256(document.text));
  expect(document.coverage).toMatchObject({ characters: document.text.length, read: document.text.length });
});

test('SHA-256 is of UTF-8, in lower-case hex', async () => {
  expect(await sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(await sha256('ä')).toMatch(/^[0-9a-f]{64}$/);
  expect(await sha256('ä')).not.toBe(await sha256('a\u0308'));
});

test('a broken head loses no text', async () => {
  const html = `<html><div>ad</div><head><title>x</title><script>a</script></head><body>${POLICY}</body></html>`;
  expect((await readHtml(html, words, { route: 'file' })).text).toContain('We collect personal information');
});
