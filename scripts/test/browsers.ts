import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const BROWSERS = {
  Chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  Firefox: ['firefox-esr', 'firefox'],
};

/** Names of the browsers that the end-to-end tests need and this machine has not. */
export function missingBrowsers(): string[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return Object.entries(BROWSERS)
    .filter(([, names]) => !names.some((name) => folders.some((folder) => existsSync(join(folder, name)))))
    .map(([browser]) => browser);
}
