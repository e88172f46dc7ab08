import { browser } from 'wxt/browser';
import type { KnownPassage } from '../page/find-again.ts';
import type { Shown } from '../page/show-passage.ts';

/** Where the content script leaves the function that shows a passage: on the global object of its own world. */
export const SHOWER = 'policyLoupeShow';

/** Shows a passage in the page of a tab that was read before. gone: the page was left, or may no longer be touched. */
export async function showPassage(tab: number, passage: KnownPassage): Promise<Shown | 'gone'> {
  const target = { tabId: tab };
  try {
    await browser.scripting.removeCSS({ target, css });
    await browser.scripting.insertCSS({ target, css });
    const [frame] = await browser.scripting.executeScript({ target, func: call, args: [SHOWER, passage] });
    return (frame?.result as Shown | null | undefined) ?? 'gone';
  } catch {
    return 'gone';
  }
}

/** Runs in the page's own process: it can name nothing of this file. */
function call(shower: string, passage: KnownPassage): Promise<Shown> | null {
  const show = (globalThis as Record<string, unknown>)[shower] as
    | ((passage: KnownPassage) => Promise<Shown>)
    | undefined;
  return show ? show(passage) : null;
}

// Dark letters on yellow are read on light pages and on dark ones.
const css = '::highlight(policy-loupe) { background-color: #ffd84d; color: #1a1a1a; }';
