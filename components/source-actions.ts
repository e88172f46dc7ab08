import type { Lead } from './stage.ts';

/** What a reader can do about where the text comes from. */
export interface SourceActions {
  /** Origins that the reader has allowed to be read. */
  allowed: string[];
  /** Reads this link; asks for leave first where it takes that. */
  onPick(lead: Lead): void;
  /** Opens an address in a tab. */
  onOpen(url: string): void;
  /** Takes back the leave to read an origin. */
  onGiveBack(origin: string): void;
}
