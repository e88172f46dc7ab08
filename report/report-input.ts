import type { Audit, Severity } from '../engine/model/audit.ts';
import type { Completeness } from '../engine/model/completeness.ts';
import type { PolicyDocument } from '../engine/model/document.ts';
import type { Question } from '../engine/model/question.ts';
import type { Hash, Review } from './report.ts';

/** What is said of a rule in a report; the compiled rules have it. */
export interface RuleText {
  id: string;
  title: string;
  answers: string;
  severity: Severity;
  why: string;
  law: string[];
}

/** A page as it came, for the evidence bundle. */
export interface PageFile {
  name: string;
  bytes: Uint8Array;
}

/** All that a report is made of, whatever its format. */
export interface ReportInput {
  audit: Audit;
  document: PolicyDocument;
  questions: Question[];
  rules: RuleText[];
  /** Concepts by id, with their DPV terms. */
  labels: Record<string, { label: string; dpv?: string }>;
  completeness: Completeness[];
  reviews: Review[];
  page?: PageFile;
  sha256: Hash;
}
