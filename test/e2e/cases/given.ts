import { PDFDocument } from 'pdf-lib';
import { checkAccessibility } from '../axe.ts';
import { benchWith } from '../bench-with.ts';
import { type Case, has, holds, textOf } from '../case.ts';
import { BANK, withFolder } from '../given-files.ts';
import { leaveBench } from '../leave-bench.ts';
import { rows } from '../listed-audits.ts';
import { until } from '../until.ts';

/** Nothing of it may run, be loaded or even be tried: a breach of the extension's own policy of security is an error too. */
const SAVED_PAGE = `<!doctype html><html lang="en"><body onload="stolen()"><h1>Privacy policy</h1>
<p onclick="stolen()">We do not sell your personal information.</p>
<img src="http://stranger.test/pixel.png" onerror="stolen()"><script>stolen()</script><svg onload="stolen()"></svg>
<a href="javascript:stolen()">We keep your name for two years.</a></body></html>`;

/** A PDF with these lines. */
async function pdfOf(lines: string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  for (const [at, line] of lines.entries()) page.drawText(line, { x: 50, y: 780 - 30 * at, size: 12 });
  return pdf.save();
}

export const paste: Case = {
  name: 'a pasted text is audited on the bench',
  async run(world) {
    const page = await world.driver.openExtensionPage('/audit.html');
    await has(page, '.give-many');
    await page.click('.give-many .detail > summary');
    await page.click('#paste');
    await page.type('Privacy policy. We do not sell your personal information. We collect your name.');
    await checkAccessibility(page, 'the list with a text given');
    await page.click('.give-paste button[type=submit]');
    await has(page, '.score-card', 20_000);
    holds((await textOf(page, '.policy')).includes('We do not sell'), 'the text is shown');
    await leaveBench(page);
  },
};

export const files: Case = {
  name: 'many files are audited and kept; what is no text is told; a closed tab loses nothing that was kept',
  async run(world) {
    await withFolder(async (write) => {
      const page = await benchWith(world, [
        BANK,
        write('table.csv', '=1+1,+2\n-3,@x. We do not sell your data.\n'),
        write('picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1)),
        write('cod\u202Etxt.exe.txt', 'We sell your data. We keep it for two years.'),
        write('empty.txt', ''),
        write('huge.txt', 'We sell your data. '.repeat(1_100_000)),
        write('saved.html', SAVED_PAGE),
        write('note.pdf', await pdfOf(['Privacy policy', 'We never sell your personal information.'])),
      ]);
      await until(
        'all eight are done',
        async () => /8 of 8 read/.test(await textOf(page, '.batch [role=status]')),
        30_000,
      );
      const faults = await textOf(page, '.batch-faults');
      for (const words of [/picture\.png.*no text/, /empty\.txt.*empty/, /huge\.txt.*larger than 20 MB/])
        holds(words.test(faults), `${words} is not in: ${faults}`);
      const names = await rows(page);
      for (const name of ['policy.txt', 'table.csv', 'saved.html', 'note.pdf'])
        holds(names.includes(name), `${name} is not in ${names}`);
      holds(names.includes('codtxt.exe.txt'), `no name turns the direction: ${JSON.stringify(names)}`);
      await page.close();
      const again = await world.driver.openExtensionPage('/audit.html');
      await until('the five are still there', async () => (await rows(again)).length >= 5);
      await again.click('input[type=search]');
      await again.type('POLICY.txt');
      await until('the search finds one', async () => (await rows(again)).join() === 'policy.txt');
      await leaveBench(again);
    });
  },
};
