import { writeFile } from 'node:fs/promises';
import puppeteer, { type Browser, type CDPSession, type Extension, type KeyInput, type Page } from 'puppeteer-core';
import type { Driver, Launch, Popup, Surface } from './browser.ts';
import { crash } from './crash.ts';
import { deadline } from './deadline.ts';
import { parseKey } from './key.ts';
import { pointOf } from './point-of.ts';
import { until } from './until.ts';

/** What only Chromium can do. */
export interface ChromiumDriver extends Driver {
  /** A session of the DevTools protocol with the whole browser, for measurements. */
  session(): Promise<CDPSession>;
}

/** Chromium over the DevTools protocol; puppeteer presses the real toolbar button there. */
export async function launchChromium(executablePath: string, launch: Launch): Promise<ChromiumDriver> {
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    ...(launch.profile ? { userDataDir: launch.profile } : {}),
    enableExtensions: true,
    protocolTimeout: 30_000,
    defaultViewport: null,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      // What Chromium itself would ask its maker for goes to a name that nobody has, so that the proxy's list stays clean.
      '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
      '--gaia-url=http://browser.invalid',
      '--apps-gallery-update-url=http://browser.invalid/update',
      '--component-updater=url-source=http://browser.invalid/components',
      '--window-size=1280,1000',
      '--screen-info={1600x1200}', // a popup may only be 800 x 600 where the screen has room for it
      `--proxy-server=127.0.0.1:${launch.proxyPort}`,
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  try {
    const id = await browser.installExtension(launch.extension);
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error('Chromium installed the extension, but does not list it');
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: launch.downloads,
    });
    return driver(browser, extension, await browser.version(), launch);
  } catch (error) {
    await kill(browser);
    throw error;
  }
}

function driver(browser: Browser, extension: Extension, version: string, launch: Launch): ChromiumDriver {
  const pages = new WeakMap<Surface, Page>();
  const pageOf = (surface: Surface): Page => {
    const page = pages.get(surface);
    if (!page) throw new Error('this surface belongs to another browser');
    return page;
  };
  const own = `chrome-extension://${extension.id}/`;
  const errors: string[] = [];
  const made: [Page, Surface][] = [];
  let asker: Page | undefined;
  let settings: Page | undefined;
  const known = (page: Page): Surface => {
    const one = surface(page);
    pages.set(one, page);
    made.push([page, one]);
    listen(page, (text) => page.url().startsWith(own) && errors.push(text));
    return one;
  };
  const openTab = async (url: string, isEndless = false): Promise<Surface> => {
    const page = await browser.newPage();
    const tab = known(page); // first, so that it hears errors while loading
    const loaded = page.goto(url, { timeout: 40_000 }); // a page of 20 MB takes this browser 15 s on a busy machine
    if (isEndless) {
      loaded.catch(() => {}); // as it must
      await page.waitForSelector('h1');
    } else await loaded;
    await page.bringToFront();
    return tab;
  };
  const popupBy = async (open: () => Promise<unknown>): Promise<Popup> => {
    const before = new Set(browser.targets());
    const opened = browser.waitForTarget((target) => !before.has(target) && target.url().startsWith(own), {
      timeout: 10_000,
    });
    opened.catch(() => {}); // heard below
    const pressedAt = Date.now();
    await open();
    const page = await (await opened).asPage();
    const popup: Popup = Object.assign(known(page), { pressedAt });
    pages.set(popup, page);
    return popup;
  };

  return {
    name: 'chromium',
    version,
    downloads: launch.downloads,
    session: () => browser.target().createCDPSession(),
    open: openTab,
    openExtensionPage: (path) => openTab(own + path.slice(1)),
    pressButton: (tab) => popupBy(() => pageOf(tab).triggerExtensionAction(extension)),
    openPopupUngranted: async (tab) => {
      // A worker may sleep; a page of the extension in a tab of its own can always ask. Closing it would close the popup.
      asker ??= await browser.newPage();
      const page = asker;
      await page.goto(`${own}manifest.json`);
      await pageOf(tab).bringToFront();
      // The window takes the focus some time after it is asked to, and Chromium opens no popup in one that has not.
      return popupBy(() =>
        page.evaluate(`(async () => {
          for (let left = 40; ; left--) {
            const { id } = await chrome.windows.update((await chrome.windows.getCurrent()).id, { focused: true });
            try {
              return await chrome.action.openPopup({ windowId: id });
            } catch (error) {
              if (left === 0) throw error;
              await new Promise((done) => setTimeout(done, 250));
            }
          }
        })()`),
      );
    },
    // Nothing can press the button of Chromium's own prompt from outside. Its settings page can give the same leave before,
    // and then the extension's question is answered without a prompt; left alone, the prompt stays unanswered.
    expectQuestion: async (yes, origin) => {
      if (!yes) return;
      settings ??= await browser.newPage();
      await settings.goto('chrome://extensions/');
      await settings.evaluate(
        `new Promise((done) => chrome.developerPrivate.addHostPermission('${extension.id}', '${origin}/*', done))`,
      );
    },
    answer: (_yes, press) => press(),
    errors: async () => errors.splice(0),
    forbiddenUrl: 'chrome://version/',
    screenshotWindow: async (path) => {
      const open = made.filter(([page]) => !page.isClosed()).at(-1);
      await open?.[1].screenshot(path);
    },
    crash: () => crash(browser.process()),
    kill: () => kill(browser),
  };
}

function listen(page: Page, hear: (text: string) => void): void {
  page.on('pageerror', (error) => hear(String((error as Error).stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error') hear(`${message.text()} (${message.location().url ?? ''})`);
  });
}

function surface(page: Page): Surface {
  const evaluate: Surface['evaluate'] = async (run, ...given) => {
    const source = `Promise.resolve((${run.toString()})(...${JSON.stringify(given)})).then((r) => JSON.stringify(r))`;
    const answer = (await page.evaluate(source)) as string | undefined;
    return answer === undefined ? (undefined as never) : JSON.parse(answer);
  };
  return {
    evaluate,
    inject: async (source) => void (await page.evaluate(`${source}\n;0`)),
    click: async (selector) => {
      const { x, y } = await until(`${selector} can be pressed`, () => evaluate(pointOf, selector), 10_000);
      await page.mouse.click(x, y);
    },
    press: async (written) => {
      const { modifiers, key } = parseKey(written);
      for (const modifier of modifiers) await page.keyboard.down(modifier as KeyInput);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of modifiers.reverse()) await page.keyboard.up(modifier as KeyInput);
    },
    type: (text) => page.keyboard.type(text),
    chooseFiles: async (selector, paths) => {
      const input = await page.waitForSelector(selector, { timeout: 5_000 });
      await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...paths);
    },
    scheme: (scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    screenshot: async (path) => writeFile(path, await page.screenshot({ captureBeyondViewport: false })),
    close: async () => {
      await deadline(5_000, 'close a page', page.close()).catch(() => {}); // a popup may be gone by itself
    },
  };
}

async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  await deadline(5_000, 'close Chromium', browser.close()).catch(() => {});
  child?.kill('SIGKILL');
}
