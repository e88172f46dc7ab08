import { checkAccessibility } from '../axe.ts';
import type { Surface } from '../browser.ts';
import { type Case, equal, has, holds, pressOn, textOf } from '../case.ts';
import { until } from '../until.ts';

/** A page that is the policy itself. */
export const isPolicy: Case = {
  name: 'a page that is the policy is read where it stands',
  async run(world) {
    const { popup, tab } = await pressOn(world, 'candle-shop', '/policies/privacy-policy');
    await has(popup, '.score-card', 20_000);
    holds((await textOf(popup, '.policy')).length > 8000, 'the whole policy is shown');
    await popup.close();
    await tab.close();
  },
};

/** Right to left: language and direction on the policy and on every quote. */
export const uyghur: Case = {
  name: 'a Uyghur shop: right to left, language on every quote',
  async run(world) {
    const { popup, tab } = await pressOn(world, 'uyghur-shop');
    await has(popup, '.score-card', 20_000);
    equal(
      await popup.evaluate(() => [
        document.querySelector('.policy')?.getAttribute('dir'),
        document.querySelector('.policy')?.getAttribute('lang'),
      ]),
      ['rtl', 'ug'],
      'the policy says language and direction',
    );
    const quotes = await popup.evaluate(() =>
      [...document.querySelectorAll('.quote')].map(
        (quote) => `${quote.getAttribute('lang')} ${quote.getAttribute('dir')}`,
      ),
    );
    holds(quotes.length > 0, 'quotes are shown');
    for (const quote of quotes) holds(/^(ug rtl|en ltr)$/.test(quote), `a quote is "${quote}"`);
    await checkAccessibility(popup, 'the Uyghur summary');
    await popup.close();
    await tab.close();
  },
};

export const noPolicy: Case = {
  name: 'a site without a policy: said in words, with what to do next',
  async run(world) {
    const { popup, tab } = await pressOn(world, 'no-policy');
    await has(popup, '.failure', 20_000);
    await has(popup, '#paste');
    await checkAccessibility(popup, 'no policy');
    await popup.close();
    await tab.close();
  },
};

export const otherOrigin: Case = {
  name: 'a policy on another host: the link is offered, and nothing is fetched from there',
  async run(world) {
    const { popup, tab } = await pressOn(world, 'other-origin');
    await has(popup, '.leads .lead', 20_000);
    holds((await textOf(popup, '.leads')).includes('legal.far-away-group.test'), 'the address is shown');
    holds(
      !world.server.requests.some(({ host }) => host === 'legal.far-away-group.test'),
      'nothing was fetched from the other host',
    );
    await popup.click('.leads .lead');
    await popup.close();
    await tab.close();
  },
};

export const inVain: Case = {
  name: 'a policy behind a robot check: its link opens it in a tab, since to read it again would fail again',
  async run(world) {
    const { popup, tab } = await pressOn(world, 'robot');
    await has(popup, '.failure .lead-needs', 20_000);
    holds((await textOf(popup, '.lead-needs')).includes('open it in a tab'), 'says what the link does');
    await checkAccessibility(popup, 'a link tried in vain');
    // Only a tab asks for the page's own script: what is fetched is never run.
    const opened = () =>
      world.server.requests.some(({ host, path }) => host === 'robot.test' && path.startsWith('/cdn-cgi/'));
    equal(opened(), false, 'the page was shown before');
    await popup.click('.leads .lead');
    await until('the policy is opened', async () => opened());
    await popup.close().catch(() => {});
    await tab.close();
  },
};

export const tooShort: Case = {
  name: 'a policy of three sentences: shown, without a letter, with the reason',
  async run(world) {
    const { popup, tab } = await pressOn(world, 'too-short');
    await has(popup, '.score-card, .failure', 20_000);
    holds(/too short/i.test(await popup.evaluate(() => document.body.innerText)), 'says that it is too short');
    await checkAccessibility(popup, 'too short');
    await popup.close();
    await tab.close();
  },
};

/** Markup, scripts, handlers, bidi controls, a megabyte: nothing of it runs, nothing becomes markup. */
export const hostile: Case = {
  name: 'a hostile policy of a megabyte is text and nothing else',
  async run(world) {
    const { popup, tab } = await pressOn(world, 'hostile-policy', '/privacy');
    await has(popup, '.score-card', 40_000);
    await isOnlyText(popup);
    await popup.close();
    await tab.close();
  },
};

/** The same, fetched unseen: not even a picture of it may be asked for. */
export const hostileFetched: Case = {
  name: 'a hostile policy behind a link: fetched, and nothing that it names is loaded',
  async run(world) {
    const before = world.server.requests.length;
    const { popup, tab } = await pressOn(world, 'hostile-policy');
    await has(popup, '.score-card', 40_000);
    await isOnlyText(popup);
    equal(
      world.server.requests
        .slice(before)
        .filter(({ known }) => known)
        .map(({ path }) => path),
      ['/', '/privacy'],
      'what was asked for',
    );
    await popup.close();
    await tab.close();
  },
};

/** A long policy is drawn only near the view: so the pane is scrolled from the top to the end, and each stretch looked at. */
async function isOnlyText(popup: Surface): Promise<void> {
  const seen = new Map<string, string>();
  let foreign = 0;
  await until(
    'the policy is scrolled through',
    async () => {
      const view = await popup.evaluate(lookOn);
      if (!view) return false;
      foreign += view.foreign;
      for (const [at, text] of view.leaves) seen.set(at, text);
      return view.end;
    },
    60_000,
  );
  const text = [...seen.values()].join('\n');
  holds(seen.size > 4_500 && text.length > 700_000, `all was seen: ${seen.size} blocks, ${text.length} characters`);
  const owned = await popup.evaluate(() => 'owned' in window || document.title === 'owned');
  equal([owned, foreign], [false, 0], 'nothing ran, nothing became markup');
  holds(text.includes('<img src=x onerror=window.owned=1>'), 'markup is shown as text');
  holds(!/[\u202a-\u202e\u2066-\u2069\u200b]/.test(text), 'no bidi controls or zero-width spaces are left');
  holds(!text.includes('We sell your soul'), 'what is no part of the page is not read');
}

/** Runs in the popup: looks at the next stretches of the policy. Of each block its offset and text. */
async function lookOn(): Promise<{ foreign: number; leaves: [string, string][]; end: boolean } | null> {
  const pane = document.querySelector<HTMLElement>('.policy-scroll');
  const policy = pane?.querySelector('.policy');
  if (!pane || !policy) return null;
  const leaves = new Map<string, string>();
  let foreign = 0;
  for (let stretches = 20; ; stretches--) {
    foreign += policy.querySelectorAll(
      ':is(img, script, svg, iframe, a, form, link, style, i, b, [onclick], [onerror], [onload])',
    ).length;
    for (const leaf of policy.querySelectorAll<HTMLElement>('[data-leaf]'))
      leaves.set(leaf.dataset.leaf ?? '', leaf.textContent ?? '');
    const end = pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1;
    if (stretches === 0 || end) return { foreign, leaves: [...leaves], end };
    pane.scrollTop += 2_000;
    // Twice: what comes near the view is told after one frame, and drawn in the next.
    for (let frames = 2; frames > 0; frames--)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
}

export const forbidden: Case = {
  name: 'a page of the browser itself: says that it cannot be read',
  async run(world) {
    const tab = await world.driver.open(world.driver.forbiddenUrl);
    const popup = await world.driver.pressButton(tab);
    await has(popup, '.failure', 20_000);
    holds((await textOf(popup, '.failure')).includes('out of reach'), 'says that browsers keep this page closed');
    await checkAccessibility(popup, 'forbidden page');
    await popup.close();
    await tab.close();
  },
};

export const ungranted: Case = {
  name: 'opened without a press on the button: says what to do',
  async run(world) {
    const site = world.sites.get('candle-shop');
    const tab = await world.driver.open(`http://${site?.host}${site?.start}`);
    const popup = await world.driver.openPopupUngranted(tab);
    await has(popup, '.failure', 20_000);
    holds((await textOf(popup, '.failure')).includes('Press the Policy Loupe button'), 'says what to press');
    await checkAccessibility(popup, 'refused');
    await popup.close();
    await tab.close();
  },
};
