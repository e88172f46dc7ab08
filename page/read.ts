import { A_LINK } from './a-link.ts';
import { find } from './find.ts';
import { htmlTree } from './html-tree.ts';
import { type Means, readAddress, withParts } from './read-address.ts';
import { lastResort, linksOf, ownPolicy, triedHere } from './read-here.ts';
import type { Candidate, Look, Reading, Tried, Wish } from './reading.ts';

/** Reads the policy that a page leads to: its parts, the page itself, its frames, else what its links of the same origin lead to. */
export async function read(look: Look, given: Means, wish: Wish = {}): Promise<Reading> {
  const { url, found, own, parts } = look;
  const means: Means = look.lang ? { ...given, lang: look.lang } : given;
  if (wish.only) return await follow([wish.only], [wish.only], [], means, wish);
  const candidates = linksOf(look);
  if (look.isFile) return await follow(found, candidates, [], means, wish);
  const whole = parts.length ? await withParts(own, parts, means) : undefined;
  if (whole) return { kind: 'policy', document: whole, why: 'This page leads to the parts of the policy.', candidates };
  const here = ownPolicy(look);
  if (here) return here;
  const tried = triedHere(look);
  const front = candidates.length === 0 ? (await frontPageLinks(means, url)).slice(0, 5) : [];
  candidates.push(...front);
  const reading = await follow(worthTrying([...front, ...found]), candidates, tried, means, wish);
  return reading.kind === 'none' ? lastResort(look, tried, candidates) : reading;
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
      const { kind, ...rest } = await readAddress(candidate, means);
      if ('document' in rest) return { kind: 'policy', ...rest, candidates };
      tried.push(rest);
    }
  }
  return { kind: 'none', tried, candidates, url: worth[0]?.url ?? '', title: '' };
}

/** Where a page has no link to the policy, the front page of its site may have one. */
async function frontPageLinks(means: Means, url: string): Promise<Candidate[]> {
  const front = new URL('/', url).href;
  if (front === url) return [];
  means.progress?.({ step: 'fetching', url: front });
  const fetched = await means.get(front);
  if (!('html' in fetched)) return [];
  return find(htmlTree(fetched.html), front, means.words)
    .filter((candidate) => candidate.rank >= A_LINK && candidate.url !== url)
    .map((candidate) => ({ ...candidate, why: `on the front page of this site, ${candidate.why}` }));
}

/** Milliseconds after which no further address is tried; each has a limit of its own besides. */
const PATIENCE = 20_000;

/** The five likeliest links; usual addresses only where no link of the page names a policy by its words. */
function worthTrying(candidates: Candidate[]): Candidate[] {
  const links = candidates.filter(({ rank }) => rank >= A_LINK).slice(0, 5);
  if (links.some(({ rank, sameOrigin }) => rank >= NAMED && !sameOrigin)) return links;
  return [...links, ...candidates.filter(({ rank }) => rank < A_LINK).slice(0, 6)];
}

/** From this rank on a link has a policy's name. */
const NAMED = 60;
