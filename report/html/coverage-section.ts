import type { Audit } from '../../engine/model/audit.ts';
import { type Markup, markup } from '../markup.ts';
import { provenanceOf } from '../provenance.ts';

/** What was read and what was not, by which versions, and what that proves. */
export function coverageSection(audit: Audit): Markup {
  const { warnings } = audit.coverage;
  const lines = provenanceOf(audit).filter(([label]) => !label.startsWith('Warning'));
  return markup`<section class="coverage" aria-labelledby="coverage"><h2 id="coverage">What was read</h2>
${warnings.length > 0 ? markup`<ul class="warnings">${warnings.map(({ message }) => markup`<li>${message}</li>`)}</ul>` : undefined}
<dl>${lines.map(
    ([label, words]) => markup`<dt>${label}</dt><dd><bdi>${words}</bdi></dd>
`,
  )}</dl>
</section>`;
}
