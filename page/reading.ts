import type { PolicyDocument } from '../engine/model/document.ts';
import type { Judgement } from './is-policy.ts';
import type { Obstacle } from './obstacle.ts';

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

/**
 * The page at hand as the content script saw it; plain data, made to cross to the extension's own page. Whatever is
 * fetched is parsed and read there, where it keeps no page from its work.
 */
export interface Look {
  url: string;
  title: string;
  /** The page's language, two letters; empty where it says none. */
  lang: string;
  /** The page's own text; its `sha256` is filled in by the receiver. */
  own: PolicyDocument;
  judgement: Judgement;
  /** Where the page is a policy's hub. */
  parts: HubPart[];
  /** Links and usual addresses, likeliest first. */
  found: Candidate[];
  hindrance?: Obstacle;
  /** What is open is no page but a file, which the browser shows in a viewer of its own: `found` names it. */
  isFile?: true;
  /** A frame of the page's own origin that shows a policy. */
  framed?: { document: PolicyDocument; why: string };
}

/** What came of looking for the policy. */
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
  /** Origins that the reader has allowed: "https://legal.shop.test". */
  allowed?: string[];
}

/** A step on the way, shown while the reader waits. */
export type Progress = { step: 'looking' } | { step: 'fetching' | 'extracting' | 'opening'; url: string };
