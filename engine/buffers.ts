import { Checker } from './judge/checker.ts';
import { HitStore, Hits } from './match/hits.ts';
import { Scanner } from './match/scan.ts';
import type { Rules } from './rules.ts';
import { Tokens } from './text/tokens.ts';

/**
 * The memory that one audit after another works in; nothing in it outlives an audit. To ask for it anew each time costs as much
 * as finding the blocks of the text.
 */
export class Buffers {
  readonly tokens = new Tokens();
  /** Hits of the present clause, and these with all that governs them. */
  readonly own = new Hits();
  readonly hits = new Hits();
  /** The clause before the present one of a block that governs others. */
  readonly before = new Hits();
  /** Conditions of place of the earlier clauses of the present block. */
  readonly region = new Hits();
  /** Hits of what governs other blocks. */
  readonly store = new HitStore();
  readonly scanner: Scanner;
  readonly checker: Checker;

  constructor(rules: Omit<Rules, 'buffers'>) {
    this.scanner = new Scanner(rules.concepts);
    this.checker = new Checker(rules);
  }
}
