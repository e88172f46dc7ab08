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
  /** The page shows it in a frame. */
  frame?: boolean;
}

/** A page that a policy's hub leads to. */
export interface HubPart {
  url: string;
  title: string;
  sameOrigin: boolean;
}

/** What stood between a reader and a text. The popup has words for each on what to do. */
export type ObstacleCode =
  | 'missing'
  | 'log-in'
  | 'robot'
  | 'consent'
  | 'scripts'
  | 'redirect'
  | 'too-large'
  | 'time'
  | 'unreachable'
  | 'refused'
  | 'error'
  | 'no-page'
  | 'pdf-scanned'
  | 'pdf-locked'
  | 'pdf-broken'
  | 'empty'
  | 'not-policy'
  | 'other-site';

/** An address that was tried in vain. */
export interface Tried {
  url: string;
  code: ObstacleCode;
  /** Half a sentence that goes on from the address: "answered 404". */
  said: string;
}

/** A PDF file as it came, not yet read; its bytes in base64, since what leaves a page must be plain. */
export interface FetchedPdf {
  url: string;
  finalUrl: string;
  base64: string;
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
      kind: 'pdf';
      pdf: FetchedPdf;
      why: string;
      candidates: Candidate[];
      tried: Tried[];
    }
  | {
      /** The likeliest link leads to another site that the reader has allowed: whoever called reads it from there. */
      kind: 'elsewhere';
      candidate: Candidate;
      candidates: Candidate[];
      tried: Tried[];
    }
  | {
      kind: 'none';
      /** What was tried, in order; the page itself may be among it. */
      tried: Tried[];
      candidates: Candidate[];
      url: string;
      title: string;
    };

/** What whoever calls the reader wants of it. */
export interface Wish {
  /** Only this link. */
  only?: Candidate;
  /** Only the page itself, as it stands. */
  pageOnly?: boolean;
  /** Origins that the reader has allowed: "https://legal.shop.test". */
  allowed?: string[];
}

/** A step on the way, shown while the reader waits. */
export type Progress = { step: 'looking' } | { step: 'fetching' | 'extracting' | 'opening'; url: string };
