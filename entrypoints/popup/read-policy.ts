import type { Failure, Lead } from '../../components/stage.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { ownPolicy } from '../../page/read-here.ts';
import type { Candidate, Look, Progress, Reading, Tried } from '../../page/reading.ts';
import { allowedSites } from '../../platform/allowed-sites.ts';
import { lookAtTab } from '../../platform/look-at-tab.ts';

/** `tab` is the tab that the reader looks at, where its page was read. */
export type Outcome = { tab?: number } & (
  | { kind: 'policy'; document: PolicyDocument; why: string; leads: Lead[] }
  | { kind: 'failed'; failure: Failure }
);

type Tell = (step: Progress) => void;

/** Reads the policy of the tab in front, by whatever means the reader has allowed. */
export async function readPolicy(tell: Tell): Promise<Outcome> {
  const allowed = await allowedSites();
  const result = await lookAtTab();
  if (result.kind === 'seen') {
    const reading = await readFrom(result.tab, result.look, allowed, tell);
    return { ...(await settle(reading, allowed, tell)), tab: result.tab };
  }
  if (result.kind !== 'forbidden') return failed({ kind: result.kind, detail: result.detail });
  if (!result.url) return failed({ kind: 'forbidden' });
  const lead = leadOf({ url: result.url, text: '', why: 'it is the file that is open', rank: 100, sameOrigin: false });
  if (allowed.includes(new URL(lead.url).origin)) return await elsewhere(lead, [lead], [], allowed, tell);
  const said = 'is shown by the browser itself; the file can be fetched once you allow its site';
  return nothing(lead.url, [{ url: lead.url, code: 'other-site', said }], [lead]);
}

/** Reads one link that the reader picked; what it needs, they have been asked for. */
export async function readLead(lead: Lead, leads: Lead[], tell: Tell): Promise<Outcome> {
  const allowed = await allowedSites();
  if (lead.needs) return await elsewhere(lead, leads, [], allowed, tell);
  const result = await lookAtTab();
  if (result.kind !== 'seen') return failed(result.kind === 'forbidden' ? { kind: 'forbidden' } : result);
  const { readLinks } = await import('./read-links.ts');
  const reading = await readLinks(result.tab, result.look, allowed, tell, { only: { ...lead, rank: 100 } });
  return { ...(await settle({ ...reading, candidates: leads.map(candidateOf) }, allowed, tell)), tab: result.tab };
}

async function readFrom(tab: number, look: Look, allowed: string[], tell: Tell): Promise<Reading> {
  const here = look.parts.length ? undefined : ownPolicy(look);
  if (here) return here;
  // Loaded when needed: where the page at hand is the policy, the popup shows it the sooner.
  const { readLinks } = await import('./read-links.ts');
  return await readLinks(tab, look, allowed, tell);
}

async function settle(reading: Reading, allowed: string[], tell: Tell): Promise<Outcome> {
  const leads = reading.candidates.map(leadOf);
  if (reading.kind === 'policy') return { ...reading, leads };
  const tried = [...reading.tried];
  if (reading.kind === 'elsewhere') return await elsewhere(leadOf(reading.candidate), leads, tried, allowed, tell);
  // What needs scripts can be opened in a tab where the reader has allowed its site.
  const needy = reading.tried.filter(({ code }) => code === 'scripts');
  for (const lead of leads) {
    if (!needy.some(({ url }) => url === lead.url)) continue;
    lead.needs = 'tab';
    if (allowed.includes(new URL(lead.url).origin)) return await elsewhere(lead, leads, tried, allowed, tell);
  }
  return nothing(reading.url, tried, leads);
}

async function elsewhere(lead: Lead, leads: Lead[], tried: Tried[], allowed: string[], tell: Tell): Promise<Outcome> {
  tell({ step: 'fetching', url: lead.url });
  const { readElsewhere } = await import('./read-elsewhere.ts');
  const read = await readElsewhere(lead, allowed, tell);
  if (read.kind === 'policy') return { ...read, leads };
  const { url, code, said } = read;
  return nothing(lead.url, [...tried, { url, code, said }], leads);
}

function nothing(url: string, tried: Tried[], leads: Lead[]): Outcome {
  return failed({ kind: 'no-policy', url, tried, leads });
}

function failed(failure: Failure): Outcome {
  return { kind: 'failed', failure };
}

function leadOf({ url, text, why, sameOrigin, frame }: Candidate): Lead {
  const lead: Lead = { url, text, why, sameOrigin };
  if (frame) lead.frame = true;
  if (!sameOrigin) lead.needs = 'permission';
  return lead;
}

function candidateOf({ needs: _, ...lead }: Lead): Candidate {
  return { ...lead, rank: 100 };
}
