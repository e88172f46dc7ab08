import type { Audit } from '../../engine/model/audit.ts';
import { figure } from '../arithmetic.ts';
import { type Markup, markup } from '../markup.ts';
import { addressOf } from '../name-of.ts';

const ROUTES: Record<Audit['document']['source']['route'], string> = {
  page: 'the page that was open',
  link: 'a link on the page',
  tab: 'another tab',
  frame: 'a frame of the page',
  pdf: 'a PDF',
  file: 'a file',
  paste: 'pasted text',
  stdin: 'standard input',
};

/** What was read and what was not, and by which versions. */
export function coverageSection(audit: Audit): Markup {
  const { coverage, document, versions } = audit;
  const { source } = document;
  return markup`<section class="coverage" aria-labelledby="coverage"><h2 id="coverage">What was read</h2>
${coverage.warnings.length > 0 ? markup`<ul class="warnings">${coverage.warnings.map(({ message }) => markup`<li>${message}</li>`)}</ul>` : undefined}
<dl>
<dt>Read</dt><dd>${figure(coverage.read)} of ${figure(coverage.characters)} characters, from ${ROUTES[source.route]}</dd>
${addressOf(audit) ? markup`<dt>Address</dt><dd><bdi class="address">${addressOf(audit)}</bdi></dd>` : undefined}
${source.capturedAt ? markup`<dt>Time</dt><dd>${source.capturedAt} by this computer's own clock</dd>` : undefined}
<dt>Languages</dt><dd>${document.languages.map(({ lang, share }) => `${lang} ${figure(share * 100)} %`).join(', ') || 'none recognised'}</dd>
<dt>SHA-256 of the text</dt><dd><code>${document.sha256}</code></dd>
<dt>Versions</dt><dd>engine ${versions.engine}, rules ${versions.rules}${Object.entries(versions.vocabulary).map(([lang, version]) => `, vocabulary ${lang} ${version}`)}</dd>
</dl>
<p class="note">Made by a program that looks for sentences; it gives no legal advice, and what it calls silent it did not find. A copy kept by oneself proves no date to others.</p>
</section>`;
}
