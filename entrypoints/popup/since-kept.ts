import type { Since } from '../../components/since.ts';
import type { Audit } from '../../engine/model/audit.ts';
import { hostOf, plainAddress } from '../../report/capture.ts';
import { addressOf } from '../../report/name-of.ts';

export type { Since };

/** Whether the policy was changed since it was last kept; null where nothing of its site is kept. */
export async function sinceKept(audit: Audit): Promise<Since | null> {
  const address = plainAddress(addressOf(audit));
  if (!address) return null;
  // Loaded when the summary is drawn: it opens a database.
  const { lastCaptureOf } = await import('../../platform/captures.ts');
  const last = await lastCaptureOf(address, hostOf(address));
  if (!last.ok || !last.value) return null;
  const { id, keptAt, sha256 } = last.value;
  const isSame = sha256 === audit.document.sha256;
  return { id, keptAt, change: isSame ? 'none' : last.value.address === address ? 'changed' : 'elsewhere' };
}
