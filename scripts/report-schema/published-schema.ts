import { toJsonSchema } from '@valibot/to-json-schema';
import { ReportSchema } from '../../report/report-schema.ts';

/** The JSON report's schema (JSON Schema, draft 7) as the text of a file. */
export function publishedSchema(): string {
  const schema = {
    ...toJsonSchema(ReportSchema),
    $id: 'urn:policy-loupe:report:1',
    title: 'Policy Loupe report, format 1',
    description:
      'An audit of a privacy policy with all that is needed to verify it. Offsets are UTF-16 code units into document.text, end exclusive. Hashes are SHA-256 of the canonical form (RFC 8785).',
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
