import type { PolicyDocument } from '../engine/model/document.ts';

/** A link that may lead to the site's privacy policy, with the reason for its rank. */
export interface Candidate {
  url: string;
  /** The link's own words, white space collapsed. */
  text: string;
  /** Higher is likelier. */
  rank: number;
  /** In words for the reader: 'the page marks it rel="privacy-policy"', 'a link in the footer reads "Privacy"'. */
  why: string;
  sameOrigin: boolean;
}

/** What the content script found on the page at hand; plain data, made to cross from page to popup. */
export type Reading =
  | {
      kind: 'policy';
      /** Its `sha256` is filled in by the receiver. */
      document: PolicyDocument;
      /** Why this address was taken, for the reader. */
      why: string;
      candidates: Candidate[];
    }
  | {
      kind: 'none';
      /** What was tried and what came of it, one sentence each. */
      tried: string[];
      candidates: Candidate[];
      url: string;
      title: string;
    };

/** A step on the way, shown while the reader waits. */
export type Progress = { step: 'looking' } | { step: 'fetching'; url: string } | { step: 'extracting'; url: string };
