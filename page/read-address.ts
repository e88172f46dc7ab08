import type { PolicyDocument, Source } from '../engine/model/document.ts';
import { A_LINK } from './a-link.ts';
import { alternateIn, twoLetters } from './alternate-in.ts';
import type { PageDocument } from './dom.ts';
import { extract } from './extract.ts';
import type { Fetched } from './fetch-page.ts';
import type { FindingWords } from './finding-words.ts';
import { htmlTree } from './html-tree.ts';
import { hubParts } from './hub-parts.ts';
import { isPolicy } from './is-policy.ts';
import { joinParts, type ReadPart } from './join-parts.ts';
import { obstacle } from './obstacle.ts';
import type { PdfFailure } from './read-pdf.ts';
import type { Candidate, HubPart, Progress, Tried } from './reading.ts';
import { toDocument } from './to-document.ts';

/** What reading an address touches outside itself. */
export interface Means {
  words: FindingWords;
  /** Fetches without the reader's cookies. */
  get(url: string): Promise<Fetched>;
  readPdf(bytes: Uint8Array, source: Source): Promise<PolicyDocument | PdfFailure>;
  now(): Date;
  progress?(step: Progress): void;
  /** Whether a page on this origin may be fetched from here; other parts of a hub are named, not read. */
  mayFetch(origin: string): boolean;
  /** The reader's language, two letters, where the page they came from says one. */
  lang?: string;
}

/** A policy, or why there is none. */
export type AddressRead = { kind: 'policy'; document: PolicyDocument; why: string } | ({ kind: 'tried' } & Tried);

/** Fetches what a candidate names, and reads it if it is a privacy policy, with its parts if it is a hub. */
export async function readAddress(candidate: Candidate, means: Means): Promise<AddressRead> {
  const { url } = candidate;
  const fetched = await fetchAndExtract(url, means);
  if ('said' in fetched) return { kind: 'tried', url, ...fetched };
  const why = `Read from ${url}: ${candidate.why}.`;
  if ('text' in fetched) return { kind: 'policy', document: fetched, why };
  const { tree, page, finalUrl } = fetched;
  const parts = hubParts(tree, page, finalUrl, means.words);
  const own = toDocument(page, 'link', means.now(), url, finalUrl);
  if (parts.length) {
    const whole = await withParts(own, parts, means);
    if (whole) return { kind: 'policy', document: whole, why };
  }
  const hindrance = obstacle(tree, page, means.words, finalUrl);
  if (hindrance) return { kind: 'tried', url, ...hindrance };
  const judgement = isPolicy(page, finalUrl, means.words, candidate.rank >= A_LINK);
  if (!judgement.is) {
    return page.text
      ? { kind: 'tried', url, code: 'not-policy', said: 'was read, but is not a privacy policy' }
      : { kind: 'tried', url, code: 'empty', said: 'shows no text' };
  }
  return (await inReadersLanguage(tree, own, candidate, means)) ?? { kind: 'policy', document: own, why };
}

/** A hub and all its parts; undefined where no part could be read. */
export async function withParts(
  hub: PolicyDocument,
  parts: HubPart[],
  means: Means,
): Promise<PolicyDocument | undefined> {
  const read: ReadPart[] = [];
  for (const part of parts) read.push(await readPart(part, means));
  return read.some((each) => 'document' in each) ? joinParts(hub, read) : undefined;
}

async function readPart(part: HubPart, means: Means): Promise<ReadPart> {
  const { url } = part;
  if (!means.mayFetch(new URL(url).origin))
    return { part, tried: { url, code: 'other-site', said: 'is on another site, which may not be read unasked' } };
  const fetched = await fetchAndExtract(url, means);
  if ('said' in fetched) return { part, tried: { url, ...fetched } };
  if ('text' in fetched) return { part, document: fetched };
  const hindrance = obstacle(fetched.tree, fetched.page, means.words, fetched.finalUrl);
  if (hindrance) return { part, tried: { url, ...hindrance } };
  if (!fetched.page.text) return { part, tried: { url, code: 'empty', said: 'shows no text' } };
  return { part, document: toDocument(fetched.page, 'link', means.now(), url, fetched.finalUrl) };
}

/** The same policy in the language that the reader came with, where the page names one and it can be read. */
async function inReadersLanguage(
  tree: PageDocument,
  own: PolicyDocument,
  candidate: Candidate,
  means: Means,
): Promise<AddressRead | undefined> {
  const { lang, ...rest } = means;
  if (!lang || !own.lang || twoLetters(own.lang) === lang) return undefined;
  const url = alternateIn(lang, tree, own.source.finalUrl ?? candidate.url);
  if (!url) return undefined;
  const why = `${candidate.why}; it names this address for the language of the page that you came from`;
  const other = await readAddress({ ...candidate, url, why }, rest);
  return other.kind === 'policy' ? other : undefined;
}

/** A page as tree and text, a PDF file as a document, or why there is neither. */
async function fetchAndExtract(url: string, means: Means) {
  means.progress?.({ step: 'fetching', url });
  const fetched = await means.get(url);
  if ('failed' in fetched) return { code: fetched.code, said: fetched.failed };
  means.progress?.({ step: 'extracting', url });
  const { finalUrl } = fetched;
  if ('html' in fetched) {
    const tree = htmlTree(fetched.html);
    return { tree, page: extract(tree, means.words), finalUrl };
  }
  const source: Source = { route: 'pdf', url, capturedAt: means.now().toISOString() };
  return await means.readPdf(fetched.pdf, finalUrl === url ? source : { ...source, finalUrl });
}
