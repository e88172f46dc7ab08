import type { Finding } from './model/audit.ts';
import type { PolicyDocument, Span } from './model/document.ts';

/**
 * Findings without those of a heading whose section says the same: "Right to erasure" above "You may ask us to delete your data"
 * only names what the sentence grants. A heading with nothing below it that says so stays.
 * @param findings sorted by the starts of their passages.
 */
export function withoutRepeatedTitles({ blocks }: PolicyDocument, findings: Finding[]): Finding[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  let heading = 0;
  return findings.filter(({ rule, passage }, at) => {
    while (heading < headings.length && (headings[heading] as Span).end < passage.end) heading++;
    const title = headings[heading];
    if (!title || passage.start < title.start) return true;
    const end = headings[heading + 1]?.start ?? Number.POSITIVE_INFINITY;
    for (let next = at + 1; next < findings.length; next++) {
      const below = findings[next] as Finding;
      if (below.passage.start >= end) break;
      if (below.rule === rule && below.passage.start >= title.end) return false;
    }
    return true;
  });
}
