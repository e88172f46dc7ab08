import { browser } from 'wxt/browser';

/** Origins that the reader has allowed to be read: "https://legal.shop.example". */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.map((pattern) => pattern.replace(/\/\*$/, '')).filter((origin) => URL.canParse(origin));
}

/**
 * Asks the reader, by the browser's own prompt, for one origin. Must be called in the click itself, before anything is
 * waited for. @returns whether the reader said yes; false too where the browser does not ask.
 */
export async function askForSite(url: string): Promise<boolean> {
  return await browser.permissions.request({ origins: [patternOf(url)] }).catch(() => false);
}

/** Gives one origin back. */
export async function giveBackSite(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(origin)] });
}

// Patterns know no ports: an allowed host is allowed on all of them.
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
