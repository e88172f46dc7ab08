import type { Audit } from '../engine/model/audit.ts';
import type { Coverage, Route, Source, Span } from '../engine/model/document.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { textFragment } from './text-fragment.ts';

/** The little of an audit that links into its policy are made of. */
export interface Linked {
  document: Pick<Audit['document'], 'text' | 'source'>;
  coverage: Pick<Coverage, 'parts'>;
}

/** A page that a policy, or a part of it, was read from; `start` and `end` are its stretch of the policy's text. */
export interface PassagePage extends Span {
  address: string;
  route: Route;
}

/** The page that a passage was read from: of a policy of several parts the part's own. */
export function pageOf({ document: { text, source }, coverage }: Linked, passage: Span): PassagePage {
  const part = coverage.parts?.find((each) => each.start <= passage.start && passage.start < each.end);
  if (!part) return { address: addressOf(source), route: source.route, start: 0, end: text.length };
  const { start, end, url, finalUrl = url, route = 'link' } = part;
  return { address: finalUrl, route, start, end };
}

/** Whether the page is one of the web, so that a link can lead into it. */
export function isLinkable({ address, route }: PassagePage): boolean {
  return /^https?:\/\//i.test(address) && route !== 'pdf';
}

/**
 * For each passage the address that opens its page there; '' where it stands on none, or on one that knows no text
 * directive. What tells a passage apart is looked for in its own page alone: the reader sees no other.
 */
export function passageLinks(audit: Linked): (passage: Span) => string {
  const folded = new Map<number, FoldedText>();
  return (passage) => {
    const page = pageOf(audit, passage);
    if (!isLinkable(page)) return '';
    const { start, end } = page;
    const text = folded.get(start) ?? foldText(audit.document.text.slice(start, end));
    folded.set(start, text);
    const [address = '', anchor = ''] = page.address.replace(/:~:.*$/s, '').split(/#(.*)/s);
    const fragment = textFragment(text, { start: passage.start - start, end: Math.min(passage.end, end) - start });
    return fragment && `${address}#${anchor}:~:${fragment}`;
  };
}

function addressOf({ finalUrl, url = '' }: Source): string {
  return finalUrl ?? url;
}
