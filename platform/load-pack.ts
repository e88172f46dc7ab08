import type { AuditPack } from '../engine/compile/pack.ts';
import type { Regime } from '../engine/model/regime.ts';

/** The compiled rules of this extension, from its own file (see build/pack-file.ts); takes some milliseconds. */
export function loadPack(): Promise<AuditPack> {
  return unpacked('/rules.pack');
}

/** What laws ask a notice to hold, from a file of its own: only the bench and reports need it. */
export function loadRegimes(): Promise<Regime[]> {
  return unpacked('/regimes.pack');
}

async function unpacked<T>(path: string): Promise<T> {
  const { body } = await fetch(path);
  if (!body) throw new Error(`${path.slice(1)} is empty: the extension is not whole, install it again`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json() as Promise<T>;
}
