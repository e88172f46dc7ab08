import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { checkAccessibility } from '../axe.ts';
import type { Surface } from '../browser.ts';
import { type Case, equal, has, holds, pressOn, textOf, type World } from '../case.ts';
import { exported } from '../exported.ts';
import { BANK, policy, withFolder } from '../given-files.ts';
import { leaveBench } from '../leave-bench.ts';
import { rows } from '../listed-audits.ts';
import { until } from '../until.ts';

const FORMATS = ['.annotations.jsonld', '.csv', '.html', '.json', '.jsonld', '.md', '.sarif', '.xlsx', '.zip'];

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

async function openPath(page: Surface, hash: string, there: string): Promise<void> {
  await page.evaluate((to: string) => {
    location.hash = to;
  }, hash);
  await has(page, there, 20_000);
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
      const page = await world.driver.openExtensionPage('/audit.html');
      await has(page, '.give-many');
      await page.chooseFiles('.give-many input[type=file]', [
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

export const review: Case = {
  name: 'a finding is rejected by hand, kept, exported, verified; one changed letter is told',
  longest: 180_000,
  async run(world) {
    const page = await world.driver.openExtensionPage('/audit.html');
    await has(page, '.give-many');
    await page.chooseFiles('.give-many input[type=file]', [BANK]);
    await has(page, '.bench-audit .finding', 20_000);
    await page.click('.finding');
    await has(page, '.evidence figure');
    await checkAccessibility(page, 'three panes');
    await page.click('.review-verdicts label:nth-of-type(2)');
    await page.click('.review-form input');
    await page.type('A. Auditor');
    await page.click('.review-form textarea');
    await page.type('A heading, not a promise.');
    await page.click('.review-form button[type=submit]');
    await has(page, '.said.verdict-rejected');
    await page.evaluate(() => {
      document.body.dataset.before = '';
      location.reload();
    });
    await has(page, 'body:not([data-before]) .finding .verdict-rejected', 20_000);

    await page.evaluate(() => {
      location.hash += '/completeness';
    });
    await has(page, '.completeness');
    if (await page.evaluate(() => document.querySelector('.matrix table') === null))
      await page.click('.regime-others input');
    await has(page, '.matrix .finding');
    await checkAccessibility(page, 'completeness');
    await page.click('.matrix .finding');
    await has(page, '.mark.chosen', 20_000);

    const saved = new Map<string, string>();
    for (let at = 0; at < 9; at++) {
      const [name, text] = await exported(world, page, at);
      saved.set(name.replace(/^.*\d{4}-\d\d-\d\d/, ''), text);
    }
    equal([...saved.keys()].sort(), FORMATS, 'the formats');
    for (const ending of ['.xlsx', '.zip']) holds(saved.get(ending)?.startsWith('PK'), `${ending} is a packed file`);
    const json = saved.get('.json') ?? '';
    equal(JSON.parse(json).report.reviews[0].reason, 'A heading, not a promise.', 'the review in the report');

    await withFolder(async (write) => {
      await openPath(page, '#verify', '.verify');
      await page.chooseFiles('.verify input[type=file]', [write('whole.json', json)]);
      await until('it is verified', async () => /identical/.test(await textOf(page, '.verified h2')), 20_000);
      await page.chooseFiles('.verify input[type=file]', [
        write('edited.json', json.replace('A heading, not', 'A heading, Not')),
      ]);
      await until('the edit is told', async () => /Edited/.test(await textOf(page, '.verified h2')), 20_000);
      holds(/reviews/.test(await textOf(page, '.verified')), 'and where it is');
      await checkAccessibility(page, 'verifying');
      await page.chooseFiles('.verify input[type=file]', [write('cut.json', json.slice(0, -200))]);
      await until('the cut is told', async () => /cut short/.test(await textOf(page, '.verified')), 20_000);
    });
    await leaveBench(page);
  },
};

/** Waits for the popup to hand over what it read, then opens the bench as the popup's own tab does. */
async function toBench(world: World, popup: Surface, button: string, hash: string): Promise<Surface> {
  await popup.click(button);
  // The popup closes itself once the bench is open; what it handed over is there by then.
  await until('the popup has handed over', () => popup.evaluate(() => false).catch(() => true));
  return world.driver.openExtensionPage(`/audit.html${hash}`);
}

export const changed: Case = {
  name: 'from the popup to the bench and kept; the next visit says what changed since, and the two are compared',
  async run(world) {
    const site = world.sites.get('candle-shop');
    const page = site?.pages['/policies/privacy-policy'];
    if (!page?.file) throw new Error('the candle shop has no policy');
    const { file } = page;
    const html = readFileSync(policy('shopify-shop/policy.html'), 'utf8');
    const old = /<p>([^<]{80,})<\/p>/.exec(html)?.[1] as string;
    try {
      const first = await pressOn(world, 'candle-shop');
      await has(first.popup, '.score-card', 20_000);
      const bench = await toBench(world, first.popup, '.masthead-tools > .plain-button', '#audit/handed');
      await has(bench, '.bench-audit', 20_000);
      await bench.click('.masthead-tools .main-button');
      await until('it is kept', async () => /^Kept/.test(await textOf(bench, '.masthead-tools .hint')));
      await first.tab.close();

      const again = await pressOn(world, 'candle-shop');
      await until(
        'the popup says that nothing changed',
        async () => /Unchanged/.test(await textOf(again.popup, '.since')),
        20_000,
      );
      await again.popup.close();
      await again.tab.close();

      delete page.file;
      page.layout = 'none';
      page.main = html.replace(
        `<p>${old}</p>`,
        '<p>We sell your personal information to advertisers, and keep it for seven years.</p>',
      );
      const later = await pressOn(world, 'candle-shop');
      await until(
        'the popup says that it changed',
        async () => /^Changed/.test(await textOf(later.popup, '.since')),
        20_000,
      );
      const kept = await bench.evaluate(() => location.hash.split('/')[1] ?? '');
      const compared = await toBench(world, later.popup, '.since button', `#compare/${kept}/handed`);
      await has(compared, '.clause', 20_000);
      equal(
        await compared.evaluate(() => document.querySelectorAll('.clause-changed, .clause-added').length > 0),
        true,
        'a changed clause',
      );
      holds((await textOf(compared, '.clauses')).includes('seven years'), 'the new words are shown');
      holds(/is now|→|new/.test(await textOf(compared, '.meaning')), 'what it means');
      await checkAccessibility(compared, 'comparing');
      await compared.close();
      await later.tab.close();
      await leaveBench(bench);
    } finally {
      page.file = file;
      delete page.main;
      delete page.layout;
    }
  },
};

export const benchKeyboard: Case = {
  name: 'the bench by keyboard alone: a finding is chosen and confirmed',
  async run(world) {
    const page = await world.driver.openExtensionPage('/audit.html');
    await has(page, '.give-many');
    await page.chooseFiles('.give-many input[type=file]', [BANK]);
    await has(page, '.bench-audit .finding', 20_000);
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await page.evaluate((s: string) => document.activeElement?.matches(s) ?? false, selector)) return;
        await page.press('Tab');
      }
      throw new Error(`Tab does not reach ${selector}`);
    };
    await tabTo('.topic-head');
    await page.press('ArrowDown');
    await page.press('Enter');
    await has(page, '.evidence figure');
    await page.press('n');
    await page.press('r');
    await until('the letter r leads to the review', () =>
      page.evaluate(() => document.activeElement?.matches('.review-verdicts input') ?? false),
    );
    await page.press('Space');
    await has(page, '.review-form');
    await tabTo('.review-form input');
    await page.type('B. Auditor');
    await tabTo('.review-form textarea');
    await page.type('The sentence says so.');
    await tabTo('.review-form button[type=submit]');
    await page.press('Enter');
    await has(page, '.said');
    await leaveBench(page);
  },
};

/** Writes so many captures as copies of the first, past the interface: keeping them one by one would take minutes. */
function copyCaptures(times: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('policy-loupe');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['summaries', 'captures'], 'readwrite');
      for (const name of ['summaries', 'captures']) {
        const store = transaction.objectStore(name);
        const asking = store.getAll(undefined, 1);
        asking.onsuccess = () => {
          for (let at = 0; at < times; at++)
            store.put({
              ...asking.result[0],
              id: `copy-${at}`,
              name: `Copy ${at}`,
              keptAt: new Date(at).toISOString(),
            });
        };
      }
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

export const many: Case = {
  name: 'five hundred kept audits: the list, its search, and deleting them all',
  async run(world) {
    const page = await world.driver.openExtensionPage('/audit.html');
    await has(page, '.give-many');
    await page.chooseFiles('.give-many input[type=file]', [BANK]);
    await has(page, '.bench-audit', 20_000);
    await page.evaluate(copyCaptures, 500);
    await page.close();
    const list = await world.driver.openExtensionPage('/audit.html');
    await until('a hundred are listed', async () => (await rows(list)).length === 100);
    const took = await list.evaluate(() => Math.round(performance.getEntriesByName('loupe:listed')[0]?.startTime ?? 0));
    const heap = await list.evaluate(
      () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
    );
    world.say(
      `listed ${took} ms after the page was asked for${heap ? `, ${Math.round(heap / 1e6)} MB of memory` : ''}`,
    );
    await list.click('input[type=search]');
    await list.type('copy 377');
    await until('the search finds one', async () => (await rows(list)).join() === 'Copy 377');
    await list.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (field) field.value = '';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await list.click('.audits-tools input');
    await list.click('.audits-tools button:last-of-type');
    await list.click('.sure .main-button');
    await until('all are deleted', async () => (await rows(list)).length === 0);
    const left = await list.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('policy-loupe');
          opening.onsuccess = () => {
            const counting = opening.result.transaction('captures').objectStore('captures').count();
            counting.onsuccess = () => resolve(counting.result);
          };
        }),
    );
    equal(left, 0, 'texts left in the database');
    await list.close();
  },
};
