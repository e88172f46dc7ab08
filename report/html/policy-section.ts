import type { Audit } from '../../engine/model/audit.ts';
import type { Block } from '../../engine/model/document.ts';
import type { Question } from '../../engine/model/question.ts';
import { directionOf } from '../direction.ts';
import { languageOf } from '../language-of.ts';
import { type Markup, markup } from '../markup.ts';
import { type TextPiece, textPieces } from '../text-pieces.ts';
import { verdictOf } from '../verdict-of.ts';
import { languageAttributes } from './quote-block.ts';

/** The whole policy, a paragraph a line, its passages marked; each mark leads back to its findings. */
export function policySection(audit: Audit, questions: Question[], blocks: Block[] = []): Markup {
  const { text, languages } = audit.document;
  const kinds = kindsOf(audit, questions);
  const lines = textPieces(text, audit.findings);
  const looks = blocks.length ? looksOf(text, lines, blocks) : undefined;
  return markup`<aside class="policy" id="policy" aria-labelledby="policy-title" tabindex="0">
<h2 id="policy-title">The policy</h2>
<div class="text"${languageAttributes(languageOf(text, languages), directionOf(text))}>
${lines.map((line, at) => {
  const words = wordsOf(line);
  const dir = directionOf(words);
  // A line without letters (a number, a rule) takes language and direction from what it stands in.
  const attributes = dir ? languageAttributes(languageOf(words, languages), dir) : undefined;
  const look = looks ? looks[at] : isHeading(lines, at) && 'heading';
  return markup`<p${look ? markup` class="${look}"` : undefined}${attributes}>${line.map((piece) => pieceOf(audit, piece, kinds))}</p>
`;
})}</div>
</aside>`;
}

/** What each line is in the policy: the class that draws it as that, or nothing for a paragraph. */
function looksOf(text: string, lines: TextPiece[][], blocks: Block[]): (string | undefined)[] {
  let from = 0;
  let next = 0;
  return lines.map((line) => {
    const words = wordsOf(line);
    // Only lines without text are left out of the pieces, so a line is found where the one before it ended.
    const start = Math.max(from, text.indexOf(words, from));
    from = start + words.length;
    while ((blocks[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const block = blocks[next];
    return block && block.start < from ? lookOf(block, start <= block.start) : undefined;
  });
}

/** A block may have several lines: the first has the bullet, or the rule above a table's row. */
function lookOf({ kind, level, cell }: Block, isFirst: boolean): string | undefined {
  if (kind === 'heading') return level <= 2 ? 'heading great' : 'heading';
  if (kind === 'item') return `item${level > 1 ? ' deep' : ''}${isFirst ? '' : ' more'}`;
  if (kind === 'cell') return `cell${cell?.column === 0 && isFirst ? ' row' : ''}${cell?.header ? ' header' : ''}`;
  return kind === 'paragraph' ? undefined : kind;
}

/** Whether a line looks like a heading, where nobody says what it is: short, unfinished, between longer ones. */
function isHeading(lines: TextPiece[][], at: number): boolean {
  return isShort(lines[at]) && at + 1 < lines.length && !isShort(lines[at + 1]) && !isShort(lines[at - 1]);
}

function isShort(line: TextPiece[] | undefined): boolean {
  if (!line) return false;
  const words = wordsOf(line).trim();
  return words.length <= 80 && /\p{L}/u.test(words) && !/[.;,:!…。؛،]$/u.test(words);
}

function wordsOf(line: TextPiece[]): string {
  return line.map((piece) => piece.text).join('');
}

// Characters that turn the direction of what follows; a mark that has them is kept to itself.
const TURNS = /[\u202A-\u202E\u2066-\u2069]/;

function pieceOf(audit: Audit, piece: TextPiece, kinds: string[]): Markup {
  const anchors = piece.begins.map((index) => markup`<span class="anchor" id="passage-${index}"></span>`);
  const first = piece.within[0];
  if (first === undefined) return markup`${anchors}${piece.text}`;
  return markup`${anchors}<mark class="${kinds[first]}${TURNS.test(piece.text) ? ' turned' : ''}">${piece.text}</mark>${piece.ends.map(
    (index) =>
      markup`<sup><a href="#finding-${index}" aria-label="Finding ${index + 1}: ${audit.findings[index]?.title}">${index + 1}</a></sup>`,
  )}`;
}

/** How each finding strikes the reader: the colour of its mark. */
function kindsOf(audit: Audit, questions: Question[]): string[] {
  const takings = new Map(questions.map(({ id, yes }) => [id, yes]));
  const outcomes = { says: 'yes', denies: 'no', conditional: 'conditional', unclear: 'unclear' } as const;
  return audit.findings.map(({ answers, stance }) =>
    verdictOf(takings.get(answers) ?? 'information', outcomes[stance]),
  );
}
