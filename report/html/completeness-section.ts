import type { Audit } from '../../engine/model/audit.ts';
import type { Completeness, CompletenessItem } from '../../engine/model/completeness.ts';
import { type Markup, markup } from '../markup.ts';
import { STATE_WORDS } from '../outcome-words.ts';
import { quoteOf } from '../quote.ts';
import { languageAttributes } from './quote-block.ts';

/** What each law that applies asks a notice to hold, and what of it was found. No part of the letter. */
export function completenessSection(audit: Audit, matrices: Completeness[]): Markup {
  if (matrices.length === 0) return markup``;
  return markup`<section class="completeness" aria-labelledby="completeness"><h2 id="completeness">What the laws ask for</h2>
${matrices.map((matrix) => table(audit, matrix))}
<p class="note">Whether a law applies is taken from what the policy or its address says. “Cannot tell” is said where not everything was read, where a word speaks of the matter, or where no rule looks for it.</p>
</section>`;
}

function table(audit: Audit, { regime, title, full, applies, items, counts }: Completeness): Markup {
  const evidence = applies.evidence ? quoteOf(audit, applies.evidence) : undefined;
  const quote = evidence
    ? markup` <q${languageAttributes(evidence.lang, evidence.dir)}>${evidence.text}</q>`
    : undefined;
  return markup`<h3 id="law-${regime}">${title}</h3>
<p class="applies">${full}. ${applies.says}${quote} ${counts.found} found, ${counts.partly} partly, ${counts.missing} not found, ${counts.unknown} cannot tell.</p>
<table aria-labelledby="law-${regime}">
<thead><tr><th scope="col">State</th><th scope="col">Asks for</th><th scope="col">Article</th><th scope="col">Evidence</th></tr></thead>
<tbody>${items.map(line)}</tbody></table>`;
}

function line({ title, law, where, state, findings, says }: CompletenessItem): Markup {
  const links = findings.slice(0, 4).map((index) => markup`<a href="#finding-${index}">${index + 1}</a> `);
  return markup`<tr><td class="state ${state}">${STATE_WORDS[state]}</td><td>${title}${where ? markup` <span class="where">only where ${where}</span>` : undefined}</td><td>${law}</td><td>${links}${findings.length > 4 ? `and ${findings.length - 4} more` : undefined}${says}</td></tr>
`;
}
