import type { Pack } from '../engine/compile/pack.ts';

/** The compiled rules of this extension, from its own file (see build/pack-file.ts); takes some milliseconds. */
export async function loadPack(): Promise<Pack> {
  const { body } = await fetch('/rules.pack');
  if (!body) throw new Error('rules.pack is empty: the extension is not whole, install it again');
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json();
}
