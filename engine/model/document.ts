/** What a block of a policy is. A table is a run of cells that share `table`. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'term' | 'definition';

/**
 * One block of a policy's text: a heading, a paragraph, a list item, a table cell, or half of a definition.
 * Blocks are in the order of the text and never overlap; between two blocks there are only line breaks.
 */
export interface Block {
  kind: BlockKind;
  /** First UTF-16 code unit of the block in `PolicyDocument.text`. */
  start: number;
  /** One past its last UTF-16 code unit. */
  end: number;
  /** Headings: 1 to 6. Items: depth of the list, 1 for the outermost. Everything else: 0. */
  level: number;
  /**
   * Index of the block that governs this one, or -1. An item: the enclosing item, else the paragraph (or heading)
   * that leads the list in. A definition: its term. A cell: the header cell of its column (-1 for header cells).
   */
  parent: number;
  /** BCP 47 tag, where the page says one. */
  lang?: string;
  /** Text direction, where the page says one. */
  dir?: 'ltr' | 'rtl';
  /** Cells only: which table (counted from 0), row and column (from 0), and whether it is a header. */
  cell?: { table: number; row: number; column: number; header: boolean };
}

/** How the text came to us, in the reader's terms. */
export type Route = 'page' | 'link' | 'tab' | 'frame' | 'pdf' | 'file' | 'paste' | 'stdin';

/** Where a policy was read. Times are ISO 8601 and are passed in: the engine has no clock. */
export interface Source {
  route: Route;
  /** The address as the reader or the link gave it. */
  url?: string;
  /** The address after redirects, where it differs. */
  finalUrl?: string;
  title?: string;
  capturedAt?: string;
}

/** A thing to know about what was read. `code` is stable, `message` is a sentence for people. */
export interface Warning {
  code: string;
  message: string;
}

/** How much of the policy was read. Figures are UTF-16 code units. */
export interface Coverage {
  characters: number;
  read: number;
  warnings: Warning[];
  /** Where a policy is spread over several pages: each with its stretch of the text. */
  parts?: Part[];
}

/** One page of a policy of several: its stretch of `PolicyDocument.text`, empty where `failed` says why it was not read. */
export interface Part {
  title: string;
  url: string;
  /** The address after redirects, where it differs. */
  finalUrl?: string;
  /** How it was read; missing where it was not. */
  route?: Route;
  start: number;
  end: number;
  /** Half a sentence that goes on from the address: "answered 404". */
  failed?: string;
}

/**
 * A policy as the engine takes it. `text` is canonical: every offset anywhere in Policy Loupe is a UTF-16 code unit
 * into it, end exclusive.
 */
export interface PolicyDocument {
  text: string;
  /** SHA-256 of the text's UTF-8 bytes in lower-case hex; made by whoever reads the policy. */
  sha256: string;
  blocks: Block[];
  source: Source;
  coverage: Coverage;
  /** BCP 47 tag for the whole document, where the page or the user says one. */
  lang?: string;
}

/** A stretch of `PolicyDocument.text` in UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}
