import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';

/** A line of a PDF page: its words, their size, whether they are bold, and the gap before it. */
export type PdfLine = [text: string, size: number, bold?: boolean, gap?: number];

/** A PDF file of these pages, as a word processor would make it. */
export async function pdfOf(pages: PdfLine[][], foot?: (page: number) => string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const plain = await file.embedFont(StandardFonts.Helvetica);
  const bold = await file.embedFont(StandardFonts.HelveticaBold);
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

/** What a site's page may be as a PDF file: with text, of pictures only, locked, or cut off. */
export type PdfKind = 'text' | 'scan' | 'locked' | 'broken';

/** A policy's HTML (headings, paragraphs, items) as a PDF file. */
export async function pdfOfPolicy(html: string, kind: PdfKind): Promise<Uint8Array> {
  if (kind === 'locked') return lockedPdf();
  if (kind === 'scan') return pdfOf([[], []]);
  const pages: PdfLine[][] = [[]];
  let used = 0;
  for (const [, tag, words = ''] of html.matchAll(/<(h1|h2|p|li)>(.*?)<\/\1>/gs)) {
    const size = tag === 'h1' ? 20 : 10;
    wrap(tag === 'li' ? `• ${words}` : words, size).forEach((text, at) => {
      if (used > 620) {
        pages.push([]);
        used = 0;
      }
      const gap = at > 0 || tag === 'li' ? 0 : 9;
      pages.at(-1)?.push([text, size, tag === 'h2', gap]);
      used += size * 1.3 + gap;
    });
  }
  const whole = await pdfOf(pages, (page) => `Page ${page + 1} of ${pages.length}`);
  return kind === 'broken' ? whole.slice(0, 400) : whole;
}

function wrap(text: string, size: number): string[] {
  const most = 950 / size;
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${word}`.length > most) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

/** A file whose dictionary of encryption fits no empty password. */
export function lockedPdf(): Uint8Array {
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
