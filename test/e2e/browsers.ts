import type { BrowserName, Driver, Launch } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** Where each browser is, which build it takes, and how it is started. */
export const BROWSERS: Record<
  BrowserName,
  { path: string; extension: string; launch(path: string, launch: Launch): Promise<Driver> }
> = {
  chromium: { path: '/usr/bin/chromium', extension: '.output/chrome-mv3', launch: launchChromium },
  firefox: { path: '/usr/bin/firefox-esr', extension: '.output/firefox-mv3', launch: launchFirefox },
};
