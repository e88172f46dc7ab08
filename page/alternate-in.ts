import { attribute, elementsOf, nameOf, type PageDocument } from './dom.ts';
import { webAddress } from './web-address.ts';

/** The address of the same page in another language, as its head says with `<link rel="alternate" hreflang>`. */
export function alternateIn(lang: string, document: PageDocument, url: string): string | undefined {
  for (const element of elementsOf(document)) {
    if (nameOf(element) === 'body') return undefined;
    if (nameOf(element) !== 'link' || !/\balternate\b/i.test(attribute(element, 'rel') ?? '')) continue;
    if (twoLetters(attribute(element, 'hreflang')) !== twoLetters(lang)) continue;
    const target = webAddress(attribute(element, 'href') ?? '', new URL(url));
    if (target && target.origin === new URL(url).origin && target.href !== url) return target.href;
  }
  return undefined;
}

/** "pt-BR" and "pt" are one language to a reader. */
export function twoLetters(tag: string | null | undefined): string {
  return (tag ?? '').slice(0, 2).toLowerCase();
}
