import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { readPdfFile } from '../../cli/read-pdf-file.ts';

/** Lines as [text, size, bold?, gap before]. */
type Line = [string, number, boolean?, number?];

async function pdf(pages: Line[][], foot?: (page: number) => string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const [plain, bold] = [
    await file.embedFont(StandardFonts.Helvetica),
    await file.embedFont(StandardFonts.HelveticaBold),
  ];
  pages.forEach((lines, at) => {
    const page = file.addPage([595, 842]);
    let y = 760;
    const draw = (text: string, size: number, font: PDFFont, height: number) =>
      page.drawText(text, { x: 60, y: height, size, font });
    for (const [text, size, isBold, gap = 0] of lines) {
      y -= size * 1.3 + gap;
      draw(text, size, isBold ? bold : plain, y);
    }
    if (foot) draw(foot(at), 8, plain, 30);
  });
  return file.save();
}

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
  const bytes = await pdf(
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
  expect(await read(await pdf([[], []]))).toMatchObject({ code: 'pdf-scanned' });
  const text: Line[] = Array.from({ length: 12 }, () => [
    'We collect your name and your address when you order from us.',
    10,
  ]);
  const half = await read(await pdf([text, []]));
  if ('code' in half) throw new Error(half.said);
  expect(half.coverage.read).toBeLessThan(half.coverage.characters);
  expect(half.coverage.warnings.map(({ code }) => code)).toEqual(['pdf-pages']);
});

test('what is broken or locked is said', async () => {
  expect(await read(new TextEncoder().encode('%PDF-1.7\nnothing more'))).toMatchObject({ code: 'pdf-broken' });
  const whole = await pdf([[['We collect your name and your address.', 10]]]);
  expect(await read(whole.slice(0, 300))).toMatchObject({ code: 'pdf-broken' });
  expect(await read(locked())).toMatchObject({ code: 'pdf-locked' });
});

/** A file whose dictionary of encryption fits no empty password. */
function locked(): Uint8Array {
  const hex = 'ab'.repeat(32);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
    `<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${hex}>/U<${hex}>>>`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const xref = body.length;
  body += `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<${hex}><${hex}>]>>\nstartxref\n${xref}\n%%EOF`;
  return new TextEncoder().encode(body);
}
