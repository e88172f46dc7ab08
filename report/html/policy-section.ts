import type { Audit } from '../../engine/model/audit.ts';
import type { Question } from '../../engine/model/question.ts';
import { directionOf } from '../direction.ts';
import { languageOf } from '../language-of.ts';
import { Markup, markup } from '../markup.ts';
import { type TextPiece, textPieces } from '../text-pieces.ts';
import { verdictOf } from '../verdict-of.ts';
import { languageAttributes } from './quote-block.ts';

/** The whole policy, a paragraph a line, its passages marked; each mark leads back to its findings. */
export function policySection(audit: Audit, questions: Question[]): Markup {
  const { text, languages } = audit.document;
  const kinds = kindsOf(audit, questions);
  const lines = textPieces(text, audit.findings);
  return markup`<aside class="policy" id="policy" aria-labelledby="policy-title" tabindex="0">
<h2 id="policy-title">The policy</h2>
<div class="text"${languageAttributes(languageOf(text, languages), directionOf(text))}>
${lines.map((line, at) => {
  const words = line.map((piece) => piece.text).join('');
  const dir = directionOf(words);
  // A line without letters (a number, a rule) takes language and direction from what it stands in.
  const attributes = dir ? languageAttributes(languageOf(words, languages), dir) : undefined;
  const heading = isHeading(lines, at) ? new Markup(' class="heading"') : undefined;
  return markup`<p${heading}${attributes}>${line.map((piece) => pieceOf(audit, piece, kinds))}</p>
`;
})}</div>
</aside>`;
}

/**
 * Whether a line looks like a heading: short, unfinished, between longer ones. An audit has the text without its blocks,
 * and this is about looks alone: nothing is found or scored by it.
 */
function isHeading(lines: TextPiece[][], at: number): boolean {
  return isShort(lines[at]) && at + 1 < lines.length && !isShort(lines[at + 1]) && !isShort(lines[at - 1]);
}

function isShort(line: TextPiece[] | undefined): boolean {
  if (!line) return false;
  const words = line
    .map((piece) => piece.text)
    .join('')
    .trim();
  return words.length <= 80 && /\p{L}/u.test(words) && !/[.;,:!…。؛،]$/u.test(words);
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
