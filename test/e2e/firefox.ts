import { writeFile } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Driver, Launch, Popup, Surface } from './browser.ts';
import { crash } from './crash.ts';
import { deadline } from './deadline.ts';
import { parseKey } from './key.ts';
import { pointOf } from './point-of.ts';
import { until } from './until.ts';

/** The UUID is drawn by lot at each install unless a preference fixes it. */
const UUID = '11111111-2222-4333-8444-555555555555';
const LEFT_CLICK = [
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];

/** WebDriver's code points for keys that write nothing. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** One BiDi command; the protocol's types are puppeteer's own affair. */
type Send = (method: string, parameters: object) => Promise<Record<string, unknown>>;
/** Runs an expression in the browser's own window (the "chrome scope"), with all the browser's powers. */
type Chrome = <T>(expression: string) => Promise<T>;

/** Firefox over WebDriver BiDi; toolbar and popup are reached through the browser's own window. */
export async function launchFirefox(executablePath: string, launch: Launch): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' }, // else it keeps asking Mozilla for its settings
    headless: true,
    protocolTimeout: 30_000,
    ...(launch.profile ? { userDataDir: launch.profile } : {}),
    args: ['--remote-allow-system-access', '--width=1280', '--height=1000'],
    extraPrefsFirefox: preferences(launch),
  });
  try {
    const id = await browser.installExtension(launch.extension);
    const connection = (browser as unknown as { connection: { send: unknown } }).connection as {
      send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }>;
    };
    const send: Send = async (method, parameters) =>
      (await deadline(20_000, `Firefox, ${method}`, connection.send(method, parameters))).result;
    const chrome = await chromeScope(send);
    await chrome(PREPARE.replace('ADDON_ID', id).replaceAll('OWN_UUID', UUID));
    return driver(await browser.version(), browser, send, chrome, launch);
  } catch (error) {
    await kill(browser);
    throw error;
  }
}

function preferences(launch: Launch): Record<string, unknown> {
  return {
    // As for an extension that is installed for good: it is put in anew at each start.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.uuids': JSON.stringify({ 'policy-loupe@policyloupe.org': UUID }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': launch.proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': launch.proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'browser.download.folderList': 2,
    'browser.download.dir': launch.downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'ui.systemUsesDarkTheme': 0,
  };
}

/**
 * Puts the extension's button into the toolbar, and has WebDriver take the popup for a page like any other: Firefox lists
 * tabs only, so the popup's <browser> gets a key to be known by and is found where tabs are looked up.
 */
const PREPARE = `(async () => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const tabs = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (id) =>
    tabs(id) ?? [...document.querySelectorAll('browser.webextension-popup-browser')]
      .find((browser) => NavigableManager.getIdForBrowser(browser) === id) ?? null;
  document.documentElement.removeAttribute('remotecontrol'); // only the stripes in the address bar
  window.loupeErrors = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      const where = message.sourceName + ':' + message.lineNumber;
      if (where.includes('OWN_UUID') || message.errorMessage.includes('OWN_UUID')) loupeErrors.push(message.errorMessage + ' (' + where + ')');
    },
  });
  window.loupeContext = (browser) => {
    browser.permanentKey ??= {};
    return NavigableManager.getIdForBrowser(browser);
  };
  window.loupeScheme = (id, scheme) => {
    NavigableManager.getBrowsingContextById(id).prefersColorSchemeOverride = scheme;
  };
  const areas = ['unified-extensions-area', 'nav-bar']; // a profile used before has it in the toolbar
  const widget = areas.flatMap((area) => CustomizableUI.getWidgetIdsInArea(area)).find((id) => id.endsWith('-browser-action'));
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
  await new Promise((resolve) => setTimeout(resolve, 100));
  window.loupeButton = () => document.getElementById(widget).querySelector('.unified-extensions-item-action-button');
  window.loupePopup = () =>
    [...document.querySelectorAll('browser.webextension-popup-browser')].find((browser) => browser.closest('panel')?.state === 'open');
  window.loupeAction = () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    return ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID('ADDON_ID').extension);
  };
})()`;

/** Presses the button with the mouse: the popup is loaded at the press, shown at the release, as for a person. */
const PRESS = `(() => {
  const box = loupeButton().getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    window.synthesizeMouseEvent(type, x, y, { clickCount: type === 'mousemove' ? 0 : 1 }, { isDOMEventSynthesized: false });
  }
})()`;

function driver(version: string, browser: Browser, send: Send, chrome: Chrome, launch: Launch): Driver {
  const contexts = new WeakMap<Surface, string>();
  const known = (context: string, close: () => Promise<void>): Surface => {
    const made = surface(send, chrome, context, close);
    contexts.set(made, context);
    return made;
  };
  const openTab = async (url: string): Promise<Surface> => {
    const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
    const tab = known(context, async () => {
      await send('browsingContext.close', { context }).catch(() => {});
    });
    // The pages of an extension and of the browser never report that they are loaded: ask them.
    await send('browsingContext.navigate', { context, url, wait: 'none' });
    await until(
      `${url} is loaded`,
      async () => {
        // In a sandbox: a page may have redefined what the driver speaks through.
        const expression = `location.href !== 'about:blank' && document.readyState === 'complete'`;
        const target = { context, sandbox: 'driver' };
        return resultOf(await send('script.evaluate', { expression, target, awaitPromise: false })) as boolean;
      },
      15_000,
    );
    await send('browsingContext.activate', { context });
    return tab;
  };
  const popupBy = async (tab: Surface, open: string): Promise<Popup> => {
    await send('browsingContext.activate', { context: contexts.get(tab) });
    await until('the last popup is gone', () => chrome<boolean>('!loupePopup()'));
    const pressedAt = Date.now();
    await chrome(open);
    const context = await until('Firefox shows the popup', () =>
      chrome<string | null>('(() => { const popup = loupePopup(); return popup ? loupeContext(popup) : null; })()'),
    );
    const popup = known(context, async () => {
      await chrome(`loupePopup()?.closest('panel').hidePopup()`).catch(() => {});
    });
    await until('the popup is loaded', () => popup.evaluate(() => document.readyState === 'complete'));
    return Object.assign(popup, { pressedAt });
  };

  return {
    name: 'firefox',
    version,
    downloads: launch.downloads,
    open: openTab,
    openExtensionPage: (path) => openTab(`moz-extension://${UUID}${path}`),
    pressButton: (tab) => popupBy(tab, PRESS),
    openPopupUngranted: (tab) => popupBy(tab, 'loupeAction().openPopup(window, true)'),
    expectQuestion: async () => {},
    answer: async (yes, press) => {
      await press();
      const button = yes ? 'button' : 'secondaryButton';
      await until('Firefox asks', () =>
        chrome<boolean>(`(() => {
          const note = document.querySelector('#addon-webext-permissions-notification, #notification-popup popupnotification');
          if (!note || PopupNotifications.panel.state !== 'open') return false;
          note.${button}.click();
          return true;
        })()`),
      );
    },
    errors: () => chrome<string>('JSON.stringify(loupeErrors.splice(0))').then((text) => JSON.parse(text)),
    forbiddenUrl: 'about:support',
    screenshotWindow: async (path) => {
      const png = await chrome<string>(WINDOW_PICTURE);
      await writeFile(path, Buffer.from(png, 'base64'));
    },
    crash: () => crash(browser.process()),
    kill: () => kill(browser),
  };
}

/** A popup is a window of its own, so two pictures are laid over each other where they are on screen. */
const WINDOW_PICTURE = `(async () => {
  const canvas = new OffscreenCanvas(window.innerWidth, window.innerHeight);
  const pen = canvas.getContext('2d');
  const whole = new DOMRect(0, 0, window.innerWidth, window.innerHeight);
  pen.drawImage(await window.browsingContext.currentWindowGlobal.drawSnapshot(whole, 1, 'white'), 0, 0);
  const popup = loupePopup();
  if (popup) {
    const { x, y, width, height } = popup.getBoundingClientRect();
    const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
    pen.save();
    pen.shadowColor = 'rgb(0 0 0 / 35%)';
    pen.shadowBlur = 24;
    pen.shadowOffsetY = 6;
    pen.fillRect(x, y, width, height);
    pen.restore();
    pen.drawImage(picture, x, y);
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return bytes.toBase64();
})()`;

function surface(send: Send, chrome: Chrome, context: string, close: () => Promise<void>): Surface {
  const evaluateText = async (expression: string): Promise<unknown> => {
    const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    return resultOf(answer);
  };
  const evaluate: Surface['evaluate'] = async (run, ...given) => {
    const source = `Promise.resolve((${run.toString()})(...${JSON.stringify(given)})).then((r) => JSON.stringify(r))`;
    const answer = (await evaluateText(source)) as string | undefined;
    return answer === undefined ? (undefined as never) : JSON.parse(answer);
  };
  const act = (actions: object[]) => send('input.performActions', { context, actions });
  const find = (selector: string) =>
    until(
      `an element ${selector}`,
      async () => {
        const found = await send('browsingContext.locateNodes', {
          context,
          locator: { type: 'css', value: selector },
          maxNodeCount: 1,
        });
        return (found.nodes as { sharedId: string }[])[0];
      },
      5_000,
    );

  return {
    evaluate,
    inject: async (source) => void (await evaluateText(`${source}\n;0`)),
    click: async (selector) => {
      const point = await until(`${selector} can be pressed`, () => evaluate(pointOf, selector), 10_000);
      const move = { type: 'pointerMove', ...point };
      await act([{ type: 'pointer', id: 'mouse', actions: [move, ...LEFT_CLICK] }]);
    },
    press: async (written) => {
      const { modifiers, key } = parseKey(written);
      const codes = [...modifiers, key].map((name) => KEYS[name] ?? name);
      const down = codes.map((value) => ({ type: 'keyDown', value }));
      const up = codes.toReversed().map((value) => ({ type: 'keyUp', value }));
      await act([{ type: 'key', id: 'keyboard', actions: [...down, ...up] }]);
    },
    type: async (text) => {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act([{ type: 'key', id: 'keyboard', actions }]);
    },
    chooseFiles: async (selector, files) => {
      const { sharedId } = await find(selector);
      await send('input.setFiles', { context, element: { sharedId }, files });
    },
    scheme: (scheme) => chrome(`loupeScheme(${JSON.stringify(context)}, ${JSON.stringify(scheme)})`),
    screenshot: async (path) => {
      const { data } = await send('browsingContext.captureScreenshot', { context });
      await writeFile(path, Buffer.from(data as string, 'base64'));
    },
    close,
  };
}

async function chromeScope(send: Send): Promise<Chrome> {
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = tree.contexts as { context: string }[];
  if (!window) throw new Error('Firefox has no window');
  return async <T>(expression: string) => {
    const target = { context: window.context };
    return resultOf(await send('script.evaluate', { expression, target, awaitPromise: true })) as T;
  };
}

function resultOf(answer: Record<string, unknown>): unknown {
  if (answer.type === 'exception') throw new Error((answer.exceptionDetails as { text: string }).text);
  return (answer.result as { value?: unknown }).value;
}

async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  await deadline(8_000, 'close Firefox', browser.close()).catch(() => {});
  child?.kill('SIGKILL');
}
