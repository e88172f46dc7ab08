import type { Span } from './document.ts';

/** Why a regime was taken to apply, in a sentence, with the words of the policy where these say so. */
export interface Applies {
  by: 'policy' | 'site' | 'regime' | 'user';
  says: string;
  evidence?: Span;
}

/** One line of the matrix. `findings` are indices into the audit's findings, in the order of the text. */
export interface CompletenessItem {
  id: string;
  title: string;
  law: string;
  where?: string;
  /** partly: some of what is needed, or only a denial. missing: not found after reading all. unknown: it can not be told. */
  state: 'found' | 'partly' | 'missing' | 'unknown';
  findings: number[];
  /** Why it is partly found, or can not be told. */
  says?: string;
}

/** How a policy answers one law's list. Not part of the letter. */
export interface Completeness {
  regime: string;
  title: string;
  full: string;
  applies: Applies;
  items: CompletenessItem[];
  counts: Record<CompletenessItem['state'], number>;
}
