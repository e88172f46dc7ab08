import type { Audit } from '../../engine/model/audit.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { addressOf } from '../name-of.ts';

/** Whether the way of reading changed: `yes` where that alone explains the difference, `perhaps` where it may. */
export interface ExtractionCause {
  changed: 'no' | 'perhaps' | 'yes';
  says: string;
}

/** What is known of the pages that the texts were read from, where they were kept. */
export interface PageHashes {
  before?: string | undefined;
  after?: string | undefined;
}

/** Tells a change of the way of reading from a change of the policy. */
export function extractionCause(
  before: PolicyDocument,
  after: PolicyDocument,
  pages: PageHashes = {},
): ExtractionCause {
  const isSameText = before.text === after.text;
  if (isSameText && JSON.stringify(before.blocks) === JSON.stringify(after.blocks)) return { changed: 'no', says: '' };
  if (isSameText) {
    return {
      changed: 'yes',
      says: 'The text is the same, but its division into headings, lists and paragraphs was read otherwise.',
    };
  }
  if (pages.before && pages.before === pages.after) {
    return { changed: 'yes', says: 'The page is the same, byte for byte; it was read otherwise.' };
  }
  if (lettersOf(before.text) === lettersOf(after.text)) {
    return { changed: 'yes', says: 'Every word is the same; only blanks, marks or line breaks differ.' };
  }
  const ways = [before, after].map(({ source }) => WAYS[source.route]);
  if (ways[0] !== ways[1]) {
    return {
      changed: 'perhaps',
      says: `One was read from ${ways[0]}, the other from ${ways[1]}: some differences may come from the reading.`,
    };
  }
  if ([before, after].some(({ coverage }) => coverage.read < coverage.characters)) {
    return {
      changed: 'perhaps',
      says: 'One of the two was not wholly read: what seems gone or new may only not have been read.',
    };
  }
  return { changed: 'no', says: '' };
}

const WAYS: Record<PolicyDocument['source']['route'], string> = {
  page: 'a web page',
  link: 'a web page',
  tab: 'a web page',
  frame: 'a web page',
  pdf: 'a PDF',
  file: 'a file',
  paste: 'pasted text',
  stdin: 'standard input',
};

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Whether engine, rules or vocabularies are others. */
export function areOtherVersions({ versions: one }: Audit, { versions: other }: Audit): boolean {
  return (
    one.engine !== other.engine ||
    one.rules !== other.rules ||
    Object.keys({ ...one.vocabulary, ...other.vocabulary }).some(
      (lang) => one.vocabulary[lang] !== other.vocabulary[lang],
    )
  );
}

/** The two sites' names where they are known and not the same; "www." and subdomains of each other are one site. */
export function otherSites(before: Audit, after: Audit): [string, string] | undefined {
  const [one, other] = [before, after].map((audit) => siteOf(addressOf(audit)));
  if (!one || !other || one === other) return undefined;
  return one.endsWith(`.${other}`) || other.endsWith(`.${one}`) ? undefined : [one, other];
}

function siteOf(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).host.replace(/^www\./, '');
}
