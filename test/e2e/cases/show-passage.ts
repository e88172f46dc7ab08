import type { Surface } from '../browser.ts';
import { type Case, equal, has, holds, pressOn, textOf } from '../case.ts';
import { until } from '../until.ts';

const POLICY = '/policies/privacy-policy';

/** Marks in the page, without a change to its DOM; moved, not its neighbour, once the page reads otherwise. */
export const showOnPage: Case = {
  name: 'a passage is marked in the page itself, and moved once the page has changed',
  async run(world) {
    const tab = await world.driver.open(`http://${world.sites.get('candle-shop')?.host}${POLICY}`);
    await tab.evaluate(() => addEventListener('message', () => (document.title = 'told')));
    const popup = await world.driver.pressButton(tab);
    await has(popup, '.score-card', 20_000);
    await popup.click('.headline');
    await has(popup, '.passage-actions');
    const passage = await textOf(popup, '.mark.chosen');
    holds((await tab.evaluate(() => document.title)) !== 'told', 'the page is sent nothing');
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await popup.click('.passage-actions button');
    await until('the passage is marked', async () => (await marked(tab)).text.startsWith(passage) as true, 10_000);
    const { inView } = await marked(tab);
    holds(inView, 'the marked passage is in view');
    equal(await notice(popup), 'The passage is marked on the page.', 'what is said');
    holds(
      (await tab.evaluate(() => document.documentElement.outerHTML)) === before,
      'the DOM of the page is as it was',
    );

    await tab.evaluate((words: string) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        if (node.data.replace(/\s+/g, ' ').includes(words.slice(0, 20))) node.data = `It is not true that ${node.data}`;
      }
    }, passage);
    await popup.click('.passage-actions button');
    await until(
      'it is said that the page has changed',
      async () => /has changed/.test(await notice(popup)) as true,
      10_000,
    );
    equal((await marked(tab)).text, '', 'what is marked');
    await popup.close();
    await tab.close();
  },
};

/** A policy behind a link: the link that is copied opens it at the passage. */
export const linkToPassage: Case = {
  name: 'a link to a passage opens the policy there',
  async run(world) {
    const { popup, tab } = await pressOn(world, 'candle-shop');
    await has(popup, '.score-card', 20_000);
    await popup.click('.topic-head');
    await popup.click('.topic:last-of-type .topic-head');
    await has(popup, '.topic:last-of-type .finding');
    // the one furthest down: to show the first ones, nothing need be scrolled
    const furthest = await popup.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll<HTMLElement>('.topic:last-of-type .finding')].map((f) =>
          Number(f.dataset.finding),
        ),
      ),
    );
    await popup.click(`.topic:last-of-type [data-finding="${furthest}"]`);
    await has(popup, '.passage-actions');
    const passage = await textOf(popup, '.mark.chosen');
    const link = await copied(popup);
    world.say(link);
    await popup.close();
    await tab.close();
    const opened = await world.driver.open(link);
    await until('the passage is in view', () => opened.evaluate(inView, passage) as Promise<true>, 10_000);
    holds(await opened.evaluate(() => scrollY > 0), 'the page was scrolled to it');
    await opened.close();
  },
};

/** A hub: a finding in one of its parts leads to that part, even where the hub itself is the page at hand. */
export const linkIntoPart: Case = {
  name: "a finding in a hub's part opens that part at the passage",
  async run(world) {
    const { popup, tab } = await pressOn(world, 'hub', '/privacy');
    await has(popup, '.score-card', 20_000);
    await popup.click('.headline');
    await has(popup, '.passage-actions');
    equal(
      await popup.evaluate(() => [...document.querySelectorAll('.passage-actions button')].map((b) => b.textContent)),
      ['Open at this passage', 'Copy link to passage'],
      'what can be done with a passage that is on another page than the one at hand',
    );
    const passage = await textOf(popup, '.mark.chosen');
    const link = await copied(popup);
    world.say(link);
    holds(link.startsWith('http://hub.test/privacy/customers#:~:text='), 'the link leads to the part');
    await popup.close();
    await tab.close();
    const opened = await world.driver.open(link);
    await until('the passage is in view', () => opened.evaluate(inView, passage) as Promise<true>, 10_000);
    await opened.close();
  },
};

/** What the button for a link to the chosen passage puts on the clipboard. */
async function copied(popup: Surface): Promise<string> {
  await popup.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text });
  });
  await popup.click('.passage-actions button:last-of-type');
  return popup.evaluate(() => (globalThis as unknown as { copied: string }).copied);
}

function notice(popup: Surface): Promise<string> {
  return textOf(popup, '.notice');
}

/** What is marked in a page, as the page itself sees it. */
function marked(tab: Surface): Promise<{ text: string; inView: boolean }> {
  return tab.evaluate(() => {
    const [range] = CSS.highlights.get('policy-loupe') ?? [];
    const { top = -1, bottom = Infinity } = (range as Range | undefined)?.getBoundingClientRect() ?? {};
    return { text: String(range ?? '').replace(/\s+/g, ' '), inView: top >= 0 && bottom <= innerHeight };
  });
}

/** Runs in the page: whether the text that begins with these words is in view. */
function inView(words: string): boolean {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const at = node.data.replace(/\s/g, ' ').indexOf(words.slice(0, 30));
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return true;
  }
  return false;
}
