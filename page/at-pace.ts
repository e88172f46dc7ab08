import type { Live } from './extract-live.ts';
import { atOnce, inSlices, type Steps } from './slices.ts';

/** Does the work in slices where somebody looks at the page meanwhile, else in one go. */
export function atPace<T>(work: Steps<T>, live: Live | undefined): Promise<T> | T {
  return live ? inSlices(work, live.pace) : atOnce(work);
}
