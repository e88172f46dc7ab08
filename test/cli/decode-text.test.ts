import { describe, expect, test } from 'vitest';
import { decodeText } from '../../cli/decode-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const UYGHUR = 'شەخسىي ئۇچۇر';

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from(UYGHUR)],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${UYGHUR}`)],
    ['UTF-16 LE with mark', Buffer.from(`\uFEFF${UYGHUR}`, 'utf16le')],
    ['UTF-16 BE with mark', Buffer.from(`\uFEFF${UYGHUR}`, 'utf16le').swap16()],
  ])('%s', (_, input) => expect(decodeText(input, 'a.txt')).toEqual({ text: UYGHUR, html: false, warnings: [] }));

  test('UTF-16 without a mark, where Latin letters show it', () => {
    expect(decodeText(Buffer.from('We collect', 'utf16le'), 'a.txt')).toMatchObject({ text: 'We collect' });
    expect(decodeText(Buffer.from('We collect', 'utf16le').swap16(), 'a.txt')).toMatchObject({ text: 'We collect' });
  });

  test('what is no UTF-8 is read as windows-1252, with a warning', () => {
    const decoded = decodeText(bytes('Daten f\xfcr \x93Sie\x94'), 'a.txt');
    expect(decoded).toMatchObject({ text: 'Daten für “Sie”', warnings: [{ code: 'encoding' }] });
  });

  test('an HTML page is read by its own charset, without a warning', () => {
    const page = bytes('<html><meta charset="windows-1251"><p>\xcc\xfb</p>');
    expect(decodeText(page, 'a.html')).toMatchObject({ html: true, warnings: [] });
    expect(decodeText(page, 'a.html')).toMatchObject({ text: expect.stringContaining('Мы') });
  });

  test.each([
    ['PK\x03\x04xx', /packed/],
    ['{\\rtf1 x', /RTF/],
    ['\x89PNG\x00\x01\x02', /NUL/],
    ['\xff\xfe\x00\x00a\x00\x00\x00', /NUL/],
  ])('%j is refused in words', (input, message) => {
    expect(decodeText(bytes(input), 'a.txt')).toMatchObject({ failed: expect.stringMatching(message) });
  });

  test('HTML is told by ending, beginning or media type', () => {
    const html = (text: string, name: string, type?: string) => {
      const decoded = decodeText(Buffer.from(text), name, type);
      return 'html' in decoded && decoded.html;
    };
    expect(html('We collect', 'a.HTM')).toBe(true);
    expect(html('<!-- saved from url -->\n<!DOCTYPE html>', 'a')).toBe(true);
    expect(html('We collect', 'a', 'text/html; charset=utf-8')).toBe(true);
    expect(html('The tag <html> begins a page.', 'a.txt')).toBe(false);
  });

  test('an empty file is an empty text', () => {
    expect(decodeText(bytes(), 'a.txt')).toEqual({ text: '', html: false, warnings: [] });
  });
});
