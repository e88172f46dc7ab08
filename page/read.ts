import { twoLetters } from './alternate-in.ts';
import { atPace } from './at-pace.ts';
import { toBase64 } from './base64.ts';
import type { PageDocument } from './dom.ts';
import { extract, extraction } from './extract.ts';
import { extractLive } from './extract-live.ts';
import { FETCH_LIMITS, fetchPage } from './fetch-page.ts';
import { A_LINK, finding } from './find.ts';
import { hubParts } from './hub-parts.ts';
import { isPolicy } from './is-policy.ts';
import { obstacle } from './obstacle.ts';
import { type AddressRead, type Means, readAddress, withParts } from './read-address.ts';
import type { Candidate, Reading, Tried, Wish } from './reading.ts';
import { toDocument } from './to-document.ts';

/** Everything that reading touches outside itself. */
export interface World extends Omit<Means, 'mayFetch' | 'lang'> {
  document: PageDocument;
  /** The address of `document`. */
  url: string;
  /** The documents of frames that the page lets be read, each with its address. */
  frames?(): { document: PageDocument; url: string }[];
}

/** Reads the policy of the page at hand: the page itself, its frames, else what its links of the same origin lead to. */
export async function read(world: World, wish: Wish = {}): Promise<Reading> {
  const { url, words } = world;
  const origin = new URL(url).origin;
  const means: Means = { ...world, mayFetch: (each) => each === origin };
  if (wish.only) return await follow([wish.only], [wish.only], [], means, wish);
  world.progress?.({ step: 'looking' });
  const { live } = world;
  const here = live ? await extractLive(world.document, words, live) : extract(world.document, words);
  if (here.lang) means.lang = twoLetters(here.lang);
  const judgement = isPolicy(here, url, words);
  const found = await atPace(finding(world.document, url, words), live);
  // A usual address is tried, but never offered: nothing on the page says that it is there.
  const candidates = found.filter((candidate) => candidate.rank >= A_LINK);
  const own = toDocument(here, 'page', world.now(), url);
  const parts = wish.pageOnly ? [] : hubParts(world.document, here, url, words);
  const whole = parts.length ? await withParts(own, parts, means) : undefined;
  if (whole) return { kind: 'policy', document: whole, why: 'This page leads to the parts of the policy.', candidates };
  if (judgement.is)
    return { kind: 'policy', document: own, why: `This page is the policy: ${judgement.why}.`, candidates };
  const before = obstacle(world.document, here, words, url);
  const tried: Tried[] = [
    before
      ? { url, ...before }
      : here.text
        ? { url, code: 'not-policy', said: 'is not itself a privacy policy' }
        : { url, code: 'empty', said: 'shows no text' },
  ];
  const framed = await readFrames(world, candidates);
  if (framed) return framed;
  if (!wish.pageOnly) {
    if (candidates.length === 0) {
      const front = await frontPageLinks(means, url);
      candidates.push(...front.slice(0, 5));
      found.unshift(...candidates);
    }
    const reading = await follow(worthTrying(found), candidates, tried, means, wish);
    if (reading.kind !== 'none') return reading;
  }
  if (judgement.maybe) {
    const why =
      'Nothing names this page a privacy policy and no link leads to one, but its text speaks of personal data throughout.';
    return { kind: 'policy', document: own, why, candidates };
  }
  return { kind: 'none', tried, candidates, url, title: here.title };
}

/** The first of these that is a policy; `tried` grows by those that are not. */
async function follow(
  worth: Candidate[],
  candidates: Candidate[],
  tried: Tried[],
  means: Means,
  wish: Wish,
): Promise<Reading> {
  const began = means.now().getTime();
  for (const candidate of worth) {
    const { url } = candidate;
    if (!candidate.sameOrigin) {
      if (wish.allowed?.includes(new URL(url).origin)) return { kind: 'elsewhere', candidate, candidates, tried };
      tried.push({ url, code: 'other-site', said: 'is on another site, which may not be read unasked' });
    } else if (means.now().getTime() - began > PATIENCE) {
      tried.push({ url, code: 'time', said: 'was not tried any more, since the others took too long' });
    } else {
      const reading = toReading(await readAddress(candidate, means), candidates, tried);
      if (reading) return reading;
    }
  }
  return { kind: 'none', tried, candidates, url: worth[0]?.url ?? '', title: '' };
}

/** Where a page has no link to the policy, the front page of its site may have one. */
async function frontPageLinks(means: Means, url: string): Promise<Candidate[]> {
  const front = new URL('/', url).href;
  if (front === url) return [];
  means.progress?.({ step: 'fetching', url: front });
  const fetched = await fetchPage(front, means.fetch, means.limits ?? FETCH_LIMITS);
  if (!('html' in fetched)) return [];
  const found = await atPace(finding(means.parse(fetched.html), front, means.words), means.live);
  return found
    .filter((candidate) => candidate.rank >= A_LINK && candidate.url !== url)
    .map((candidate) => ({ ...candidate, why: `on the front page of this site, ${candidate.why}` }));
}

/** Milliseconds after which no further address is tried; each has a limit of its own besides. */
const PATIENCE = 20_000;

function toReading(result: AddressRead, candidates: Candidate[], tried: Tried[]): Reading | undefined {
  if (result.kind === 'policy') return { ...result, candidates };
  if (result.kind === 'pdf') {
    const { url, finalUrl, bytes, why } = result;
    return { kind: 'pdf', pdf: { url, finalUrl, base64: toBase64(bytes) }, why, candidates, tried };
  }
  const { kind: _, ...one } = result;
  tried.push(one);
  return undefined;
}

/** The five likeliest links; usual addresses only where no link of the page names a policy by its words. */
function worthTrying(candidates: Candidate[]): Candidate[] {
  const links = candidates.filter(({ rank }) => rank >= A_LINK).slice(0, 5);
  if (links.some(({ rank, sameOrigin }) => rank >= NAMED && !sameOrigin)) return links;
  return [...links, ...candidates.filter(({ rank }) => rank < A_LINK).slice(0, 6)];
}

/** From this rank on a link has a policy's name. */
const NAMED = 60;

/** A policy that a frame of the same origin shows is read where it stands, rendered. */
async function readFrames(world: World, candidates: Candidate[]): Promise<Reading | undefined> {
  for (const frame of world.frames?.() ?? []) {
    const page = await atPace(extraction(frame.document, world.words), world.live);
    const judgement = isPolicy(page, frame.url, world.words);
    if (!judgement.is) continue;
    const document = toDocument(page, 'frame', world.now(), frame.url);
    return { kind: 'policy', document, why: `A frame of this page is the policy: ${judgement.why}.`, candidates };
  }
  return undefined;
}
