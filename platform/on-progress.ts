import { browser } from 'wxt/browser';
import type { Progress } from '../page/reading.ts';

/** Hears the steps that the reader in a tab reports. Returns what stops the hearing. */
export function onProgress(hear: (progress: Progress) => void): () => void {
  const listener = (message: unknown) => {
    const { type, progress } = (message ?? {}) as { type?: unknown; progress?: Progress };
    if (type === 'policy-loupe/progress' && progress) hear(progress);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
