import { existsSync } from 'node:fs';

/** Where Debian puts the browsers; the end-to-end tests look there too. */
const BROWSERS = { chromium: '/usr/bin/chromium', 'firefox-esr': '/usr/bin/firefox-esr' };

/** Debian's names of the browsers that the end-to-end tests need and this machine has not. */
export function missingBrowsers(): string[] {
  return Object.entries(BROWSERS)
    .filter(([, path]) => !existsSync(path))
    .map(([name]) => name);
}
