import type { ConceptRange } from './pack.ts';

/** A concept and all below it, as a range of indices; undefined where nothing has that name. */
export function rangeOfConcept(name: string, concepts: string[], index: Map<string, number>): ConceptRange | undefined {
  let first = index.get(name);
  if (first === undefined) {
    first = concepts.findIndex((other) => other.startsWith(`${name}.`));
    if (first < 0) return undefined;
  }
  let last = first;
  while (concepts[last + 1]?.startsWith(`${name}.`)) last++;
  return [first, last];
}

/** Orders ids so that everything below a concept follows it directly. */
export function byTree(a: string, b: string): number {
  const left = a.replaceAll('.', '\u0001');
  const right = b.replaceAll('.', '\u0001');
  return left < right ? -1 : left > right ? 1 : 0;
}
