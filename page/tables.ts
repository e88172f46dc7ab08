import { attribute, isElement, isText, nameOf, type PageElement, type PageNode, visits } from './dom.ts';
import type { Steps } from './slices.ts';

/** Notes of a table and those inside it, in one walk, which hold data; the others only lay out an old page. */
export function* judgeTables(table: PageElement, data: Map<PageElement, boolean>): Steps<void> {
  const open: Facts[] = [];
  let visited = 0;
  enter(table, open);
  for (const { node, leaving } of visits(table)) {
    if (leaving) leave(node, open, data);
    else enter(node, open);
    if (++visited % NODES_A_STEP === 0) yield;
  }
  leave(table, open, data);
}

const NODES_A_STEP = 100;

interface Facts {
  table: PageElement;
  rows: number;
  /** Cells in this row, and how many rows have at least two. */
  inRow: number;
  wideRows: number;
  cells: number;
  characters: number;
  inCell: number;
  longest: number;
  headers: number;
  /** Elements that no cell of data holds: another table, a heading, a form, long lists. */
  structure: number;
}

function enter(node: PageNode, open: Facts[]): void {
  const facts = open.at(-1);
  if (isText(node)) {
    const length = node.nodeValue?.trim().length ?? 0;
    if (facts) {
      facts.characters += length;
      facts.inCell += length;
    }
    return;
  }
  if (!isElement(node)) return;
  const name = nameOf(node);
  if (name === 'table') {
    if (facts) facts.structure++;
    open.push({
      table: node,
      rows: 0,
      inRow: 0,
      wideRows: 0,
      cells: 0,
      characters: 0,
      inCell: 0,
      longest: 0,
      headers: 0,
      structure: 0,
    });
    return;
  }
  if (!facts) return;
  if (name === 'tr') {
    facts.rows++;
    facts.inRow = 0;
  } else if (name === 'td' || name === 'th') {
    facts.cells++;
    facts.inRow++;
    facts.inCell = 0;
    if (facts.inRow === 2) facts.wideRows++;
    if (name === 'th') facts.headers++;
  } else if (/^h[1-4]$/.test(name) || name === 'form' || name === 'article' || name === 'nav') facts.structure++;
}

function leave(node: PageNode, open: Facts[], data: Map<PageElement, boolean>): void {
  const facts = open.at(-1);
  if (!facts || !isElement(node)) return;
  const name = nameOf(node);
  if (name === 'td' || name === 'th') facts.longest = Math.max(facts.longest, facts.inCell);
  if (name !== 'table' || facts.table !== node) return;
  open.pop();
  const outer = open.at(-1);
  if (outer) {
    outer.characters += facts.characters;
    outer.inCell += facts.characters;
  }
  data.set(facts.table, isData(facts));
}

function isData(facts: Facts): boolean {
  const role = attribute(facts.table, 'role');
  if (role === 'presentation' || role === 'none' || facts.cells < 2) return false;
  // One cell that holds nearly all is a page laid out by a table, headers or not.
  if (facts.longest > 3000 && facts.longest > facts.characters * 0.6) return false;
  if (facts.headers > 0) return facts.structure <= facts.headers;
  return facts.structure === 0 && facts.rows >= 2 && facts.wideRows >= 2 && facts.longest < 1500;
}
