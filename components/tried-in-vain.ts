import type { Lead, Tried } from './stage.ts';

/** What came of trying this link, where trying it again from here would end the same. */
export function triedInVain(lead: Lead, tried: Tried[]): Tried | undefined {
  if (lead.needs) return undefined;
  return tried.find(({ url, code }) => url === lead.url && !PASSING.has(code));
}

/** What may be over by now. */
const PASSING: ReadonlySet<string> = new Set(['time', 'unreachable', 'error']);
