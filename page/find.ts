import { attribute, elementsOf, nameOf, type PageDocument, type PageElement } from './dom.ts';
import type { FindingWords } from './finding-words.ts';
import { hostedBy, serviceAt } from './hosted-policy.ts';
import { jsonLdLinks } from './json-ld-links.ts';
import { linkText } from './link-text.ts';
import { nameOfPolicy } from './name-of-policy.ts';
import { pathSays } from './path-says.ts';
import { placeOf } from './place-of.ts';
import type { Candidate } from './reading.ts';
import { atOnce, type Steps } from './slices.ts';
import { usualPlaces } from './usual-places.ts';
import { isSameSite, webAddress } from './web-address.ts';

/** The links of a page that may lead to its site's privacy policy, likeliest first; at most 20, each address once. */
export function find(document: PageDocument, url: string, words: FindingWords): Candidate[] {
  return atOnce(finding(document, url, words));
}

/** The same in steps. */
export function* finding(document: PageDocument, url: string, words: FindingWords): Steps<Candidate[]> {
  const site: Site = { page: new URL(url), base: new URL(url), lang: '', words };
  site.page.hash = '';
  const found = new Map<string, Candidate>();
  let seen = 0;
  for (const element of elementsOf(document)) {
    if (++seen % ELEMENTS_A_STEP === 0) yield;
    const name = nameOf(element);
    if (name === 'html') site.lang = (attribute(element, 'lang') ?? '').slice(0, 2).toLowerCase();
    else if (name === 'base') site.base = webAddress(attribute(element, 'href') ?? '', site.page) ?? site.page;
    for (const candidate of candidatesOf(element, name, site)) {
      const before = found.get(candidate.url);
      // A link to the very page that is open leads nowhere new.
      if (candidate.url !== site.page.href && (!before || before.rank < candidate.rank))
        found.set(candidate.url, candidate);
    }
  }
  if (![...found.values()].some(({ rank }) => rank >= SURE)) {
    for (const place of yield* usualPlaces(document, site.page, words))
      if (!found.has(place.url)) found.set(place.url, place);
  }
  return [...found.values()].sort((a, b) => b.rank - a.rank).slice(0, 20);
}

const ELEMENTS_A_STEP = 20;

/** From this rank on a link names the policy outright, and nobody needs to guess addresses. */
const SURE = 80;

interface Site {
  page: URL;
  base: URL;
  /** Language of the page, two letters. */
  lang: string;
  words: FindingWords;
}

function candidatesOf(element: PageElement, name: string, site: Site): Candidate[] {
  if (name === 'a' || name === 'area' || name === 'link') return linked(element, name, site);
  if (name === 'script') {
    if (attribute(element, 'type')?.toLowerCase() !== 'application/ld+json') return [];
    return jsonLdLinks(element, site.words).flatMap((address) => {
      const target = webAddress(address, site.base);
      return target ? [candidate(target, '', 90, ["the page's JSON-LD names it as its privacy policy"], site)] : [];
    });
  }
  const hosted = hostedBy(element, site.base, site.words);
  if (hosted) {
    const how = hosted.how === 'frame' ? 'a frame on the page shows it' : 'the page has a script fetch it';
    const made = candidate(hosted.url, '', 78, [`${how}, from ${hosted.service.name}`], site);
    return [hosted.how === 'frame' ? { ...made, frame: true } : made];
  }
  return name === 'iframe' || name === 'frame' ? framed(element, site) : [];
}

function linked(element: PageElement, name: string, site: Site): Candidate[] {
  const target = webAddress(attribute(element, 'href') ?? '', site.base);
  if (!target) return [];
  const rel = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  const marked = rel.includes('privacy-policy');
  if (name === 'link' && !marked) return [];
  const text = name === 'link' ? '' : linkText(element);
  const named = nameOfPolicy(text, site.words);
  const path = pathSays(target.href, site.words);
  const service = serviceAt(target, site.words);
  if (service === null) return [];
  const isTerms = rel.includes('terms-of-service') && !marked;
  if (!marked && (named.kind === 'other' || (isTerms && named.kind !== 'policy'))) return [];
  if (!marked && named.kind === 'none' && !service && (path <= 0 || text.length > 60)) return [];
  const inFooter = placeOf(element) === 'footer';
  const hreflang = (attribute(element, 'hreflang') ?? '').slice(0, 2).toLowerCase();
  const other = hreflang && site.lang && hreflang !== site.lang;
  const rank =
    (marked ? 100 : named.kind === 'policy' ? 80 : named.kind === 'near' ? 60 : service ? 50 : 30) +
    (inFooter ? 8 : 0) +
    5 * path +
    (service ? 3 : 0) +
    (named.lang && named.lang === site.lang ? 2 : 0) +
    (hreflang ? (other ? -4 : 2) : 0) -
    (isTerms ? 30 : 0);
  const where = inFooter ? 'a link in the footer' : 'a link on the page';
  const reasons = [
    marked
      ? 'the page marks it rel="privacy-policy"'
      : named.kind !== 'none'
        ? `${where} reads "${text}"`
        : service
          ? `${where} leads to ${service.name}, which keeps policies for other sites`
          : `${where} has an address that names a privacy policy`,
  ];
  if (service && (marked || named.kind !== 'none')) reasons.push(`kept by ${service.name}`);
  if (other) reasons.push(`for another language (${hreflang})`);
  return [candidate(target, text, rank, reasons, site)];
}

/** A frame whose title, name or address tells a privacy policy. */
function framed(element: PageElement, site: Site): Candidate[] {
  const target = webAddress(attribute(element, 'src') || attribute(element, 'data-src') || '', site.base);
  if (!target) return [];
  const title = attribute(element, 'title') ?? attribute(element, 'aria-label') ?? '';
  const named = nameOfPolicy(title, site.words).kind;
  if (named === 'other' || (named === 'none' && pathSays(target.href, site.words) <= 0)) return [];
  const why =
    named === 'none' ? 'a frame on the page shows it' : `a frame on the page is titled "${title.slice(0, 80)}"`;
  return [{ ...candidate(target, title.slice(0, 120), 70, [why], site), frame: true }];
}

function candidate(target: URL, text: string, rank: number, reasons: string[], { page }: Site): Candidate {
  const sameOrigin = target.origin === page.origin;
  const near = sameOrigin ? 6 : isSameSite(target, page) ? 4 : 0;
  return { url: target.href, text, rank: rank + near, why: reasons.join('; '), sameOrigin };
}
