/** What a token is. */
export const WORD = 0;
export const NUMBER = 1;
export const TOKEN_COMMA = 2;
export const TOKEN_DIVIDER = 3;

/** The tokens of one block. Offsets are UTF-16 code units into the document's text. Reused from block to block. */
export class Tokens {
  text = '';
  count = 0;
  start = new Int32Array(512);
  end = new Int32Array(512);
  kind = new Uint8Array(512);
  /** Two independent hashes of the folded word: together they stand for its letters, so that none need be compared. */
  hash = new Int32Array(512);
  check = new Int32Array(512);
  /** What the language of the block makes of each token, see Lexicon.lookUp. */
  words = new Int32Array(512);
  /** Tokens just before an @ sign that a letter follows: the last words of the names in e-mail addresses. */
  mailboxes: number[] = [];
  /** Token index at which each clause begins; `clauses[clauseCount]` is `count`. */
  clauses = new Int32Array(64);
  clauseCount = 0;
  /** One past the last code unit of each clause, its closing mark included. */
  clauseEnd = new Int32Array(64);

  push(start: number, end: number, kind: number, hash: number, check: number): void {
    const at = this.count;
    if (at === this.start.length) this.grow();
    this.count = at + 1;
    // "| 0" says that they are whole numbers: else each is made a float and back
    this.start[at] = start | 0;
    this.end[at] = end | 0;
    this.kind[at] = kind | 0;
    this.hash[at] = hash | 0;
    this.check[at] = check | 0;
  }

  /** Ends a clause before `nextToken` at code unit `end`; empty clauses are not kept. */
  endClause(end: number): void {
    if (this.clauses[this.clauseCount] === this.count) return;
    this.clauseEnd[this.clauseCount++] = end;
    if (this.clauseCount + 1 >= this.clauses.length) {
      this.clauses = grown(this.clauses);
      this.clauseEnd = grown(this.clauseEnd);
    }
    this.clauses[this.clauseCount] = this.count;
  }

  /** Value of a number token: "1,000" is 1000, "1.5" is 1.5; digits of any script. */
  numberAt(place: number): number {
    let value = 0;
    let scale = 0;
    const end = this.end[place] as number;
    for (let at = this.start[place] as number; at < end; at++) {
      const digit = digitOf(this.text.charCodeAt(at));
      if (digit >= 0) {
        value = value * 10 + digit;
        scale *= 10;
      } else if (this.text[at] === '.' && end - at !== 4) scale = 1;
    }
    return scale > 1 ? value / scale : value;
  }

  private grow(): void {
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.hash = grown(this.hash);
    this.check = grown(this.check);
    this.words = grown(this.words);
    const kind = new Uint8Array(this.kind.length * 2);
    kind.set(this.kind);
    this.kind = kind;
  }
}

/** Zeros of the decimal digits that policies are written in: Latin, Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function digitOf(unit: number): number {
  for (const zero of ZEROS) if (unit >= zero && unit < zero + 10) return unit - zero;
  return -1;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
