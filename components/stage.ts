import type { Audit } from '../engine/model/audit.ts';
import type { PolicyDocument } from '../engine/model/document.ts';

/** A link that may lead to the policy, as the page's reader found it. */
export interface Lead {
  url: string;
  text: string;
  why: string;
  sameOrigin: boolean;
  /** The page shows it in a frame. */
  frame?: boolean;
  /** What reading it takes: leave for its site, or leave and a tab in the background in which its scripts run. */
  needs?: 'permission' | 'tab';
}

/** An address that was tried in vain: why, as a code and as half a sentence that goes on from the address. */
export interface Tried {
  url: string;
  code: string;
  said: string;
}

/** A step on the way to an audit. */
export type Step =
  | { step: 'looking' }
  | { step: 'fetching' | 'extracting' | 'opening'; url: string }
  | { step: 'auditing'; characters: number };

/** A whole audit with what the views need beside it. */
export interface Audited {
  audit: Audit;
  document: PolicyDocument;
  /** Why this address was taken, for the reader; empty for a text that the reader gave. */
  why: string;
  leads: Lead[];
}

/** Why there is no audit. Each kind has its words and its next step in failure-view.tsx. */
export type Failure =
  | { kind: 'no-policy'; url: string; tried: Tried[]; leads: Lead[] }
  | { kind: 'forbidden' }
  | { kind: 'refused'; detail: string }
  | { kind: 'broken'; detail: string }
  | { kind: 'bad-file'; name: string; detail: string };

/** What the popup shows just now. */
export type Stage =
  | { at: 'working'; step: Step }
  | ({ at: 'audited' } & Audited)
  | { at: 'failed'; failure: Failure }
  | { at: 'giving' };
