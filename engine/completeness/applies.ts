import type { Audit } from '../model/audit.ts';
import type { Applies } from '../model/completeness.ts';
import type { Regime } from '../model/regime.ts';

/** For each regime that applies why it does: the user says so, the policy names it, the site's country, or another regime. */
export function whyItApplies(audit: Audit, regimes: Regime[], chosen: string[]): Map<string, Applies> {
  const found = new Map<string, Applies>();
  const country = countryOf(audit.document.source.finalUrl ?? audit.document.source.url);
  for (const { id, applies } of regimes) {
    const why = chosen.includes(id)
      ? ({ by: 'user', says: 'You chose it.' } as const)
      : (named(audit.document.text, applies.names) ?? bySite(country, applies.sites));
    if (why) found.set(id, why);
  }
  for (const { id, applies } of regimes) {
    const other = regimes.find((each) => applies.along.includes(each.id) && found.has(each.id));
    if (other && !found.has(id)) found.set(id, { by: 'regime', says: `It applies wherever ${other.title} does.` });
  }
  return found;
}

/** The first of the names that stands in the text as words of its own. */
function named(text: string, names: string[]): Applies | undefined {
  let best: Applies | undefined;
  for (const name of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (isLetter(text[start - 1]) || isLetter(text[end])) continue;
      if (!best || start < (best.evidence?.start ?? 0))
        best = { by: 'policy', says: `The policy says “${name}”.`, evidence: { start, end } };
      break;
    }
  }
  return best;
}

function isLetter(character: string | undefined): boolean {
  // Chinese has no blanks between words
  return character !== undefined && /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}

function bySite(country: string | undefined, sites: string[]): Applies | undefined {
  if (!country || !sites.includes(country)) return undefined;
  return { by: 'site', says: `The site's address ends with .${country}.` };
}

/** "de" of "https://shop.example.de/privacy". */
function countryOf(address: string | undefined): string | undefined {
  return /^https?:\/\/[^/?#]*?\.([a-z]{2,})(?::\d+)?(?:[/?#]|$)/i.exec(address ?? '')?.[1]?.toLowerCase();
}
