import { firstChild, isText, nextSibling, type PageElement } from './dom.ts';
import type { FindingWords } from './finding-words.ts';
import { nameOfPolicy } from './name-of-policy.ts';

/** Addresses that a page's JSON-LD calls a privacy policy: under a key that says so, or with a name that does. */
export function jsonLdLinks(script: PageElement, words: FindingWords): string[] {
  let source = '';
  for (let node = firstChild(script); node; node = nextSibling(node)) if (isText(node)) source += node.nodeValue ?? '';
  if (source.length > LONGEST || !/priva|polic|schutz|confiden|"url"/i.test(source)) return [];
  const found: string[] = [];
  try {
    look(JSON.parse(source), words, found, 0);
  } catch {
    // A page whose JSON-LD is broken has none.
  }
  return found.slice(0, 5);
}

const LONGEST = 300_000;

function look(value: unknown, words: FindingWords, found: string[], depth: number): void {
  if (!value || typeof value !== 'object' || depth > 12) return;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 2000)) look(each, words, found, depth + 1);
    return;
  }
  const thing = value as Record<string, unknown>;
  const name = typeof thing.name === 'string' ? thing.name : '';
  const address = thing.url ?? thing['@id'];
  if (name && typeof address === 'string' && nameOfPolicy(name, words).kind === 'policy') found.push(address);
  for (const [key, each] of Object.entries(thing)) {
    if (/privacy_?(?:policy|notice|statement)/i.test(key)) {
      const target = typeof each === 'string' ? each : (each as { url?: unknown } | null)?.url;
      if (typeof target === 'string') found.push(target);
    }
    look(each, words, found, depth + 1);
  }
}
