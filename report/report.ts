import type { Audit, Stance } from '../engine/model/audit.ts';
import type { Block, Coverage, PolicyDocument, Span } from '../engine/model/document.ts';
import { canonicalOf } from './canonical.ts';
import { TIME_PROVES_NOTHING } from './provenance.ts';

/** SHA-256 of bytes, or of a text's UTF-8 bytes, in lower-case hex; passed in, since report/ has no platform (page/sha256.ts). */
export type Hash = (data: string | Uint8Array) => Promise<string>;

/**
 * What a finding should have been: only what is corrected. An empty list or duration, and a null condition, say that there
 * should be none.
 */
export interface Correction {
  /** The question it should answer, or its group. */
  answers?: string;
  stance?: Stance;
  passage?: Span;
  /** Concept ids. */
  data?: string[];
  recipients?: string[];
  purposes?: string[];
  /** ISO 8601. */
  duration?: string;
  condition?: Span | null;
}

/** What a person says of one finding, or a finding that a person adds. The machine's findings stay as they are beside it. */
export interface Review extends Correction {
  /**
   * Index into `Audit.findings`. Findings that are added by hand are counted on behind the machine's: the first of them has
   * the number `Audit.findings.length`; what they say stands in the members of `Correction`.
   */
  finding: number;
  verdict: 'confirmed' | 'rejected' | 'corrected' | 'added';
  author: string;
  reason: string;
  /** ISO 8601, by the author's own clock. */
  at: string;
}

/** The members of an audit that have a sum of their own, so that an edit can be told to its place. */
const SUMMED = [
  'document',
  'coverage',
  'findings',
  'answers',
  'contradictions',
  'score',
  'versions',
] as const satisfies (keyof Audit)[];

/** What a report holds beside the audit: all that is needed to make the audit again, and to see what was edited. */
export interface ReportPart {
  format: 1;
  tool: { name: string; version: string };
  /** What a self-made time can not prove, in a sentence. */
  note: string;
  /** The document as it was read; with `document.text` and `document.source` the audit can be made again. */
  document: { blocks: Block[]; coverage: Coverage; lang?: string };
  /** The words of each finding's passage, in the order of the findings. */
  quotes: string[];
  reviews: Review[];
  /** SHA-256 of the canonical form of each member, and of each block's words (the first 16 digits). */
  sums: Record<(typeof SUMMED)[number] | 'quotes' | 'reviews', string> & { blocks: string[] };
  /** SHA-256 of the canonical form (RFC 8785) of the whole report without this member. */
  sha256: string;
}

/** The JSON report: the audit as it is, with the part that makes it verifiable. Plain JSON; docs/report.schema.json. */
export interface Report extends Audit {
  report: ReportPart;
}

/** Name of the tool in every format. */
export const TOOL = 'Policy Loupe';

/** Makes the report of an audit and the document that it was made of. The same input gives the same report. */
export async function makeReport(
  audit: Audit,
  document: PolicyDocument,
  sha256: Hash,
  reviews: Review[] = [],
): Promise<Report> {
  const quotes = audit.findings.map(({ passage }) => audit.document.text.slice(passage.start, passage.end));
  const part: Omit<ReportPart, 'sha256'> = {
    format: 1,
    tool: { name: TOOL, version: audit.versions.engine },
    note: TIME_PROVES_NOTHING,
    document: {
      blocks: document.blocks,
      coverage: document.coverage,
      ...(document.lang ? { lang: document.lang } : {}),
    },
    quotes,
    reviews,
    sums: await sumsOf(audit, quotes, reviews, document.blocks, sha256),
  };
  const unsigned = { ...audit, report: part };
  return { ...audit, report: { ...part, sha256: await sha256(canonicalOf(unsigned)) } };
}

/** The document of a report, ready to be audited again. */
export function documentOfReport({ document, report }: Report): PolicyDocument {
  const { blocks, coverage, lang } = report.document;
  const { text, sha256, source } = document;
  return { text, sha256, blocks, source, coverage, ...(lang ? { lang } : {}) };
}

/** The hash that a report should carry: of its canonical form without that hash. */
export function selfHash({ report, ...audit }: Report, sha256: Hash): Promise<string> {
  const { sha256: _, ...part } = report;
  return sha256(canonicalOf({ ...audit, report: part }));
}

/** The sums that a report of these should carry. */
export async function sumsOf(
  audit: Audit,
  quotes: string[],
  reviews: Review[],
  blocks: Block[],
  sha256: Hash,
): Promise<ReportPart['sums']> {
  const sumOf = async (value: unknown) => sha256(canonicalOf(value));
  const members = await Promise.all(SUMMED.map(async (member) => [member, await sumOf(audit[member])]));
  const { text } = audit.document;
  return {
    ...Object.fromEntries(members),
    quotes: await sumOf(quotes),
    reviews: await sumOf(reviews),
    blocks: await Promise.all(
      blocks.map(async ({ start, end }) => (await sha256(text.slice(start, end))).slice(0, 16)),
    ),
  };
}
