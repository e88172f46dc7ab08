import type { Question } from '../../engine/model/question.ts';
import type { ClauseChange, Comparison, Version } from '../compare.ts';
import { forTerminal } from '../for-terminal.ts';
import { type Ink, inkOf } from '../ink.ts';
import { wrapped } from '../wrapped.ts';
import { meaningOfClause, summaryWords } from './meaning-words.ts';

const MARKS: Record<ClauseChange['kind'], string> = { same: ' ', changed: '~', moved: '↕', added: '+', removed: '−' };

/** A comparison for a terminal: what it means, then every clause that is not as it was, with its words and their meaning. */
export function toComparisonText(
  comparison: Comparison,
  before: Version,
  after: Version,
  questions: Question[],
  { color, width }: { color: boolean; width: number },
): string {
  const ink = inkOf(color);
  const lines = summaryWords(comparison, questions).map((words) =>
    wrapped(ink.bold(forTerminal(words)), width, '  ', ''),
  );
  const changes = comparison.clauses.filter(({ kind }) => kind !== 'same');
  if (changes.length > 0) lines.push('');
  for (const change of changes) {
    lines.push(wrapped(wordsOf(change, before, after, ink), width, '    ', `  ${MARKS[change.kind]} `));
    if (change.kind !== 'moved')
      for (const meaning of meaningOfClause(change, comparison, questions))
        lines.push(ink.dim(wrapped(forTerminal(meaning), width, '        ', '      → ')));
  }
  return `${lines.join('\n')}\n`;
}

/** A changed clause with what went in [-...-] and what came in {+...+}, as git diff shows words without colour. */
function wordsOf(change: ClauseChange, before: Version, after: Version, ink: Ink): string {
  if (change.kind !== 'changed') {
    const [version, span] = change.after ? [after, change.after] : [before, change.before];
    const words = forTerminal(span ? version.document.text.slice(span.start, span.end) : '');
    return change.kind === 'added' ? ink.good(words) : change.kind === 'removed' ? ink.bad(words) : ink.dim(words);
  }
  return change.words
    .map(({ kind, text }) => {
      const space = [/^\s*/.exec(text)?.[0] ? ' ' : '', /\S\s+$/.test(text) ? ' ' : ''];
      const words = forTerminal(text);
      if (words === '') return ' ';
      const marked = kind === 'gone' ? ink.bad(`[-${words}-]`) : kind === 'new' ? ink.good(`{+${words}+}`) : words;
      return `${space[0]}${marked}${space[1]}`;
    })
    .join('');
}
