import { attribute, elementsOf, nameOf, type PageDocument } from './dom.ts';
import type { FindingWords, ShopSystem } from './finding-words.ts';
import type { Candidate } from './reading.ts';
import type { Steps } from './slices.ts';

/** Addresses at which sites like this one keep their policy: those of its own shop system first. */
export function* usualPlaces(document: PageDocument, page: URL, words: FindingWords): Steps<Candidate[]> {
  const system = yield* systemOf(document, words);
  const own = (system?.paths ?? []).map((path) => ({
    path,
    why: `the page is made with ${system?.name}, which keeps it at this address`,
  }));
  const others = words.systems.flatMap(({ name, paths }) =>
    paths.slice(0, 1).map((path) => ({ path, why: `${name} keeps it at this address` })),
  );
  const common = words.paths.map((path) => ({ path, why: 'many sites keep it at this address' }));
  const seen = new Set<string>([page.pathname]);
  return [...own, ...common.slice(0, 2), ...others, ...common]
    .filter(({ path }) => !seen.has(path) && seen.add(path))
    .slice(0, 12)
    .map(({ path, why }, at) => ({ url: page.origin + path, text: '', rank: 20 - at, why, sameOrigin: true }));
}

/** The shop system that a page's addresses and generator tell, by the most signs. */
function* systemOf(document: PageDocument, { systems }: FindingWords): Steps<ShopSystem | undefined> {
  const signs = new Map<ShopSystem, number>();
  let seen = 0;
  for (const element of elementsOf(document)) {
    if (++seen % ELEMENTS_A_STEP === 0) yield;
    const said = sayingOf(element);
    if (!said) continue;
    yield;
    for (const system of systems)
      if (system.signs.some((sign) => said.includes(sign))) signs.set(system, (signs.get(system) ?? 0) + 1);
  }
  return [...signs].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const ELEMENTS_A_STEP = 50;

function sayingOf(element: Parameters<typeof attribute>[0]): string {
  const name = nameOf(element);
  if (name === 'meta') {
    return attribute(element, 'name')?.toLowerCase() === 'generator'
      ? (attribute(element, 'content') ?? '').toLowerCase()
      : '';
  }
  if (name === 'script' && attribute(element, 'type') === 'text/x-magento-init') return 'x-magento-init';
  if (name !== 'script' && name !== 'link' && name !== 'img') return '';
  return (attribute(element, name === 'link' ? 'href' : 'src') ?? '').toLowerCase().slice(0, 300);
}
