import type { CaptureSummary } from '../../report/capture.ts';
import { words } from '../words.ts';

/** One line of the list of audits: kept, or only open in this tab. */
export interface ListRow {
  summary: CaptureSummary;
  isKept: boolean;
}

/** The rows in which every word of the query stands, in any letter case. */
export function searchRows(rows: ListRow[], query: string): ListRow[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.length) return rows;
  return rows.filter(({ summary }) => {
    const { name, address, languages, letter, keptAt, capturedAt } = summary;
    const grade = letter ? `grade ${letter} ${words.letter[letter]}` : '';
    const said = [name, address, ...languages, grade, keptAt.slice(0, 10), capturedAt.slice(0, 10)]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}
