import type { Failure, Lead } from '../../components/stage.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { fromBase64 } from '../../page/base64.ts';
import type { Candidate, FetchedPdf, Progress, Reading, Tried } from '../../page/reading.ts';
import { allowedSites } from '../../platform/allowed-sites.ts';
import { readTab } from '../../platform/read-tab.ts';

/** `tab` is the tab that the reader looks at, where its page was read. */
export type Outcome = { tab?: number } & (
  | { kind: 'policy'; document: PolicyDocument; why: string; leads: Lead[] }
  | { kind: 'failed'; failure: Failure }
);

type Tell = (step: Progress) => void;

/** Reads the policy of the tab in front, by whatever means the reader has allowed. */
export async function readPolicy(tell: Tell): Promise<Outcome> {
  const allowed = await allowedSites();
  const result = await readTab({ allowed });
  if (result.kind === 'read') return { ...(await settle(result.reading, allowed, tell)), tab: result.tab };
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
  const result = await readTab({ only: { ...lead, rank: 100 }, allowed });
  if (result.kind !== 'read') return failed(result.kind === 'forbidden' ? { kind: 'forbidden' } : result);
  return await settle({ ...result.reading, candidates: leads.map(candidateOf) }, allowed, tell);
}

async function settle(reading: Reading, allowed: string[], tell: Tell): Promise<Outcome> {
  const leads = reading.candidates.map(leadOf);
  if (reading.kind === 'policy') return { ...reading, leads };
  const tried = [...reading.tried];
  if (reading.kind === 'elsewhere') return await elsewhere(leadOf(reading.candidate), leads, tried, allowed, tell);
  if (reading.kind === 'pdf') {
    const read = await pdfOf(reading.pdf, fromBase64(reading.pdf.base64));
    if (!('code' in read)) return { kind: 'policy', document: read, why: reading.why, leads };
    return nothing(reading.pdf.url, [...tried, { url: reading.pdf.url, ...read }], leads);
  }
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
  if (read.kind === 'pdf') {
    const document = await pdfOf(read, read.bytes);
    if (!('code' in document)) return { kind: 'policy', document, why: read.why, leads };
    return nothing(lead.url, [...tried, { url: lead.url, ...document }], leads);
  }
  const { url, code, said } = read;
  return nothing(lead.url, [...tried, { url, code, said }], leads);
}

async function pdfOf({ url, finalUrl }: Pick<FetchedPdf, 'url' | 'finalUrl'>, bytes: Uint8Array) {
  // Loaded when needed: most policies are pages, and the popup opens the faster.
  const { readPdfInWorker } = await import('./read-pdf.ts');
  const capturedAt = new Date().toISOString();
  return readPdfInWorker(bytes, { route: 'pdf', url, capturedAt, ...(finalUrl === url ? {} : { finalUrl }) });
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
