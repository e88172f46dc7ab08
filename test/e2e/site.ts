import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { BrowserName } from './browser.ts';
import type { PdfKind } from './render-pdf.ts';

/** One page of a written site; see test/sites/README.md. */
export interface SitePage {
  /** The page's title; also {{title}} in its part. */
  title?: string;
  /** Layout from test/sites/layouts/, "shop" unless told; "none" sends `main`, `part` or `file` as it is. */
  layout?: string;
  /** The page's main part as HTML. */
  main?: string;
  /** The main part from test/sites/parts/. */
  part?: string;
  /** A whole page, sent as it is; path from the site's folder. */
  file?: string;
  /** HTML that follows the main part so many times, for pages of a megabyte. */
  repeat?: { html: string; times: number };
  /** The policy of test/sites/policies/<name>.html as its main part; with `pdf`, as a PDF file. */
  policy?: string;
  pdf?: PdfKind;
  /** Sent as latin1 instead of UTF-8. */
  latin1?: boolean;
  /** The answer begins, and never ends. */
  endless?: boolean;
  status?: number;
  headers?: Record<string, string>;
  /** Answers 302 to this address. */
  redirect?: string;
  /** Milliseconds before the answer. */
  delay?: number;
  /** Everything else is for the part: {{price}}. */
  [field: string]: unknown;
}

/** What Policy Loupe must make of the site when its button is pressed on `start`. */
export interface SiteExpectation {
  /**
   * audit: a summary beside the policy; too-short: text without a score; no-vocabulary: text in a language that cannot be
   * audited, and that is said; none: says that it found no policy; offer: shows links to read or open.
   */
  outcome: 'audit' | 'too-short' | 'no-vocabulary' | 'none' | 'offer';
  /** The reader picks the first link that is offered, and answers the browser's question so. */
  pick?: 'yes' | 'no';
  /** The words that must be on screen: the obstacle's name, the route. */
  says?: string[];
  /** What the server must not be asked for. */
  never?: string[];
  /** The address that was read, or that is offered. */
  address?: string;
  /** A sentence that must be in the text. */
  text?: string;
  /** Sentences that must be in it, each once: the page has copies of them. */
  once?: string[];
  /** What must not be in it: words of menus and banners. */
  noise?: string[];
}

/** A written site: folder test/sites/<name>/ with a site.yaml. */
export interface Site {
  /** The folder's name. */
  name: string;
  folder: string;
  host: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The shop's name, as {{shop}}. */
  shop: string;
  /** Path on which the button is pressed. */
  start: string;
  /** Menu: heading to entries. */
  menu: Record<string, string[]>;
  /** Cookie banner: its text; no banner without one. */
  banner?: string;
  /** The browsers in which this site is tried; all unless told. */
  browsers?: BrowserName[];
  /** Seconds that reading may take; 40 unless told. */
  longest?: number;
  /** Footer: words to address. */
  footer: Record<string, string>;
  /** Raw HTML for the head: JSON-LD, link elements. */
  head?: string;
  /** Pages by path, or by whole address for other hosts ("http://legal.test/privacy"). */
  pages: Record<string, SitePage>;
  expect: SiteExpectation;
}

export const SITES = fileURLToPath(new URL('../sites', import.meta.url));

/** Every written site, by name, in the order of the alphabet. */
export function loadSites(folder = SITES): Map<string, Site> {
  const sites = new Map<string, Site>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('site.yaml')) continue;
    const name = dirname(path);
    sites.set(name, loadSite(join(folder, name), name));
  }
  return sites;
}

function loadSite(folder: string, name: string): Site {
  const given = parse(readFileSync(join(folder, 'site.yaml'), 'utf8')) as Partial<Site>;
  for (const key of ['host', 'pages', 'expect'] as const) {
    if (!given[key]) throw new Error(`test/sites/${name}/site.yaml has no ${key}`);
  }
  if (!given.host?.endsWith('.test'))
    throw new Error(`test/sites/${name}/site.yaml: host ${given.host} must end in .test`);
  return {
    lang: 'en',
    dir: 'ltr',
    shop: name,
    start: '/',
    menu: {},
    footer: {},
    ...(given as Pick<Site, 'host' | 'pages' | 'expect' | 'browsers' | 'longest'>),
    name,
    folder,
  };
}

/** Every host that a site answers for. */
export function hostsOf(site: Site): string[] {
  const others = Object.keys(site.pages).filter((key) => key.startsWith('http'));
  return [site.host, ...others.map((address) => new URL(address).host)];
}
