import { readFileSync } from 'node:fs';
import { benchWith } from '../bench-with.ts';
import type { Surface } from '../browser.ts';
import { type Case, equal, has, holds, textOf } from '../case.ts';
import { downloaded } from '../downloads.ts';
import { exported } from '../exported.ts';
import { BANK, withFolder } from '../given-files.ts';
import { leaveBench } from '../leave-bench.ts';
import { rows } from '../listed-audits.ts';
import { until } from '../until.ts';

/** The JSON report's place in the menu. */
const JSON_REPORT = 5;
const STATUS = '.batch [role=status]';

/** Deletes every audit as a person would. */
async function deleteAll(page: Surface): Promise<void> {
  await page.click('.audits-tools input');
  await page.click('.audits-tools button:last-of-type');
  await page.click('.sure .main-button');
  await until('all are deleted', async () => (await rows(page)).length === 0);
}

export const wholeStore: Case = {
  name: 'the whole store goes out, is deleted and comes back; a file that was cut or edited is taken as far as it holds',
  async run(world) {
    await withFolder(async (write) => {
      const page = await benchWith(world, [
        BANK,
        write(
          '=1+1 @cmd.txt',
          '=1+1\n+2\n-3\n@x. We do not sell your data. We keep your e-mail address for two years.',
        ),
        write('..\u2215..\u2215etc\u2215\u202Etxt.passwd.txt', 'We sell your data to advertisers.'),
      ]);
      await until('all three are kept', async () => (await rows(page)).length === 3, 20_000);
      const before = (await rows(page)).sort();
      holds(!before.join().includes('\u202E'), 'no name turns the direction');
      await page.click('.store-tools button');
      const name = await until(
        'the store is saved',
        async () => /^Saved (.+)\.$/.exec(await textOf(page, '.notice'))?.[1],
        20_000,
      );
      const text = await downloaded(world.driver.downloads, name);
      await deleteAll(page);

      const bringIn = async (file: string, told: RegExp) => {
        await page.chooseFiles('.store input[type=file]', [file]);
        await until(`${told}`, async () => told.test(await textOf(page, '.notice')), 20_000);
      };
      await bringIn(write('cut.jsonl', text.slice(0, -300)), /^Brought in 2 audits/);
      holds(/ends too early/.test(await textOf(page, '.store .batch-faults')), 'the cut is told');
      await bringIn(write('whole.jsonl', text), /^Brought in 1 audit; 2 were here already/);
      equal((await rows(page)).sort(), before, 'what came back');
      await bringIn(
        write('edited.jsonl', text.replace('We sell your data', 'We sold your data')),
        /^Brought in 0 audits; 2/,
      );
      holds(/changed after it was written/.test(await textOf(page, '.store .batch-faults')), 'the edit is told');
      await bringIn(write('other.jsonl', '{"hello":"world"}\n'), /^Brought in 0 audits/);
      holds(/no file of kept captures/.test(await textOf(page, '.store .batch-faults')), 'another file is told');

      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.audit-open')]
          .find((each) => each.textContent?.includes('=1+1'))
          ?.click(),
      );
      await has(page, '.bench-audit .finding', 20_000);
      const [, csv] = await exported(world, page, 2);
      holds(/"?'=1\+1/.test(csv) && !/(^|,)"?=1\+1/m.test(csv), 'a cell that begins with = is no formula');
      await leaveBench(page);
    });
  },
};

export const differentSites: Case = {
  name: 'captures of different sites, compared, are said to be that; a report of other versions or another tool is told',
  async run(world) {
    await withFolder(async (write) => {
      const page = await benchWith(world, [BANK]);
      await has(page, '.bench-audit .finding', 20_000);
      const report = JSON.parse((await exported(world, page, JSON_REPORT))[1]);
      const verified = async (name: string, text: string, words: RegExp) => {
        await page.evaluate(() => {
          location.hash = '#verify';
        });
        await has(page, '.verify');
        await page.chooseFiles('.verify input[type=file]', [write(name, text)]);
        await until(`${words}`, async () => words.test(await textOf(page, '.verified')), 20_000);
      };
      await verified('later.json', JSON.stringify({ ...report, format: 99 }), /format 99/);
      await verified('sarif.json', '{"version":"2.1.0","runs":[]}', /SARIF log/);
      await verified('text.json', 'We sell your data.', /no JSON report/);
      await page.close();

      const list = await benchWith(world, [
        write('larkfield.txt', readFileSync(BANK, 'utf8')),
        write('fernhill.txt', readFileSync(BANK, 'utf8').replaceAll('We ', 'You ')),
      ]);
      await until('both are read', async () => /2 of 2 read/.test(await textOf(list, STATUS)), 20_000);
      await list.evaluate(giveAddresses);
      await list.click('input[type=search]');
      await list.type('.txt');
      await list.evaluate(() => {
        for (const name of ['larkfield', 'fernhill'])
          document.querySelector<HTMLInputElement>(`.audit-row input[aria-label*=${name}]`)?.click();
      });
      await list.click('.audits-tools .plain-button');
      await has(list, '.compare', 20_000);
      const first = await textOf(list, '.meaning-first');
      holds(/different sites, (larkfield|fernhill)\.example and/.test(first), first);
      await leaveBench(list);
    });
  },
};

/** Gives every kept capture that has a name for a site an address there, past the interface. */
function giveAddresses(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('policy-loupe');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('captures', 'readwrite');
      const walking = transaction.objectStore('captures').openCursor();
      walking.onsuccess = () => {
        const cursor = walking.result;
        if (!cursor) return;
        const { value } = cursor;
        const site = /^(larkfield|fernhill)/.exec(value.document.source.title ?? '')?.[1];
        if (site) {
          const source = { route: 'page', url: `https://${site}.example/privacy` };
          cursor.update({
            ...value,
            document: { ...value.document, source },
            audit: { ...value.audit, document: { ...value.audit.document, source } },
          });
        }
        cursor.continue();
      };
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

/** Drops files on the page as the desktop does. */
function drop(page: Surface, files: { name: string; text: string }[]): Promise<void> {
  return page.evaluate((given: { name: string; text: string }[]) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name, { type: 'text/plain' }));
    const target = document.querySelector('.give-many') ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
  }, files);
}

export const dropped: Case = {
  name: 'files are dropped, many are cancelled, and a full store loses nothing and says so',
  async run(world) {
    const page = await world.driver.openExtensionPage('/audit.html');
    await has(page, '.give-many');
    await drop(page, [
      { name: 'one.txt', text: 'We sell your data.' },
      { name: 'two.txt', text: 'We do not sell your data.' },
    ]);
    await until('both are read', async () => /2 of 2 read/.test(await textOf(page, STATUS)), 20_000);
    equal((await rows(page)).sort(), ['one.txt', 'two.txt'], 'the list');

    const long = readFileSync(BANK, 'utf8').repeat(20);
    await drop(
      page,
      Array.from({ length: 60 }, (_, at) => ({ name: `many-${at}.txt`, text: long })),
    );
    await until('some are read', async () => /[1-9]\d* of 60 read/.test(await textOf(page, STATUS)), 20_000);
    await page.click('.batch button');
    await until('it is cancelled', async () => /^Cancelled: \d+ of 60/.test(await textOf(page, STATUS)), 20_000);
    const read = Number(/\d+/.exec(await textOf(page, STATUS))?.[0]);
    holds(read < 60, `${read} of 60 were read although it was cancelled`);
    await until('what was read is listed', async () => {
      const listed = (await rows(page)).length - 2;
      return listed >= read && listed <= read + 1;
    });
    await deleteAll(page);

    // The same store in this thread and in the auditing one; what a full disk does, the database says by itself.
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    const toggleKeep = () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('.give-ways .check input')?.click());
    await toggleKeep();
    await drop(page, [{ name: 'three.txt', text: 'We sell your data. We keep it for two years.' }]);
    await has(page, '.bench-audit .finding', 20_000);
    await page.click('.masthead-tools .main-button');
    await until('the full store is told', async () => /store is full/i.test(await textOf(page, '.notice')));
    holds(
      await page.evaluate(() => document.querySelector('.masthead-tools .main-button') !== null),
      'not called kept',
    );
    holds((await textOf(page, '.policy')).includes('two years'), 'the audit is still open');
    await page.evaluate(() => {
      location.hash = '#';
    });
    await has(page, '.give-many');
    await toggleKeep();
    await page.evaluate(() => {
      // Or the browser asks whether to leave an audit that is not kept.
      addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
    });
    await leaveBench(page);
  },
};
