import type { PolicyDocument, Route } from '../engine/model/document.ts';
import type { PageDocument } from './dom.ts';
import { type Extraction, extract, extraction } from './extract.ts';
import { extractLive, type Live } from './extract-live.ts';
import { FETCH_LIMITS, type FetchLimits, fetchPage } from './fetch-page.ts';
import { finding } from './find.ts';
import type { FindingWords } from './finding-words.ts';
import { isPolicy } from './is-policy.ts';
import { obstacle } from './obstacle.ts';
import type { Candidate, Progress, Reading } from './reading.ts';
import { atOnce, inSlices, type Steps } from './slices.ts';

/** Everything that reading touches outside itself. */
export interface World {
  document: PageDocument;
  /** The address of `document`. */
  url: string;
  words: FindingWords;
  fetch: typeof globalThis.fetch;
  /** Parses HTML without running or showing any of it. */
  parse(html: string): PageDocument;
  now(): Date;
  progress?(step: Progress): void;
  limits?: FetchLimits;
  /** Where `document` is a page that somebody looks at: how to make room for it, and whether it changes meanwhile. */
  live?: Live;
}

/** Reads the policy of the page at hand: the page itself, else what its links of the same origin lead to. */
export async function read(world: World): Promise<Reading> {
  world.progress?.({ step: 'looking' });
  const { words, live } = world;
  const here = live ? await extractLive(world.document, words, live) : extract(world.document, words);
  const judgement = isPolicy(here, world.url, words);
  const found = await done(finding(world.document, world.url, words), world);
  // A usual address is tried, but never offered: nothing on the page says that it is there.
  const candidates = found.filter((candidate) => candidate.rank >= A_LINK);
  if (judgement.is)
    return {
      kind: 'policy',
      document: toDocument(here, 'page', world, world.url),
      why: `This page is the policy: ${judgement.why}.`,
      candidates,
    };
  const tried = [here.text ? 'This page itself is not a privacy policy.' : 'This page shows no text.'];
  for (const candidate of worthFetching(found)) {
    const result = await tryCandidate(candidate, world);
    if (typeof result !== 'string') return { ...result, candidates };
    tried.push(result);
  }
  if (judgement.maybe) {
    const why =
      'Nothing names this page a privacy policy and no link leads to one, but its text speaks of personal data throughout.';
    return { kind: 'policy', document: toDocument(here, 'page', world, world.url), why, candidates };
  }
  const elsewhere = candidates.find((candidate) => !candidate.sameOrigin);
  if (elsewhere) tried.push(`${elsewhere.url} is on another site, which may not be read from here.`);
  if (candidates.length === 0) tried.push('No link on this page names a privacy policy.');
  return { kind: 'none', tried, candidates, url: world.url, title: here.title };
}

function done<T>(work: Steps<T>, { live }: World): Promise<T> | T {
  return live ? inSlices(work, live.pace) : atOnce(work);
}

/** Candidates below this rank are usual addresses, not links. */
const A_LINK = 25;

/** The four likeliest links, and four usual addresses if there is no link or none of them serves. */
function worthFetching(candidates: Candidate[]): Candidate[] {
  const near = candidates.filter((candidate) => candidate.sameOrigin);
  return [
    ...near.filter((each) => each.rank >= A_LINK).slice(0, 4),
    ...near.filter((each) => each.rank < A_LINK).slice(0, 4),
  ];
}

/** The reading, or in a sentence why there is none. */
async function tryCandidate(
  candidate: Candidate,
  world: World,
): Promise<{ kind: 'policy'; document: PolicyDocument; why: string } | string> {
  const { url } = candidate;
  world.progress?.({ step: 'fetching', url });
  const fetched = await fetchPage(url, world.fetch, world.limits ?? FETCH_LIMITS);
  if ('failed' in fetched) return `${url} ${fetched.failed}.`;
  world.progress?.({ step: 'extracting', url });
  const tree = world.parse(fetched.html);
  const page = await done(extraction(tree, world.words), world);
  const hindrance = obstacle(tree, page, world.words);
  if (hindrance) return `${url} ${hindrance}.`;
  const judgement = isPolicy(page, fetched.finalUrl, world.words, candidate.rank >= A_LINK);
  if (!judgement.is) return page.text ? `${url} was read, but is not a privacy policy.` : `${url} shows no text.`;
  const document = toDocument(page, 'link', world, url, fetched.finalUrl);
  return { kind: 'policy', document, why: `Read from ${url}: ${candidate.why}.` };
}

function toDocument(page: Extraction, route: Route, world: World, url: string, finalUrl = url): PolicyDocument {
  const document: PolicyDocument = {
    text: page.text,
    sha256: '',
    blocks: page.blocks,
    source: { route, url, capturedAt: world.now().toISOString() },
    coverage: { characters: page.text.length, read: page.text.length, warnings: page.warnings },
  };
  if (finalUrl !== url) document.source.finalUrl = finalUrl;
  if (page.title) document.source.title = page.title;
  if (page.lang) document.lang = page.lang;
  return document;
}
