import type { PackLanguage } from '../compile/pack.ts';
import { unpackNumbers } from '../compile/packed-numbers.ts';

/** The phrases of a language: nodes in breadth-first order, so that a node's children are neighbours, sorted by symbol. */
export class Trie {
  /** Children of node n: `childFrom[n]` to `childFrom[n + 1]`. */
  readonly childFrom: Int32Array;
  /** The symbol by which a node is reached; 0 is a gap. */
  readonly symbol: Int32Array;
  /** Leaves of node n: `leafFrom[n]` to `leafFrom[n + 1]`. */
  readonly leafFrom: Int32Array;
  readonly leafConcept: Int32Array;
  readonly leafFlags: Int32Array;

  constructor({ trie, leaves }: PackLanguage) {
    const children = unpackNumbers(trie.children);
    const symbols = unpackNumbers(trie.symbols);
    const nodes = children.length;
    // plain loops over locals: a cold start spends its time where nothing is compiled yet
    const childFrom = new Int32Array(nodes + 1);
    const reachedBy = new Int32Array(nodes);
    let next = 1;
    for (let node = 0; node < nodes; node++) {
      childFrom[node] = next;
      let symbol = 0;
      for (let left = children[node] as number; left > 0; left--) {
        symbol += symbols[next - 1] as number;
        reachedBy[next++] = symbol;
      }
    }
    childFrom[nodes] = next;
    const nodesOfLeaves = unpackNumbers(leaves.nodes);
    const leafFrom = new Int32Array(nodes + 1);
    let node = 0;
    for (let leaf = 0; leaf < nodesOfLeaves.length; leaf++) {
      node += nodesOfLeaves[leaf] as number;
      leafFrom[node + 1] = leaf + 1;
    }
    // nodes without leaves end where the one before them ends
    for (let at = 1; at <= nodes; at++) if (leafFrom[at] === 0) leafFrom[at] = leafFrom[at - 1] as number;
    this.childFrom = childFrom;
    this.symbol = reachedBy;
    this.leafFrom = leafFrom;
    this.leafConcept = unpackNumbers(leaves.concepts);
    this.leafFlags = unpackNumbers(leaves.flags);
  }

  /** The node behind a gap after `node`, or 0. */
  gap(node: number): number {
    const first = this.childFrom[node] as number;
    return first < (this.childFrom[node + 1] as number) && this.symbol[first] === 0 ? first : 0;
  }

  /** Has `node` children beside a gap? */
  leadsOn(node: number): boolean {
    const count = (this.childFrom[node + 1] as number) - (this.childFrom[node] as number);
    return count > 1 || (count === 1 && this.gap(node) === 0);
  }
}
