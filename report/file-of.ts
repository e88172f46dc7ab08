import { hostOf } from './capture.ts';
import type { ReportInput } from './report-input.ts';
import { safeName } from './safe-name.ts';

/** The files that an audit can be saved as: the ending of the name and the media type. */
export const FILE_FORMATS = {
  html: { ending: '.html', type: 'text/html' },
  csv: { ending: '.csv', type: 'text/csv' },
  xlsx: { ending: '.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  json: { ending: '.json', type: 'application/json' },
  markdown: { ending: '.md', type: 'text/markdown' },
  sarif: { ending: '.sarif', type: 'application/sarif+json' },
  jsonld: { ending: '.jsonld', type: 'application/ld+json' },
  annotations: { ending: '.annotations.jsonld', type: 'application/ld+json' },
  bundle: { ending: '.zip', type: 'application/zip' },
} as const;

export type FileFormat = keyof typeof FILE_FORMATS;

/** A report as a file. */
export interface ReportFile {
  name: string;
  type: string;
  content: string | Uint8Array;
}

/** The report in one format. Each format's code is loaded when it is asked for. */
export async function fileOf(format: FileFormat, input: ReportInput): Promise<ReportFile> {
  const { ending, type } = FILE_FORMATS[format];
  return { name: `${stem(input)}${ending}`, type, content: await contentOf(format, input) };
}

async function contentOf(format: FileFormat, input: ReportInput): Promise<string | Uint8Array> {
  const { audit, document, questions, reviews, sha256 } = input;
  switch (format) {
    case 'html':
      return (await import('./html.ts')).toHtml(audit, questions, input);
    case 'csv':
      return (await import('./csv.ts')).toCsv(audit, questions, { reviews });
    case 'xlsx':
      return (await import('./xlsx.ts')).toXlsx(input);
    case 'json': {
      const [{ toJson }, { makeReport }] = await Promise.all([import('./json.ts'), import('./report.ts')]);
      return toJson(await makeReport(audit, document, sha256, reviews));
    }
    case 'markdown':
      return (await import('./markdown.ts')).toMarkdown(input);
    case 'sarif':
      return (await import('./sarif.ts')).toSarif(input);
    case 'jsonld':
      return (await import('./json-ld.ts')).toJsonLd(input);
    case 'annotations':
      return (await import('./web-annotations.ts')).toWebAnnotations(input);
    case 'bundle':
      return (await import('./bundle.ts')).toBundle(input);
  }
}

/** "policy-loupe-shop.example-2026-01-05": letters that every file system takes. */
function stem({ audit }: ReportInput): string {
  const { url, finalUrl, title, capturedAt } = audit.document.source;
  const site = hostOf(finalUrl ?? url ?? '') || (title ?? '');
  const plain = safeName(site.replace(/[^\p{L}\p{N}.]+/gu, '-'), '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return ['policy-loupe', plain, capturedAt?.slice(0, 10)].filter(Boolean).join('-');
}
