import { browser } from 'wxt/browser';
import { lookOf } from '../page/look-pieces.ts';
import type { Look } from '../page/reading.ts';

const script = '/look.js';

/** What was seen in one frame. */
export interface Injected {
  frame: number;
  look: Look | undefined;
  error: string | undefined;
}

/** Puts the reading script into a tab and waits for what it sees there. */
export async function inject(tabId: number, allFrames = false): Promise<Injected[]> {
  const target = { tabId, allFrames };
  // A page that never ends loading is read as far as it came.
  const injectImmediately = true;
  const results = await browser.scripting.executeScript({ target, injectImmediately, files: [script] });
  return results.map((result) => {
    const { error } = result as { error?: unknown };
    return {
      frame: result.frameId,
      look: Array.isArray(result.result) ? lookOf(result.result) : undefined,
      // Firefox says what the script threw; Chrome gives null.
      error: error ? wordsOf(error) : undefined,
    };
  });
}

/** What was thrown, in words. */
export function wordsOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  if (error && typeof error === 'object' && 'message' in error) return String(error.message);
  return error ? String(error) : 'The page gave no answer.';
}
