import type { Audit, Finding } from '../../engine/model/audit.ts';
import type { Span } from '../../engine/model/document.ts';
import type { Alignment } from './align.ts';
import { type Clause, keyOf } from './clauses.ts';

/** A field of a finding that is otherwise the same, before and after: the period, the data, the recipients ... */
export interface FieldChange {
  field: 'duration' | 'data' | 'recipients' | 'purposes' | 'condition' | 'actor';
  before: string[];
  after: string[];
}

/**
 * What became of a finding; indices into each audit's findings. turned: another stance of the same rule, or of one that answers the
 * same question ("denies" became "says"). altered: the same stance with other details. kept: the same in a clause that was changed. What stayed in a clause that
 * stayed is in no list.
 */
export interface FindingChange {
  kind: 'gained' | 'lost' | 'turned' | 'altered' | 'kept';
  before?: number;
  after?: number;
  fields: FieldChange[];
  /** Indices into the alignment: the clauses that it stands in. */
  clauses: number[];
}

interface Side {
  audit: Audit;
  clauses: Clause[];
}

/** Which findings were gained, lost, turned and altered, in the order of the alignment. */
export function findingChanges(before: Side, after: Side, alignment: Alignment[]): FindingChange[] {
  const places = { before: placesOf(alignment, 'before'), after: placesOf(alignment, 'after') };
  const one = before.audit.findings.map(({ passage }) => clausesIn(before.clauses, passage, places.before));
  const other = after.audit.findings.map(({ passage }) => clausesIn(after.clauses, passage, places.after));
  const free = new Set(other.keys());
  const pairs = new Map<number, number>();
  const pair = (isPartner: (from: number, to: number) => boolean): void => {
    before.audit.findings.forEach((_, from) => {
      if (pairs.has(from)) return;
      for (const to of byPlace.get((one[from] as number[])[0] ?? -1) ?? []) {
        if (!free.has(to) || !isPartner(from, to)) continue;
        pairs.set(from, to);
        free.delete(to);
        break;
      }
    });
  };
  const byPlace = new Map<number, number[]>();
  for (const [at, places] of other.entries())
    for (const place of places) byPlace.set(place, [...(byPlace.get(place) ?? []), at]);
  const findingsOf = (from: number, to: number): [Finding, Finding] => [
    before.audit.findings[from] as Finding,
    after.audit.findings[to] as Finding,
  ];
  pair((from, to) => isSame(...findingsOf(from, to)) && quote(before.audit, from) === quote(after.audit, to));
  pair((from, to) => isSame(...findingsOf(from, to)));
  pair((from, to) => before.audit.findings[from]?.rule === after.audit.findings[to]?.rule);
  pair((from, to) => answerAlike(...findingsOf(from, to)));
  pairElsewhere(before.audit, after.audit, pairs, free);
  const changes: FindingChange[] = [];
  for (const [from, clauses] of one.entries()) {
    const to = pairs.get(from);
    if (to === undefined) changes.push({ kind: 'lost', before: from, fields: [], clauses });
    else {
      const [was, is] = findingsOf(from, to);
      const fields = fieldsThatDiffer(before.audit, was, after.audit, is);
      const places = [...new Set([...clauses, ...(other[to] as number[])])];
      const kind = was.stance !== is.stance ? 'turned' : fields.length > 0 ? 'altered' : 'kept';
      if (kind === 'kept' && places.every((place) => alignment[place]?.kind !== 'changed')) continue;
      changes.push({ kind, before: from, after: to, fields, clauses: places });
    }
  }
  for (const to of free) changes.push({ kind: 'gained', after: to, fields: [], clauses: other[to] as number[] });
  return changes.sort((a, b) => (a.clauses[0] ?? 0) - (b.clauses[0] ?? 0));
}

function isSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.stance === other.stance;
}

/** Do both answer one question, by whichever rules? A mere topic ("sharing") is no question. */
function answerAlike(one: Finding, other: Finding): boolean {
  return one.answers === other.answers && one.answers.includes('.');
}

function quote({ document, findings }: Audit, at: number): string {
  const { start, end } = (findings[at] as Finding).passage;
  return keyOf(document.text.slice(start, end));
}

/** The same rule and stance on the same words, where a clause stands twice or was cut otherwise. */
function pairElsewhere(before: Audit, after: Audit, pairs: Map<number, number>, free: Set<number>): void {
  const name = (audit: Audit, at: number): string => {
    const { rule, stance } = audit.findings[at] as Finding;
    return `${rule} ${stance} ${quote(audit, at)}`;
  };
  const waiting = new Map<string, number[]>();
  for (const to of free) waiting.set(name(after, to), [...(waiting.get(name(after, to)) ?? []), to]);
  for (const from of before.findings.keys()) {
    if (pairs.has(from)) continue;
    const to = waiting.get(name(before, from))?.shift();
    if (to === undefined) continue;
    pairs.set(from, to);
    free.delete(to);
  }
}

/** For each clause of a version the index of its alignment. */
function placesOf(alignment: Alignment[], side: 'before' | 'after'): Map<number, number> {
  const places = new Map<number, number>();
  for (const [at, each] of alignment.entries()) {
    const clause = each[side];
    if (clause !== undefined) places.set(clause, at);
  }
  return places;
}

/** The clauses that a passage runs over, as indices into the alignment. */
function clausesIn(clauses: Clause[], { start, end }: Span, places: Map<number, number>): number[] {
  let [low, high] = [0, clauses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle] as Clause).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < clauses.length && (clauses[at] as Clause).start < end; at++) {
    const place = places.get(at);
    if (place !== undefined) found.push(place);
  }
  return found;
}

function fieldsThatDiffer(before: Audit, was: Finding, after: Audit, is: Finding): FieldChange[] {
  const words = (audit: Audit, span: Span | undefined): string[] =>
    span ? [keyOf(audit.document.text.slice(span.start, span.end))] : [];
  const list: FieldChange[] = [
    { field: 'duration', before: was.duration ? [was.duration] : [], after: is.duration ? [is.duration] : [] },
    { field: 'data', before: was.data, after: is.data },
    { field: 'recipients', before: was.recipients, after: is.recipients },
    { field: 'purposes', before: was.purposes, after: is.purposes },
    { field: 'condition', before: words(before, was.condition), after: words(after, is.condition) },
    { field: 'actor', before: was.actor ? [was.actor] : [], after: is.actor ? [is.actor] : [] },
  ];
  return list.filter((each) => each.before.join('\n') !== each.after.join('\n'));
}
