import { read } from '../../page/read.ts';
import type { Look, Progress, Reading, Wish } from '../../page/reading.ts';
import { meansOf } from './means-of.ts';

/** Reads what the page in a tab leads to: links of its own origin, and the parts of a hub as far as they may be fetched. */
export async function readLinks(
  tab: number,
  look: Look,
  allowed: string[],
  progress: (step: Progress) => void,
  wish: Wish = {},
): Promise<Reading> {
  const means = meansOf(allowed, progress, { tab, origin: new URL(look.url).origin });
  return await read(look, means, { allowed, ...wish });
}
