import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishedSchema } from './report-schema/published-schema.ts';

/** `npm run schema`: writes docs/report.schema.json, the JSON report's published schema, from report/report-schema.ts. */
const FILE = fileURLToPath(new URL('../docs/report.schema.json', import.meta.url));
writeFileSync(FILE, publishedSchema());
console.log(`written: ${FILE}`);
