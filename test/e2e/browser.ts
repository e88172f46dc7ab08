export type BrowserName = 'chromium' | 'firefox';
export type Scheme = 'light' | 'dark';

/** A document in a browser that a case can use as a person would: a tab, the popup, a page of the extension. */
export interface Surface {
  /** Runs a function there; arguments and result cross as JSON. */
  evaluate<A extends unknown[], R>(run: (...given: A) => R | Promise<R>, ...given: A): Promise<R>;
  /** Runs a script's text there, for libraries such as axe-core. */
  inject(source: string): Promise<void>;
  /** Moves the mouse to the middle of the first element that matches and presses it. */
  click(selector: string): Promise<void>;
  /** Presses one key: "Tab", "Enter", "Escape", "ArrowDown", "a"; modifiers first: "Shift+Tab". */
  press(key: string): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Gives files to an `<input type=file>` as the browser's own dialog would. */
  chooseFiles(selector: string, paths: string[]): Promise<void>;
  /** What prefers-color-scheme says from now on. */
  scheme(scheme: Scheme): Promise<void>;
  /** PNG of what is visible. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A popup, with the moment of the press that opened it (milliseconds since 1970). */
export interface Popup extends Surface {
  pressedAt: number;
}

/** A running browser with the extension installed. */
export interface Driver {
  name: BrowserName;
  version: string;
  /** Where this browser's downloads land; empty at the start. */
  downloads: string;
  /** Opens an address in a new tab, in front, and waits until it is loaded; `isEndless` where it never will be. */
  open(url: string, isEndless?: boolean): Promise<Surface>;
  /** Presses the extension's button in the toolbar for the tab in front: the browser grants activeTab. */
  pressButton(tab: Surface): Promise<Popup>;
  /** Opens the popup by `action.openPopup()`: the browser grants nothing. */
  openPopupUngranted(tab: Surface): Promise<Popup>;
  /** Is told before the popup opens how the browser's question for a site will be answered: Chromium must be, see there. */
  expectQuestion(yes: boolean, origin: string): Promise<void>;
  /** Presses what makes the extension ask for a site, and answers the browser's question. */
  answer(yes: boolean, press: () => Promise<void>): Promise<void>;
  /** Opens a page of the extension in a tab, by its path: "/popup.html". */
  openExtensionPage(path: string): Promise<Surface>;
  /** Uncaught exceptions and breaches of the CSP in the extension's own pages since the last call. */
  errors(): Promise<string[]>;
  /** An address that no extension may read. */
  forbiddenUrl: string;
  /** PNG of the browser's window with the popup where it is on screen; in Chromium of the last popup or tab alone. */
  screenshotWindow(path: string): Promise<void>;
  /** Ends the browser in the middle of whatever it does, as a power cut would. Its profile stays. */
  crash(): Promise<void>;
  /** Ends the browser for good; never throws. */
  kill(): Promise<void>;
}

/** How a driver is started. */
export interface Launch {
  /** Folder of the built extension. */
  extension: string;
  /** All traffic goes through this proxy on 127.0.0.1. */
  proxyPort: number;
  /** Empty folder for downloads. */
  downloads: string;
  /** Folder of the profile, where what the browser keeps is found again; a new one where none is given. */
  profile?: string;
}
