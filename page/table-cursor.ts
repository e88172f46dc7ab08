import { attribute, type PageElement } from './dom.ts';

/** Where a cell stands: as Block.cell. */
export interface Cell {
  table: number;
  row: number;
  column: number;
  header: boolean;
}

/** Counts rows and columns while a table is walked, with cells that span several. */
export class TableCursor {
  private readonly table: number;
  private row = -1;
  private column = 0;
  private inHead = false;
  /** For each column the first row that is free again. */
  private readonly free: number[] = [];

  constructor(table: number) {
    this.table = table;
  }

  /** The cell that the element is, if it is one. */
  enter(element: PageElement, name: string): Cell | undefined {
    if (name === 'thead') this.inHead = true;
    else if (name === 'tbody' || name === 'tfoot') this.inHead = false;
    else if (name === 'tr') {
      this.row++;
      this.column = 0;
    }
    if (name !== 'td' && name !== 'th') return undefined;
    if (this.row < 0) this.row = 0;
    while ((this.free[this.column] ?? 0) > this.row) this.column++;
    const cell = { table: this.table, row: this.row, column: this.column, header: name === 'th' || this.inHead };
    const rows = span(element, 'rowspan', 1000);
    for (let left = span(element, 'colspan', 100); left > 0; left--) this.free[this.column++] = this.row + rows;
    return cell;
  }
}

function span(element: PageElement, name: string, most: number): number {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}
