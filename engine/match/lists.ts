/** Many short lists of numbers one after the other: list n is `items[from[n]]` to `items[from[n + 1]]`, the last not included. */
export class Lists {
  readonly from: Int32Array;
  readonly items: Int32Array;

  /**
   * Sorts pairs of a list and an item of it into lists; the items of each keep the order of the pairs.
   * @param count how many lists there are.
   */
  constructor(count: number, pairs: Pairs) {
    const { lists, items } = pairs;
    this.from = new Int32Array(count + 1);
    this.items = new Int32Array(items.length);
    const { from } = this;
    for (let at = 0; at < lists.length; at++) {
      const behind = (lists[at] as number) + 1;
      from[behind] = (from[behind] as number) + 1;
    }
    for (let list = 0; list < count; list++) from[list + 1] = (from[list + 1] as number) + (from[list] as number);
    const next = from.slice();
    for (let at = 0; at < lists.length; at++) {
      const list = lists[at] as number;
      const place = next[list] as number;
      this.items[place] = items[at] as number;
      next[list] = place + 1;
    }
  }
}

/** Items on their way into lists, in any order of the lists. */
export class Pairs {
  readonly lists: number[] = [];
  readonly items: number[] = [];

  add(list: number, item: number): void {
    this.lists.push(list);
    this.items.push(item);
  }
}
