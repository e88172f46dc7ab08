import type { Pack } from '../../engine/compile/pack.ts';
import type { Settings } from '../../platform/settings.ts';
import type { Auditor } from './auditor.ts';
import type { Store } from './use-store.ts';

/** What every page of the bench is given. */
export interface PageProps {
  pack: Pack;
  auditor: Auditor;
  store: Store;
  settings: Settings;
  set(change: Partial<Settings>): void;
  notice: string;
  setNotice(words: string): void;
}
