import { attribute, elementsOf, nameOf, type PageDocument } from './dom.ts';
import type { Extraction } from './extract.ts';
import type { FindingWords } from './finding-words.ts';
import { linkText } from './link-text.ts';
import { nameOfPolicy, titleParts } from './name-of-policy.ts';
import { pathSays } from './path-says.ts';
import { placeOf } from './place-of.ts';
import type { HubPart } from './reading.ts';
import { atOnce, type Steps } from './slices.ts';
import { webAddress } from './web-address.ts';

/**
 * The parts of a policy whose page says little itself and leads on to a page for customers, for applicants, on cookies,
 * for California: at least two links in the page's matter, in their order. Empty where the page is no such hub.
 */
export function hubParts(document: PageDocument, page: Extraction, url: string, words: FindingWords): HubPart[] {
  return atOnce(partsOfHub(document, page, url, words));
}

/** The same in steps. */
export function* partsOfHub(
  document: PageDocument,
  page: Extraction,
  url: string,
  words: FindingWords,
): Steps<HubPart[]> {
  if (page.text.length > SHORT) return [];
  const headings = page.blocks.filter(({ kind }) => kind === 'heading').slice(0, 2);
  const names = [...titleParts(page.title), ...headings.map(({ start, end }) => page.text.slice(start, end))];
  const isNamed = names.some((name) => ['policy', 'near'].includes(nameOfPolicy(name, words).kind));
  if (!isNamed && pathSays(url, words) <= 0) return [];
  const hub = new URL(url);
  hub.hash = '';
  let base = hub;
  const parts = new Map<string, HubPart>();
  let seen = 0;
  for (const element of elementsOf(document)) {
    if (++seen % ELEMENTS_A_STEP === 0) yield;
    const name = nameOf(element);
    if (name === 'base') base = webAddress(attribute(element, 'href') ?? '', hub) ?? hub;
    if (name !== 'a' || placeOf(element) !== 'matter') continue;
    const target = webAddress(attribute(element, 'href') ?? '', base);
    const title = linkText(element);
    if (!target || !title || target.href === hub.href || parts.has(target.href)) continue;
    if (isPart(target, title, hub, words))
      parts.set(target.href, { url: target.href, title, sameOrigin: target.origin === hub.origin });
  }
  return parts.size >= 2 ? [...parts.values()].slice(0, MOST) : [];
}

/** Code units: a page that says more is a policy of its own. */
const SHORT = 3000;
const MOST = 12;
const ELEMENTS_A_STEP = 20;

/** "/privacy/applicants" under "/privacy", or a name that speaks of privacy or cookies. */
function isPart(target: URL, title: string, hub: URL, words: FindingWords): boolean {
  const folder = `${hub.pathname.replace(/(?:\/index)?(?:\.\w+)?\/?$/, '')}/`;
  if (folder !== '/' && target.origin === hub.origin && target.pathname.startsWith(folder)) return true;
  const { kind } = nameOfPolicy(title, words);
  if (kind === 'policy' || kind === 'near') return true;
  if (kind === 'none') return pathSays(target.href, words) > 0;
  const small = title.toLowerCase();
  const speaks = Object.values(words.languages).some(({ near }) => near.some((word) => small.includes(word)));
  return (speaks || /cookie|candidate|applicant/.test(small)) && !SETTINGS.test(small);
}

// "Your privacy choices", "Cookie settings", "Do not sell my information": switches, not texts.
const SETTINGS = /choice|setting|preference|do not|opt.?out|request|einstellung|paramètre|configur|impostazion/;
