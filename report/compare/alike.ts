import type { Clause } from './clauses.ts';
import { tokensOf } from './words-of.ts';

/** Two clauses and how alike they are, 0 to 1: twice the words that both have, over the words of both (Dice). */
export interface Pair {
  one: number;
  other: number;
  alike: number;
}

/** The words of a clause as numbers, each with how often it stands there. */
interface Bag {
  words: Map<number, number>;
  size: number;
}

/** Finds pairs of clauses that are alike, by an index of their words: clauses without a word in common cost nothing. */
export class Alikeness {
  private readonly numbers = new Map<string, number>();
  private readonly bags = new Map<Clause, Bag>();

  /** Every pair of these clauses that is at least so alike, most alike first, ties in their order. */
  pairs(before: Clause[], gone: number[], after: Clause[], free: number[], least: number): Pair[] {
    const index = new Map<number, [at: number, count: number][]>();
    const sizes = free.map((other, at) => {
      const { words, size } = this.bagOf(after[other] as Clause);
      for (const [word, count] of words) {
        const list = index.get(word);
        if (list) list.push([at, count]);
        else index.set(word, [[at, count]]);
      }
      return size;
    });
    const pairs: Pair[] = [];
    const common = new Int32Array(free.length);
    for (const one of gone) {
      const { words, size } = this.bagOf(before[one] as Clause);
      const touched: number[] = [];
      for (const [word, count] of words) {
        for (const [at, there] of index.get(word) ?? []) {
          if (common[at] === 0) touched.push(at);
          common[at] = (common[at] as number) + Math.min(count, there);
        }
      }
      for (const at of touched) {
        const alike = (2 * (common[at] as number)) / (size + (sizes[at] as number));
        if (alike >= least) pairs.push({ one, other: free[at] as number, alike });
        common[at] = 0;
      }
    }
    return pairs.sort((a, b) => b.alike - a.alike || a.one - b.one || a.other - b.other);
  }

  private bagOf(clause: Clause): Bag {
    const known = this.bags.get(clause);
    if (known) return known;
    const bag: Bag = { words: new Map(), size: 0 };
    for (const token of tokensOf(clause.key)) {
      if (!/[\p{L}\p{N}]/u.test(token)) continue;
      const word = token.toLowerCase();
      const number = this.numbers.get(word) ?? this.numbers.size;
      this.numbers.set(word, number);
      bag.words.set(number, (bag.words.get(number) ?? 0) + 1);
      bag.size++;
    }
    this.bags.set(clause, bag);
    return bag;
  }
}
