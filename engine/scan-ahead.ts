import { Hits } from './match/hits.ts';
import type { Scanner } from './match/scan.ts';
import type { Block, PolicyDocument } from './model/document.ts';
import type { Rules } from './rules.ts';
import { isRead, languageOf, type Told } from './text/language-of.ts';
import { tokenize } from './text/tokenize.ts';
import { Tokens } from './text/tokens.ts';

/** How many blocks are scanned before the first of them is judged. */
const BLOCKS = 32;
/** How many clauses of each; further ones are scanned when they are asked for, so that a text without lines takes little memory. */
const CLAUSES = 16;

/** Room for the hits of most clauses, in numbers. */
const FIRST_HITS = 32 * 8;

/** A block, or all cells of a row of a table, with its tokens and the hits of its clauses. */
export class ScannedBlock {
  readonly tokens = new Tokens();
  /** Indices of its first and last block. */
  first = 0;
  last = 0;
  told: Told;
  /** Other blocks lean on it. */
  governs = false;
  private readonly hits: Hits[] = [];

  /** Where the hits of a clause are kept. */
  place(clause: number): Hits {
    const at = Math.min(clause, CLAUSES);
    let hits = this.hits[at];
    if (!hits) {
      hits = new Hits(new Int32Array(FIRST_HITS));
      this.hits[at] = hits;
    }
    return hits;
  }
}

/**
 * Finds the tokens, languages and concepts of a policy, some blocks ahead of where it is judged: to do one thing many times and
 * then the other costs less than to do both in turns, since the processor keeps little of a program at hand.
 */
export class ScanAhead {
  private readonly blocks = Array.from({ length: BLOCKS }, () => new ScannedBlock());
  private readonly scanner: Scanner;
  private readonly rules: Omit<Rules, 'buffers'>;
  private document: PolicyDocument | undefined;
  private main: Told;
  private before: Told;
  private governs = new Uint8Array(0);

  constructor(rules: Omit<Rules, 'buffers'>, scanner: Scanner) {
    this.rules = rules;
    this.scanner = scanner;
  }

  /** A document begins. */
  enter(document: PolicyDocument, main: Told): void {
    this.document = document;
    this.main = main;
    this.before = main;
    this.governs = new Uint8Array(document.blocks.length);
    for (const { parent } of document.blocks) if (parent >= 0) this.governs[parent] = 1;
  }

  /** The next blocks, from the one with this index on, in order; they are only valid until the next call. */
  scan(from: number): readonly ScannedBlock[] {
    const { blocks } = this.document as PolicyDocument;
    let count = 0;
    for (let at = from; at < blocks.length && count < BLOCKS; at++) {
      const scanned = this.blocks[count++] as ScannedBlock;
      this.read(scanned, at);
      at = scanned.last;
    }
    return count === BLOCKS ? this.blocks : this.blocks.slice(0, count);
  }

  /** The hits of a clause of one of these blocks. */
  hitsOf(block: ScannedBlock, clause: number): Hits {
    const hits = block.place(clause);
    if (clause >= CLAUSES) this.scanClause(block, clause);
    return hits;
  }

  private read(scanned: ScannedBlock, at: number): void {
    const document = this.document as PolicyDocument;
    const { blocks } = document;
    const block = blocks[at] as Block;
    const { tokens } = scanned;
    let last = at;
    const isRow = block.cell !== undefined && !block.cell.header;
    this.tokenize(tokens, block, isRow ? 'first' : 'no');
    // a row of a table is one clause
    if (isRow) while (isSameRow(block, blocks[last + 1])) this.tokenize(tokens, blocks[++last] as Block, 'more');
    const told = languageOf(tokens, this.rules, saidOf(block, document, this.main), this.before);
    scanned.first = at;
    scanned.last = last;
    scanned.told = told;
    scanned.governs = this.governs[at] === 1 || block.kind === 'heading' || block.cell?.header === true;
    // What tells nothing, a row of names and figures, changes nothing for what follows.
    this.before = told ?? this.before;
    if (!isRead(told)) return;
    told.lexicon.lookUp(tokens);
    for (let clause = 0; clause < tokens.clauseCount && clause < CLAUSES; clause++) this.scanClause(scanned, clause);
  }

  private tokenize(tokens: Tokens, block: Block, row: 'no' | 'first' | 'more'): void {
    const { before } = this;
    const likely = isRead(before) ? before : this.rules.languages[0];
    const isAbbreviation = (hash: number): boolean => likely?.abbreviations.has(hash) ?? false;
    tokenize(tokens, (this.document as PolicyDocument).text, block.start, block.end, isAbbreviation, row);
  }

  private scanClause(block: ScannedBlock, clause: number): void {
    const { tokens, told, governs } = block;
    if (!isRead(told)) return;
    const hits = block.place(clause);
    hits.clear();
    this.scanner.scan(
      hits,
      tokens,
      tokens.clauses[clause] as number,
      tokens.clauses[clause + 1] as number,
      told,
      // topics mean something in what other blocks lean on
      governs && clause >= tokens.clauseCount - 2,
      (this.document as PolicyDocument).blocks[block.first]?.cell !== undefined,
    );
  }
}

/** What the page says of a block's language; nothing where it says the same of all and most of its text is in another. */
function saidOf({ lang }: Block, document: PolicyDocument, main: Told): string | undefined {
  const said = lang ?? document.lang;
  return said === document.lang && main && !isRead(main) ? undefined : said;
}

function isSameRow(block: Block, next: Block | undefined): boolean {
  return (
    next?.cell !== undefined &&
    !next.cell.header &&
    block.cell !== undefined &&
    next.cell.table === block.cell.table &&
    next.cell.row === block.cell.row
  );
}
