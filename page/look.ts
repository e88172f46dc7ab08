import { twoLetters } from './alternate-in.ts';
import type { PageDocument } from './dom.ts';
import { extraction } from './extract.ts';
import { extractLive, type Live } from './extract-live.ts';
import { finding } from './find.ts';
import type { FindingWords } from './finding-words.ts';
import { partsOfHub } from './hub-parts.ts';
import { isPolicy } from './is-policy.ts';
import { obstacleOf } from './obstacle.ts';
import type { Look } from './reading.ts';
import { inSlices } from './slices.ts';
import { toDocument } from './to-document.ts';

/** The page that a reader has before them, and what looking at it takes. */
export interface Scene {
  document: PageDocument;
  /** The address of `document`. */
  url: string;
  words: FindingWords;
  now(): Date;
  live: Live;
  /** The documents of frames that the page lets be read, each with its address. */
  frames(): { document: PageDocument; url: string }[];
}

/** Reads the page at hand and where it leads, in slices. Nothing is fetched, and nothing of another page is parsed in its thread. */
export async function look({ document, url, words, now, live, frames }: Scene): Promise<Look> {
  const here = await extractLive(document, words, live);
  const judgement = isPolicy(here, url, words);
  const seen: Look = {
    url,
    title: here.title,
    lang: twoLetters(here.lang),
    own: toDocument(here, 'page', now(), url),
    judgement,
    parts: await inSlices(partsOfHub(document, here, url, words), live.pace),
    found: await inSlices(finding(document, url, words), live.pace),
  };
  if (judgement.is) return seen;
  const hindrance = await inSlices(obstacleOf(document, here, words, url), live.pace);
  if (hindrance) seen.hindrance = hindrance;
  // A policy that a frame of the same origin shows is read where it stands, rendered.
  for (const frame of frames()) {
    const page = await inSlices(extraction(frame.document, words), live.pace);
    const { is, why } = isPolicy(page, frame.url, words);
    if (is) return { ...seen, framed: { document: toDocument(page, 'frame', now(), frame.url), why } };
  }
  return seen;
}
