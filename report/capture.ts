import type { Audit, Letter } from '../engine/model/audit.ts';
import type { PolicyDocument } from '../engine/model/document.ts';
import { addressOf, nameOf } from './name-of.ts';
import type { Review } from './report.ts';

/** An audit with all that it was made of: what an auditor keeps, and what two versions of a policy are compared by. */
export interface Capture {
  audit: Audit;
  document: PolicyDocument;
  /** Why this address was taken; empty for a text that was given by hand. */
  why: string;
  reviews: Review[];
}

/** One line of a list of kept captures: small, so that a list of hundreds reads no policy's text. */
export interface CaptureSummary {
  id: string;
  /** ISO 8601, by this computer's clock: when it was kept. */
  keptAt: string;
  /** ISO 8601: when the policy was read. */
  capturedAt: string;
  name: string;
  /** The address that was read, without its fragment; empty where there was none. */
  address: string;
  host: string;
  sha256: string;
  letter: Letter | null;
  value: number | null;
  answered: number;
  findings: number;
  contradictions: number;
  reviews: number;
  warnings: number;
  languages: string[];
  /** UTF-16 code units of the text. */
  characters: number;
  engine: string;
  rules: string;
}

/** The line of a capture in a list. */
export function summaryOf({ audit, reviews }: Capture, id: string, keptAt: string): CaptureSummary {
  const { document, score, versions } = audit;
  const address = plainAddress(addressOf(audit));
  return {
    id,
    keptAt,
    capturedAt: document.source.capturedAt ?? keptAt,
    name: nameOf(audit),
    address,
    host: hostOf(address),
    sha256: document.sha256,
    letter: score?.letter ?? null,
    value: score?.value ?? null,
    answered: Object.values(audit.answers).filter(({ answer }) => answer !== 'silent').length,
    findings: audit.findings.length,
    contradictions: audit.contradictions.length,
    reviews: reviews.length,
    warnings: audit.coverage.warnings.length,
    languages: document.languages.map(({ lang }) => lang),
    characters: document.text.length,
    engine: versions.engine,
    rules: versions.rules,
  };
}

/** An address without what comes after "#": the same page has the same address. */
export function plainAddress(address: string): string {
  return address.split('#', 1)[0] ?? '';
}

/** "shop.example" of an address; empty where it is none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
