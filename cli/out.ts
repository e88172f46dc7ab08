import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes a text and waits until the stream has room again, so that a slow reader never fills our memory. */
export async function out(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
