import { browser } from 'wxt/browser';
import { readHere } from '../page/read-here.ts';
import type { Reading } from '../page/reading.ts';
import { inject } from './inject.ts';

/** The readings of a tab's frames, those of them that the reader allowed; the tab's own page is not among them. */
export async function readFrames(): Promise<Reading[]> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return [];
  const answers = await inject(tab.id, true).catch(() => []);
  return answers.flatMap(({ frame, look }) => (frame !== 0 && look ? [readHere(look)] : []));
}
