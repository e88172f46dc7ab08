import type { Audit } from '../engine/model/audit.ts';
import { addressOf } from './name-of.ts';

/** What every report says of its own time. */
export const TIME_PROVES_NOTHING =
  'The time is this computer’s own and a copy kept by oneself proves no date to others: only a third party’s record (a web archive, a trusted timestamp) can.';

/** What every report says of itself. */
export const NO_LEGAL_ADVICE =
  'Made by a program that looks for sentences: it gives no legal advice, and what it calls silent it did not find.';

/** Where a report comes from, as label and words; the same lines stand in every format. */
export function provenanceOf(audit: Audit): [label: string, words: string][] {
  const { document, coverage, versions } = audit;
  const { source } = document;
  const vocabulary = Object.entries(versions.vocabulary).map(([lang, version]) => `${lang} ${version}`);
  const lines: [string, string | undefined][] = [
    ['Tool', `Policy Loupe ${versions.engine}`],
    ['Rules', `${versions.rules}; vocabulary ${vocabulary.join(', ')}`],
    ['Title', source.title],
    ['Address', addressOf(audit)],
    ['Address as given', source.finalUrl && source.url !== source.finalUrl ? source.url : undefined],
    ['Read', READ[source.route]],
    ['Time', source.capturedAt],
    ['Languages', document.languages.map(({ lang, share }) => `${lang} ${Math.round(share * 1000) / 10} %`).join(', ')],
    ['Coverage', `${coverage.read} of ${coverage.characters} characters read`],
    ['SHA-256 of the text', document.sha256],
    ...coverage.warnings.map(({ code, message }): [string, string] => [`Warning: ${code}`, message]),
    ['Of the time', TIME_PROVES_NOTHING],
    ['Of the findings', NO_LEGAL_ADVICE],
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}

/** How the text came to us, in the reader's terms. */
const READ: Record<Audit['document']['source']['route'], string> = {
  page: 'from the page that was open',
  link: 'from a link on the page',
  tab: 'from another tab',
  frame: 'from a frame of the page',
  pdf: 'from a PDF',
  file: 'from a file',
  paste: 'from pasted text',
  stdin: 'from standard input',
};
