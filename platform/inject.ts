import { browser } from 'wxt/browser';
import type { Reading, Wish } from '../page/reading.ts';

const script = '/content-scripts/policy.js';

/** What the reader found in one frame. */
export interface Injected {
  frame: number;
  reading: Reading | undefined;
  error: string | undefined;
}

/**
 * Puts the reader into a tab and waits for what it finds. The wish goes first, since a file that is injected takes no
 * arguments; both land in the same isolated world.
 */
export async function inject(tabId: number, wish: Wish, allFrames = false): Promise<Injected[]> {
  const target = { tabId, allFrames };
  // A page that never ends loading is read as far as it came.
  const injectImmediately = true;
  await browser.scripting.executeScript({ target, injectImmediately, func: setWish, args: [wish] });
  const results = await browser.scripting.executeScript({ target, injectImmediately, files: [script] });
  return results.map((result) => {
    const { error } = result as { error?: unknown };
    return {
      frame: result.frameId,
      reading: typeof result.result === 'string' ? (JSON.parse(result.result) as Reading) : undefined,
      // Firefox says what the script threw; Chrome gives null.
      error: error ? wordsOf(error) : undefined,
    };
  });
}

function setWish(wish: Wish): void {
  (globalThis as { policyLoupeWish?: Wish }).policyLoupeWish = wish;
}

/** What was thrown, in words. */
export function wordsOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  if (error && typeof error === 'object' && 'message' in error) return String(error.message);
  return error ? String(error) : 'The page gave no answer.';
}
