import type { Audit } from '../engine/model/audit.ts';
import { plainName } from './plain-name.ts';

/** What to call the policy in a heading: its title, else its address, else plainly what it is. */
export function nameOf(audit: Audit): string {
  const { title, url, finalUrl, route } = audit.document.source;
  const name = plainName(title ?? '');
  if (name) return name;
  if (finalUrl ?? url) return finalUrl ?? url ?? '';
  return route === 'paste' ? 'Pasted policy' : 'Privacy policy';
}

/** Where the policy was read: the address after redirects, else as given; empty where it had none. */
export function addressOf(audit: Audit): string {
  const { url, finalUrl } = audit.document.source;
  return finalUrl ?? url ?? '';
}
