import { expect, test } from 'vitest';
import { cleanText } from '../../page/clean-text.ts';
import { locate } from '../../page/locate.ts';
import { extracted, POLICY } from './shop.ts';

const HTML = `<main>${POLICY}<p>  We   may <b>sell</b>\n your d\u200bata <i>to</i> brokers.</p><ul><li>• one <a href="#x">two</a></li></ul>
  <div>First line of it.<br>Second line here.</div></main>`;

test.each(['sell', 'We may sell your data', 'data to brokers.', 'two', 'Second line here.'])(
  '"%s" is found in the page',
  (quote) => {
    const page = extracted(HTML);
    const start = page.text.indexOf(quote);
    const place = locate(page, { start, end: start + quote.length });
    expect(place).not.toBeNull();
    const none = { bidi: 0, invisible: 0, control: 0 };
    const begin = place?.startNode.nodeValue?.slice(place.startOffset) ?? '';
    const end = place?.endNode.nodeValue?.slice(0, place.endOffset) ?? '';
    expect(quote.startsWith(cleanText(begin, none).trimEnd().slice(0, quote.length))).toBe(true);
    expect(cleanText(end, none).endsWith(quote.slice(-3))).toBe(true);
  },
);

test('every character of every block leads to the same character of the page', () => {
  const page = extracted(HTML);
  let moved = 0;
  for (let at = 0; at < page.text.length; at++) {
    if (/\s/.test(page.text.charAt(at))) continue;
    const place = locate(page, { start: at, end: at + 1 });
    if (place?.startNode.nodeValue?.[place.startOffset] !== page.text[at]) moved++;
  }
  expect(moved).toBe(0);
});

test('a passage whose page has changed is not found', () => {
  const page = extracted(HTML);
  const start = page.text.indexOf('brokers');
  const node = locate(page, { start, end: start + 7 })?.startNode as { nodeValue: string };
  node.nodeValue = ' xxxx';
  expect(locate(page, { start, end: start + 7 })).toBeNull();
});
