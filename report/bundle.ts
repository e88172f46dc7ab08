import { strToU8, type Zippable, zipSync } from 'fflate';
import { toCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';
import { provenanceOf, TIME_PROVES_NOTHING } from './provenance.ts';
import { makeReport, TOOL } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { safeName } from './safe-name.ts';
import { POLICY_FILE } from './sarif/regions.ts';

/** The earliest date of a zip file: the same evidence gives the same bytes, whenever it is packed. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * The evidence as a zip: the page as it came (where kept), the text, the reports, and a manifest with the SHA-256 of each file.
 */
export async function toBundle(input: ReportInput): Promise<Uint8Array> {
  const { audit, document, questions, reviews, sha256, page } = input;
  const files: Record<string, Uint8Array> = {
    [POLICY_FILE]: strToU8(audit.document.text),
    'report.json': strToU8(toJson(await makeReport(audit, document, sha256, reviews))),
    'report.html': strToU8(toHtml(audit, questions, input)),
    'findings.csv': strToU8(toCsv(audit, questions, { reviews })),
  };
  if (page) files[`page/${safeName(page.name, 'page.html')}`] = page.bytes;
  const manifest = {
    format: 1,
    tool: { name: TOOL, version: audit.versions.engine },
    provenance: Object.fromEntries(provenanceOf(audit)),
    files: await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => ({
        name,
        bytes: bytes.length,
        sha256: await sha256(bytes),
      })),
    ),
    ...(page ? {} : { page: 'The page itself was not kept: only its text is here.' }),
    note: TIME_PROVES_NOTHING,
  };
  files['manifest.json'] = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: NO_DATE }]]),
  );
  return zipSync(zippable, { level: 9 });
}
