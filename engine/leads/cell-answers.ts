import type { Concepts } from '../match/concepts.ts';
import type { Hits } from '../match/hits.ts';
import type { Block, Span } from '../model/document.ts';

/** Longest cell that only says yes or no, in code units. */
const LONGEST_ANSWER = 12;

/** What a cell says that only says yes or no; undefined for every other cell. */
export function answerOf(own: Hits, cell: Block, concepts: Concepts): 'yes' | 'no' | undefined {
  if (cell.end - cell.start > LONGEST_ANSWER) return undefined;
  for (let hit = 0; hit < own.count; hit++) {
    if (own.start(hit) !== cell.start || own.end(hit) < cell.end - 1) continue;
    if (own.concept(hit) === concepts.no) return 'no';
    if (own.concept(hit) === concepts.yes) return 'yes';
  }
  return undefined;
}

/** "Biometric information | fingerprints | NO": the first column that answers tells whether the data are collected. */
export function firstAnswerIsNo(
  own: Hits,
  blocks: readonly Block[],
  first: number,
  last: number,
  concepts: Concepts,
): boolean {
  for (let at = first; at <= last; at++) {
    const answer = answerOf(own, blocks[at] as Block, concepts);
    if (answer) return answer === 'no';
  }
  return false;
}

/** "Biometric information - NO" */
export function endsWithNo(own: Hits, { end }: Span, concepts: Concepts): boolean {
  const last = own.count - 1;
  return last > 0 && own.concept(last) === concepts.notBefore && own.end(last) >= end - 1;
}
