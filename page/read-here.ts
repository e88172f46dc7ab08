import { A_LINK } from './a-link.ts';
import type { Candidate, Look, Reading, Tried } from './reading.ts';

/** The policy of the page itself or of a frame in it, without following any link. */
export function readHere(look: Look): Reading {
  return ownPolicy(look) ?? lastResort(look, triedHere(look));
}

/** The page at hand where it is the policy, or the frame in it that is. */
export function ownPolicy(look: Look): Reading | undefined {
  const candidates = linksOf(look);
  const { judgement, own, framed } = look;
  if (judgement.is)
    return { kind: 'policy', document: own, why: `This page is the policy: ${judgement.why}.`, candidates };
  if (!framed) return undefined;
  const { document, why } = framed;
  return { kind: 'policy', document, why: `A frame of this page is the policy: ${why}.`, candidates };
}

/** Where nothing else was found: the page itself if its text is a policy's, else nothing. */
export function lastResort(
  { judgement, own, url, title }: Look,
  tried: Tried[],
  candidates: Candidate[] = [],
): Reading {
  if (!judgement.maybe) return { kind: 'none', tried, candidates, url, title };
  const why =
    'Nothing names this page a privacy policy and no link leads to one, but its text speaks of personal data throughout.';
  return { kind: 'policy', document: own, why, candidates };
}

/** Why the page at hand was not taken. */
export function triedHere({ url, own, hindrance }: Look): Tried[] {
  if (hindrance) return [{ url, ...hindrance }];
  if (!own.text) return [{ url, code: 'empty', said: 'shows no text' }];
  return [{ url, code: 'not-policy', said: 'is not itself a privacy policy' }];
}

/** A usual address is tried, but never offered: nothing on the page says that it is there. */
export function linksOf({ found }: Look): Candidate[] {
  return found.filter(({ rank }) => rank >= A_LINK);
}
