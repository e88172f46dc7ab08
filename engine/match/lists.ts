/** Many short lists of numbers one after the other: list n is `items[from[n]]` to `items[from[n + 1]]`, the last not included. */
export class Lists {
  readonly from: Int32Array;
  readonly items: Int32Array;

  constructor(lists: readonly (readonly number[])[]) {
    this.from = new Int32Array(lists.length + 1);
    let length = 0;
    for (let list = 0; list < lists.length; list++) {
      length += (lists[list] as readonly number[]).length;
      this.from[list + 1] = length;
    }
    this.items = new Int32Array(length);
    for (let list = 0; list < lists.length; list++)
      this.items.set(lists[list] as readonly number[], this.from[list] as number);
  }
}
