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
    // one by one: to copy a short list by "set" costs more than all its numbers, a sixth of a cold start
    let next = 0;
    for (let list = 0; list < lists.length; list++) {
      const numbers = lists[list] as readonly number[];
      for (let at = 0; at < numbers.length; at++) this.items[next++] = numbers[at] as number;
    }
  }
}
