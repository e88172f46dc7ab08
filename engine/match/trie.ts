import type { PackLanguage } from '../compile/pack.ts';
import { numberAt } from '../compile/packed-numbers.ts';

/** The phrases of a language: nodes in breadth-first order, so that a node's children are neighbours, sorted by symbol. */
export class Trie {
  /** Children of node n: `childFrom[n]` to `childFrom[n + 1]`. */
  readonly childFrom: Int32Array;
  /** The symbol by which a node is reached; 0 is a gap. */
  readonly symbol: Int32Array;
  /** Leaves of node n: `leafFrom[n]` to `leafFrom[n + 1]`. */
  readonly leafFrom: Int32Array;
  readonly leafConcept: Int32Array;
  readonly leafFlags: Uint16Array;

  constructor({ trie, leaves }: PackLanguage) {
    const nodes = trie.children.length;
    this.childFrom = new Int32Array(nodes + 1);
    this.symbol = new Int32Array(nodes);
    let next = 1;
    for (let node = 0; node < nodes; node++) {
      this.childFrom[node] = next;
      let symbol = 0;
      for (let left = numberAt(trie.children, node); left > 0; left--) {
        symbol += numberAt(trie.symbols, next - 1);
        this.symbol[next++] = symbol;
      }
    }
    this.childFrom[nodes] = next;
    this.leafFrom = new Int32Array(nodes + 1);
    this.leafConcept = new Int32Array(leaves.nodes.length);
    this.leafFlags = new Uint16Array(leaves.nodes.length);
    let node = 0;
    for (let leaf = 0; leaf < leaves.nodes.length; leaf++) {
      node += numberAt(leaves.nodes, leaf);
      this.leafFrom[node + 1] = leaf + 1;
      this.leafConcept[leaf] = numberAt(leaves.concepts, leaf);
      this.leafFlags[leaf] = numberAt(leaves.flags, leaf);
    }
    // nodes without leaves end where the one before them ends
    for (let at = 1; at <= nodes; at++)
      this.leafFrom[at] = Math.max(this.leafFrom[at] as number, this.leafFrom[at - 1] as number);
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
