import { cleanText } from './clean-text.ts';
import {
  attribute,
  elementsOf,
  firstChild,
  isElement,
  isText,
  nameOf,
  nextSibling,
  type PageDocument,
  type PageElement,
  type PageNode,
  parentNode,
} from './dom.ts';
import type { FindingWords } from './finding-words.ts';
import { nameOfPolicy } from './name-of-policy.ts';
import { pathSays } from './path-says.ts';
import type { Candidate } from './reading.ts';
import { atOnce, type Steps } from './slices.ts';

/** The links of a page that may lead to its site's privacy policy, likeliest first; at most 20, each address once. */
export function find(document: PageDocument, url: string, words: FindingWords): Candidate[] {
  return atOnce(finding(document, url, words));
}

/** The same in steps. */
export function* finding(document: PageDocument, url: string, words: FindingWords): Steps<Candidate[]> {
  const page = new URL(url);
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate) => {
    const before = found.get(candidate.url);
    if (!before || before.rank < candidate.rank) found.set(candidate.url, candidate);
  };
  let base = page;
  let lang = '';
  let seen = 0;
  for (const element of elementsOf(document)) {
    if (++seen % ELEMENTS_A_STEP === 0) yield;
    const name = nameOf(element);
    if (name === 'html') lang = (attribute(element, 'lang') ?? '').slice(0, 2).toLowerCase();
    else if (name === 'base') base = safeUrl(attribute(element, 'href') ?? '', page) ?? page;
    else if (name === 'a' || name === 'area' || name === 'link') {
      const candidate = judge(element, name, base, page, lang, words);
      if (candidate) add(candidate);
    }
  }
  if (![...found.values()].some((candidate) => candidate.rank >= SURE && candidate.sameOrigin)) {
    for (const candidate of usualPlaces(page, words)) if (!found.has(candidate.url)) add(candidate);
  }
  return [...found.values()].sort((a, b) => b.rank - a.rank).slice(0, 20);
}

const ELEMENTS_A_STEP = 20;

/** From this rank on a link names the policy outright, and nobody needs to guess addresses. */
const SURE = 80;

function judge(
  element: PageElement,
  name: string,
  base: URL,
  page: URL,
  lang: string,
  words: FindingWords,
): Candidate | null {
  const target = safeUrl(attribute(element, 'href') ?? '', base);
  if (!target) return null;
  target.hash = '';
  // A link to the very page that is open leads nowhere new.
  if (target.href === withoutHash(page)) return null;
  const rel = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  const text = name === 'link' ? '' : linkText(element);
  const sameOrigin = target.origin === page.origin;
  const marked = rel.includes('privacy-policy');
  if (name === 'link' && !marked) return null;
  const named = nameOfPolicy(text, words);
  const path = pathSays(target.href, words);
  if (!marked && named.kind === 'other') return null;
  if (!marked && named.kind === 'none' && (path <= 0 || text.length > 60)) return null;
  const inFooter = lies(element, isFooter);
  const hreflang = (attribute(element, 'hreflang') ?? '').slice(0, 2).toLowerCase();
  const rank =
    (marked ? 100 : named.kind === 'policy' ? 80 : named.kind === 'near' ? 60 : 30) +
    (inFooter ? 8 : 0) +
    (sameOrigin ? 6 : sameSite(target, page) ? 4 : 0) +
    5 * path +
    (named.lang && named.lang === lang ? 2 : 0) +
    (hreflang && lang ? (hreflang === lang ? 2 : -4) : 0);
  return { url: target.href, text, rank, why: reason(marked, named.kind !== 'none', inFooter, text), sameOrigin };
}

function reason(marked: boolean, named: boolean, inFooter: boolean, text: string): string {
  if (marked) return 'the page marks it rel="privacy-policy"';
  const where = inFooter ? 'a link in the footer' : 'a link on the page';
  return named ? `${where} reads "${text}"` : `${where} has an address that names a privacy policy`;
}

function usualPlaces(page: URL, words: FindingWords): Candidate[] {
  return words.paths
    .filter((path) => path !== page.pathname)
    .map((path, at) => ({
      url: page.origin + path,
      text: '',
      rank: 20 - at,
      why: 'shops often keep it at this address',
      sameOrigin: true,
    }));
}

/** Only http and https, and no name or password in the address. */
function safeUrl(href: string, base: URL): URL | null {
  if (!href.trim()) return null;
  try {
    const url = new URL(href.trim(), base);
    return (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password ? url : null;
  } catch {
    return null;
  }
}

function withoutHash(url: URL): string {
  return url.href.split('#', 1)[0] ?? '';
}

/** The same last two labels of the host ("legal.acme.com", "www.acme.com"): near enough to rank by, not to trust by. */
function sameSite(a: URL, b: URL): boolean {
  const tail = (url: URL) => url.hostname.split('.').slice(-2).join('.');
  return tail(a) === tail(b);
}

/** What a link reads; where it holds only a picture, what that is said to show. At most 120 code units. */
function linkText(link: PageElement): string {
  let text = '';
  let label = attribute(link, 'aria-label') ?? attribute(link, 'title') ?? '';
  let node: PageNode | null = firstChild(link);
  for (let steps = 0; node && steps < 200 && text.length < 200; steps++) {
    if (isText(node)) text += node.nodeValue ?? '';
    else if (isElement(node)) {
      text += ' ';
      if (nameOf(node) === 'img') label ||= attribute(node, 'alt') ?? '';
    }
    const skip = isElement(node) && /^(?:style|script|svg)$/.test(nameOf(node));
    let next: PageNode | null = (skip ? null : firstChild(node)) ?? nextSibling(node);
    while (!next && node) {
      node = parentNode(node);
      next = !node || node === link ? null : nextSibling(node);
      if (node === link) break;
    }
    node = next;
  }
  const clean = (raw: string) => cleanText(raw, { bidi: 0, invisible: 0, control: 0 }).trim().slice(0, 120);
  return clean(text) || clean(label);
}

function isFooter(element: PageElement): boolean {
  if (nameOf(element) === 'footer' || attribute(element, 'role') === 'contentinfo') return true;
  return /(?:^|[\s_-])foot(?:er)?(?=$|[\s_-])/i.test(
    `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`,
  );
}

function lies(element: PageElement, within: (element: PageElement) => boolean): boolean {
  let node: PageNode | null = element;
  for (let steps = 0; node && steps < 100; steps++) {
    if (isElement(node) && within(node)) return true;
    node = parentNode(node);
  }
  return false;
}
