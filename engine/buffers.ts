import { Checker } from './judge/checker.ts';
import { HitStore, Hits } from './match/hits.ts';
import { Scanner } from './match/scan.ts';
import type { Rules } from './rules.ts';
import { ScanAhead } from './scan-ahead.ts';
import { Tokens } from './text/tokens.ts';

/**
 * The memory that one audit after another works in; nothing in it outlives an audit. To ask for it anew each time costs as much
 * as finding the blocks of the text.
 */
export class Buffers {
  /** Those of the beginnings of some blocks, where the language of most is told. */
  readonly tokens = new Tokens();
  /** Hits of the present clause with all that governs them. */
  readonly hits = new Hits();
  /** The clause before the present one of a block that governs others. */
  readonly before = new Hits();
  /** Conditions of place of the earlier clauses of the present block. */
  readonly region = new Hits();
  /** Hits of what governs other blocks. */
  readonly store = new HitStore();
  readonly ahead: ScanAhead;
  readonly checker: Checker;

  constructor(rules: Omit<Rules, 'buffers'>) {
    this.ahead = new ScanAhead(rules, new Scanner(rules.concepts));
    this.checker = new Checker(rules);
  }
}
