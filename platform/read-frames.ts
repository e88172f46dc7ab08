import { browser } from 'wxt/browser';
import type { Reading } from '../page/reading.ts';
import { inject } from './inject.ts';

/** The readings of a tab's frames, those of them that the reader allowed; the tab's own page is not among them. */
export async function readFrames(): Promise<Reading[]> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return [];
  const answers = await inject(tab.id, { pageOnly: true }, true).catch(() => []);
  return answers.flatMap(({ frame, reading }) => (frame !== 0 && reading ? [reading] : []));
}
