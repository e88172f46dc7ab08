import type { Popup, Surface } from '../browser.ts';
import { type Case, equal, has, holds, pressOn, textOf, type World } from '../case.ts';
import { hostsOf, type Site } from '../site.ts';

/** The case that a site's own site.yaml declares under `expect`: the button pressed on its start page. */
export function declaredCase(site: Site): Case {
  return {
    name: `site ${site.name}: ${wanted(site)}`,
    ...(site.browsers ? { browsers: site.browsers } : {}),
    ...(site.longest ? { longest: site.longest * 1_000 + 60_000 } : {}),
    async run(world) {
      const before = world.server.requests.length;
      if (site.expect.pick) await world.driver.expectQuestion(site.expect.pick === 'yes', originOf(site));
      const opened = await pressOn(world, site.name);
      const { tab } = opened;
      const popup = await picked(world, site, opened.popup, tab);
      const { outcome, says = [], never = [] } = site.expect;
      if (outcome === 'none' || outcome === 'offer') await isOffered(popup, site);
      else {
        await isRead(popup, site);
        await world.took(popup);
      }
      const seen = (await popup.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
      for (const words of says) holds(seen.includes(words), `"${words}" is not on screen: ${seen.slice(0, 300)}`);
      const asked = world.server.requests.slice(before);
      const strangers = asked.filter(({ host, known }) => known && !hostsOf(site).includes(host));
      equal(strangers, [], 'requests to other sites');
      for (const path of never) holds(!asked.some((each) => each.host + each.path === path), `${path} was asked for`);
      const { address } = site.expect;
      const isOther = address && address !== `http://${site.host}${site.start}`;
      equal(
        asked.filter(({ path, cookie }) => isOther && path === new URL(address).pathname && cookie),
        [],
        'cookies sent for the policy',
      );
      await popup.close();
      await tab.close();
    },
  };
}

/** Where the site says so, the first link is picked and the browser's question answered; a popup that this closes is opened anew. */
async function picked(world: World, { expect: { pick } }: Site, popup: Popup, tab: Surface): Promise<Popup> {
  if (!pick) return popup;
  await has(popup, '.leads .lead', 20_000);
  await world.driver.answer(pick === 'yes', () => popup.click('.leads .lead'));
  const isOpen = await popup.evaluate(() => true).catch(() => false);
  return isOpen ? popup : await world.driver.pressButton(tab);
}

function originOf({ expect: { address } }: Site): string {
  return new URL(address ?? '').origin;
}

async function isRead(
  popup: Popup,
  { longest = 40, expect: { outcome, address, text, once = [], noise = [] } }: Site,
): Promise<void> {
  await has(popup, '.policy', longest * 1_000);
  equal(
    await popup.evaluate(() => document.querySelector('.badge:not(.letter-none)') !== null),
    outcome === 'audit',
    'a letter',
  );
  if (outcome === 'no-vocabulary')
    holds(
      (await popup.evaluate(() => document.body.innerText)).includes('no vocabulary for yet'),
      'says that it cannot answer',
    );
  const read = await popup.evaluate(() => document.querySelector('.masthead-source')?.getAttribute('title'));
  if (address) equal(read, address, 'the address that was read');
  const policy = await textOf(popup, '.policy');
  if (text) holds(policy.includes(text), `"${text}" is not in the policy`);
  for (const clause of once) equal(policy.split(clause).length - 1, 1, `times that "${clause}" is read`);
  for (const word of noise) holds(!policy.includes(word), `"${word}" is no policy text`);
}

async function isOffered(popup: Popup, { expect: { outcome, address } }: Site): Promise<void> {
  await has(popup, '.failure', 30_000);
  const leads = await popup.evaluate(() =>
    [...document.querySelectorAll('.leads .lead')].map((lead) => lead.textContent ?? ''),
  );
  equal(leads.length > 0, outcome === 'offer', `links are offered (${leads.join(', ')})`);
  const short = address?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\?.*$/, '') ?? '';
  holds(leads.some((lead) => lead.includes(short)) || !address, `${address} is not offered: ${leads.join(', ')}`);
}

function wanted({ expect: { outcome, address } }: Site): string {
  if (outcome === 'audit') return `${address ?? 'a policy'} is read`;
  if (outcome === 'too-short') return `${address ?? 'a policy'} is read, and too short for a letter`;
  if (outcome === 'no-vocabulary') return `${address ?? 'a policy'} is read, and that it cannot be audited is said`;
  return outcome === 'offer' ? `${address ?? 'a link'} is offered` : 'no policy, and that is said';
}
