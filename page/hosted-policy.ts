import { attribute, nameOf, type PageElement } from './dom.ts';
import type { FindingWords, HostedService } from './finding-words.ts';
import { webAddress } from './web-address.ts';

/** The service that keeps the policy at this address for its site; null where it keeps something else there. */
export function serviceAt(url: URL, { services }: FindingWords): HostedService | null | undefined {
  const service = services.find(({ hosts }) =>
    hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`)),
  );
  return service?.not.some((part) => url.href.toLowerCase().includes(part)) ? null : service;
}

/** The policy that an element stands for: a frame of a service, or the place that a service's script fills. */
export function hostedBy(
  element: PageElement,
  base: URL,
  words: FindingWords,
): { service: HostedService; url: URL; how: 'frame' | 'script' } | undefined {
  const name = nameOf(element);
  if (name === 'iframe' || name === 'frame' || name === 'embed' || name === 'object') {
    const address = attribute(element, 'src') || attribute(element, 'data-src') || attribute(element, 'data') || '';
    const url = webAddress(address, base);
    const service = url && serviceAt(url, words);
    return url && service ? { service, url, how: 'frame' } : undefined;
  }
  const marked = words.services.find(({ marks }) => marks?.some((mark) => isMarked(element, mark)));
  const id = marked?.id && attribute(element, marked.id);
  if (!marked?.viewer || !id || !/^[\w-]{4,80}$/.test(id)) return undefined;
  return { service: marked, url: new URL(marked.viewer.replace('{id}', id)), how: 'script' };
}

/** The name of the service whose script is yet to fill a place on this page, if there is one. */
export function waitsForService(element: PageElement, words: FindingWords): string | undefined {
  return words.services.find(({ marks }) => marks?.some((mark) => isMarked(element, mark)))?.name;
}

function isMarked(element: PageElement, mark: string): boolean {
  const said = `${attribute(element, 'class') ?? ''} ${attribute(element, 'name') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return said.split(/\s+/).some((word) => word === mark || word.startsWith(`${mark}-`));
}
