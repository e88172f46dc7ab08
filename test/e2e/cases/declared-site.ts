import { type Case, equal, has, holds, pressOn, textOf } from '../case.ts';
import { hostsOf, type Site } from '../site.ts';

/** The case that a site's own site.yaml declares under `expect`: the button pressed on its start page. */
export function declaredCase(site: Site): Case {
  return {
    name: `site ${site.name}: ${wanted(site)}`,
    async run(world) {
      const before = world.server.requests.length;
      const { popup, tab } = await pressOn(world, site.name);
      const { outcome, address, text, noise = [] } = site.expect;
      if (outcome === 'audit' || outcome === 'too-short') {
        await has(popup, '.policy', 40_000);
        equal(
          await popup.evaluate(() => document.querySelector('.badge:not(.letter-none)') !== null),
          outcome === 'audit',
          'a letter',
        );
        const read = await popup.evaluate(() => document.querySelector('.masthead-source')?.getAttribute('title'));
        if (address) equal(read, address, 'the address that was read');
        const policy = await textOf(popup, '.policy');
        if (text) holds(policy.includes(text), `"${text}" is not in the policy`);
        for (const word of noise) holds(!policy.includes(word), `"${word}" is no policy text`);
      } else {
        await has(popup, '.failure', 20_000);
        const leads = await popup.evaluate(() =>
          [...document.querySelectorAll('.leads .lead')].map((lead) => lead.textContent ?? ''),
        );
        equal(leads.length > 0, outcome === 'offer', `links are offered (${leads.join(', ')})`);
        const short = address?.replace(/^https?:\/\//, '') ?? '';
        holds(leads.some((lead) => lead.includes(short)) || !address, `${address} is not offered: ${leads.join(', ')}`);
      }
      const asked = world.server.requests.slice(before);
      const strangers = asked.filter(({ host, known }) => known && !hostsOf(site).includes(host));
      equal(strangers, [], 'requests to other sites');
      const policyPath =
        address && address !== `http://${site.host}${site.start}` ? new URL(address).pathname : undefined;
      equal(
        asked.filter(({ path, cookie }) => path === policyPath && cookie),
        [],
        'cookies sent for the policy',
      );
      await popup.close();
      await tab.close();
    },
  };
}

function wanted({ expect: { outcome, address } }: Site): string {
  if (outcome === 'audit') return `${address ?? 'a policy'} is read`;
  if (outcome === 'too-short') return `${address ?? 'a policy'} is read, and too short for a letter`;
  return outcome === 'offer' ? `${address ?? 'a link'} is offered` : 'no policy, and that is said';
}
