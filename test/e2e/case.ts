import type { BrowserName, Driver, Popup, Surface } from './browser.ts';
import type { SiteServer } from './server.ts';
import type { Site } from './site.ts';
import { until } from './until.ts';

/** What a case is given. */
export interface World {
  driver: Driver;
  server: SiteServer;
  sites: Map<string, Site>;
  /** Kills the browser in the middle of whatever it does, and starts it again on the same profile: `driver` is then the new one. */
  crash(): Promise<void>;
  /** Notes how long the popup took; the run prints the median over all sites. */
  took(popup: Popup): Promise<void>;
  /** Prints a line under the case's own. */
  say(line: string): void;
}

/** One end-to-end case; it throws where the product is wrong. */
export interface Case {
  name: string;
  /** All unless told. */
  browsers?: BrowserName[];
  /** Milliseconds, where its work is long on a slow machine; a minute unless told. */
  longest?: number;
  run(world: World): Promise<void>;
}

/** A site's start page with the popup opened on it by the real button. */
export async function pressOn(world: World, name: string, path?: string): Promise<{ tab: Surface; popup: Popup }> {
  const site = world.sites.get(name);
  if (!site) throw new Error(`no written site ${name}`);
  const tab = await world.driver.open(
    `http://${site.host}${path ?? site.start}`,
    site.pages[path ?? site.start]?.endless,
  );
  return { tab, popup: await world.driver.pressButton(tab) };
}

/** Waits until an element is there. */
export function has(surface: Surface, selector: string, milliseconds?: number): Promise<true> {
  return until(
    selector,
    () => surface.evaluate((s: string) => document.querySelector(s) !== null, selector) as Promise<true>,
    milliseconds,
  );
}

/** The text of the first element that matches, white space collapsed; empty where there is none. */
export function textOf(surface: Surface, selector: string): Promise<string> {
  return surface.evaluate(
    (s: string) => (document.querySelector(s)?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    selector,
  );
}

export function equal(got: unknown, wanted: unknown, what: string): void {
  const [left, right] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`${what}: ${left?.slice(0, 300)} instead of ${right?.slice(0, 300)}`);
}

export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
