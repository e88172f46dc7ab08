import type { AuditPack, ReportPack } from '../engine/compile/pack.ts';

/** The compiled rules of this extension, from its own file (see build/pack-file.ts); takes some milliseconds. */
export function loadPack(): Promise<AuditPack> {
  return unpacked('/rules.pack');
}

/** What only the bench and reports need, from a file of its own. */
export function loadReportPack(): Promise<ReportPack> {
  return unpacked('/reports.pack');
}

async function unpacked<T>(path: string): Promise<T> {
  const { body } = await fetch(path);
  if (!body) throw new Error(`${path.slice(1)} is empty: the extension is not whole, install it again`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json() as Promise<T>;
}
