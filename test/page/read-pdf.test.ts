import { expect, test } from 'vitest';
import { readPdfFile } from '../../cli/read-pdf-file.ts';
import { lockedPdf, type PdfLine, pdfOf } from '../e2e/render-pdf.ts';

const read = (bytes: Uint8Array) => readPdfFile(bytes, { route: 'pdf' });

async function outline(bytes: Uint8Array): Promise<string[]> {
  const document = await read(bytes);
  if ('code' in document) throw new Error(document.said);
  return document.blocks.map(
    ({ kind, level, parent, start, end }) =>
      `${kind} ${level}${parent < 0 ? '' : ` <${parent}`}: ${document.text.slice(start, end)}`,
  );
}

test('headings by size and font, paragraphs by gaps, items under what leads them in, no running feet', async () => {
  const bytes = await pdfOf(
    [
      [
        ['Privacy policy', 20],
        ['We are a small shop that sells candles. This page says what infor-', 10, false, 10],
        ['mation we hold about you and with whom we share it.', 10],
        ['What we collect', 10, true, 10],
        ['When you place an order, we collect:', 10, false, 6],
        ['• your name and your postal address,', 10, false, 4],
        ['• your e-mail address, which we use to send you the', 10],
        ['receipt.', 10],
        ['We share these with carriers, who bring the parcel, and with our', 10, false, 10],
      ],
      [
        ['bank, which takes the payment.', 10],
        ['Your rights', 10, true, 10],
        ['You may ask for a copy of your data at any time, free of charge.', 10, false, 6],
      ],
    ],
    (page) => `Candle Shop, page ${page + 1}`,
  );
  expect(await outline(bytes)).toEqual([
    'heading 1: Privacy policy',
    'paragraph 0: We are a small shop that sells candles. This page says what information we hold about you and with whom we share it.',
    'heading 2: What we collect',
    'paragraph 0: When you place an order, we collect:',
    'item 1 <3: your name and your postal address,',
    'item 1 <3: your e-mail address, which we use to send you the receipt.',
    'paragraph 0: We share these with carriers, who bring the parcel, and with our bank, which takes the payment.',
    'heading 2: Your rights',
    'paragraph 0: You may ask for a copy of your data at any time, free of charge.',
  ]);
});

test('a scan is told from a text, and a text with one scanned page is not called whole', async () => {
  expect(await read(await pdfOf([[], []]))).toMatchObject({ code: 'pdf-scanned' });
  const text: PdfLine[] = Array.from({ length: 12 }, () => [
    'We collect your name and your address when you order from us.',
    10,
  ]);
  const half = await read(await pdfOf([text, []]));
  if ('code' in half) throw new Error(half.said);
  expect(half.coverage.read).toBeLessThan(half.coverage.characters);
  expect(half.coverage.warnings.map(({ code }) => code)).toEqual(['pdf-pages']);
});

test('what is broken or locked is said', async () => {
  expect(await read(new TextEncoder().encode('%PDF-1.7\nnothing more'))).toMatchObject({ code: 'pdf-broken' });
  const whole = await pdfOf([[['We collect your name and your address.', 10]]]);
  expect(await read(whole.slice(0, 300))).toMatchObject({ code: 'pdf-broken' });
  expect(await read(lockedPdf())).toMatchObject({ code: 'pdf-locked' });
});
