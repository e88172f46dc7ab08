import { expect, test } from 'vitest';
import { decodeHtml } from '../../page/decode-html.ts';

const latin = Uint8Array.from(
  [...'<meta charset="iso-8859-1"><p>Datenschutzerkl\xe4rung'].map((letter) => letter.charCodeAt(0)),
);
const utf8 = new TextEncoder().encode('<p>Datenschutzerklärung');

test.each([
  ['header', utf8, 'text/html; charset=utf-8'],
  ['nothing said', utf8, 'text/html'],
  ['unknown label', utf8, 'text/html; charset=klingon'],
  ['meta against a wrong header', latin, 'text/html; charset=utf-8'],
  ['meta', latin, 'text/html'],
  ['neither UTF-8 nor a label', latin.slice(26), ''],
  ['byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'text/html; charset=iso-8859-1'],
])('by %s', (_name, bytes, type) => {
  expect(decodeHtml(bytes, type)).toMatch(/Datenschutzerklärung$/);
});
