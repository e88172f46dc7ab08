import type { Lead } from '../../components/stage.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { type AddressRead, readAddress } from '../../page/read-address.ts';
import type { Progress } from '../../page/reading.ts';
import { readFrames } from '../../platform/read-frames.ts';
import { readInBackground } from '../../platform/read-in-background.ts';
import { meansOf } from './means-of.ts';

export type ElsewhereRead = AddressRead | { kind: 'policy'; document: PolicyDocument; why: string };

/**
 * Reads a link that lies outside the page at hand and that the reader has allowed: where it shows in a frame, there;
 * else fetched without cookies; else, where its text needs scripts, in a tab in the background.
 */
export async function readElsewhere(
  lead: Lead,
  allowed: string[],
  progress: (step: Progress) => void,
): Promise<ElsewhereRead> {
  if (lead.frame) {
    const frame = await readFrame(lead);
    if (frame) return frame;
  }
  if (lead.needs === 'tab') return await inBackground(lead, progress);
  const read = await readAddress({ ...lead, rank: 100 }, meansOf(allowed, progress));
  return read.kind === 'tried' && ['scripts', 'empty'].includes(read.code) ? await inBackground(lead, progress) : read;
}

async function readFrame(lead: Lead): Promise<ElsewhereRead | undefined> {
  const readings = (await readFrames()).flatMap((reading) => (reading.kind === 'policy' ? [reading] : []));
  const found = readings.find(({ document }) => document.source.url === lead.url) ?? readings[0];
  if (!found) return undefined;
  const { document } = found;
  document.source.route = 'frame';
  return { kind: 'policy', document, why: `Read in a frame of this page: ${lead.why}.` };
}

async function inBackground(lead: Lead, progress: (step: Progress) => void): Promise<ElsewhereRead> {
  progress({ step: 'opening', url: lead.url });
  const reading = await readInBackground(lead.url);
  if (reading?.kind === 'policy') {
    const { document } = reading;
    document.source.route = 'tab';
    if (document.source.url !== lead.url)
      document.source = { ...document.source, finalUrl: document.source.url ?? '', url: lead.url };
    return { kind: 'policy', document, why: `Opened in a tab in the background, read, and closed again: ${lead.why}.` };
  }
  const tried = reading?.kind === 'none' ? reading.tried[0] : undefined;
  const { code, said } = tried ?? { code: 'time' as const, said: 'did not show a page in time' };
  return { kind: 'tried', url: lead.url, code, said: `was opened in the background and ${said}` };
}
