import type { Finding } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { NO_LEGAL_ADVICE, provenanceOf, TIME_PROVES_NOTHING } from './provenance.ts';
import { TOOL } from './report.ts';
import type { ReportInput, RuleText } from './report-input.ts';
import { lawReferences, lawTaxonomy } from './sarif/law-taxonomy.ts';
import { POLICY_FILE, regionsOf } from './sarif/regions.ts';
import { resultOf } from './sarif/result-of.ts';
import { takenResults } from './sarif/taken-results.ts';
import { withAdditions } from './with-additions.ts';

/** Characters that GitHub takes of a rule's description. */
const MOST_DESCRIPTION = 1024;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

/**
 * The audit as a SARIF 2.1.0 log for code scanning: one result a finding, in their order, columns in UTF-16 code units, the text
 * embedded. GitHub shows it where the text (the bundle's policy.txt) is committed under that name.
 * What harms the reader is a failure by its severity; what is unclear is for review; all else informs or passes.
 */
export async function toSarif(given: ReportInput): Promise<string> {
  const input = { ...given, audit: withAdditions(given.audit, given.reviews) };
  const { audit, rules, questions, reviews } = input;
  const { text, source } = audit.document;
  const taken = takenResults(audit.findings, questions);
  const left = audit.findings.length - taken.length;
  const used = [...new Set(audit.findings.map(({ rule }) => rule))];
  const known = rules.filter(({ id }) => used.includes(id));
  // a rule that the present pack does not have (a report of other versions) is described by its finding
  const described = used.map((id) => known.find((rule) => rule.id === id) ?? ruleOf(id, audit.findings));
  const taxa = lawReferences(described, audit.findings);
  const regions = regionsOf(text);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: TOOL,
            version: audit.versions.engine,
            semanticVersion: audit.versions.engine,
            fullName: `${TOOL} ${audit.versions.engine}, rules ${audit.versions.rules}`,
            shortDescription: { text: 'Reads privacy policies.' },
            fullDescription: { text: NO_LEGAL_ADVICE },
            rules: described.map((rule) => ruleDescriptor(rule, questions, taxa)),
            supportedTaxonomies: [{ name: 'law', index: 0 }],
            properties: { rules: audit.versions.rules, vocabulary: audit.versions.vocabulary },
          },
        },
        taxonomies: [lawTaxonomy(taxa)],
        invocations: [
          {
            executionSuccessful: true,
            ...(source.capturedAt && isTime(source.capturedAt) ? { endTimeUtc: source.capturedAt } : {}),
            toolExecutionNotifications: [...audit.coverage.warnings, ...(left > 0 ? [leftOut(left)] : [])].map(
              ({ code, message }) => ({ level: 'warning', message: { text: message }, descriptor: { id: code } }),
            ),
          },
        ],
        columnKind: 'utf16CodeUnits',
        defaultEncoding: 'utf-8',
        newlineSequences: ['\r\n', '\n'],
        artifacts: [
          {
            location: { uri: POLICY_FILE, description: { text: 'The policy’s text as it was read.' } },
            roles: ['analysisTarget'],
            mimeType: 'text/plain',
            encoding: 'utf-8',
            length: new TextEncoder().encode(text).length,
            hashes: { 'sha-256': audit.document.sha256 },
            contents: { text },
          },
        ],
        results: await Promise.all(taken.map((index) => resultOf(input, index, { rules: used, taxa, regions }))),
        properties: {
          provenance: Object.fromEntries(provenanceOf(audit)),
          note: TIME_PROVES_NOTHING,
          score: audit.score ? { value: audit.score.value, letter: audit.score.letter } : null,
          answers: Object.fromEntries(Object.entries(audit.answers).map(([id, { answer }]) => [id, answer])),
          contradictions: audit.contradictions,
          reviews,
        },
      },
    ],
  };
  numberFingerprints(log.runs[0]?.results ?? []);
  return `${JSON.stringify(log, null, 2).toWellFormed()}\n`;
}

function ruleOf(id: string, findings: Finding[]): RuleText {
  const { title, answers, severity, law } = findings.find(({ rule }) => rule === id) as Finding;
  return { id, title, answers, severity, law, why: title };
}

function ruleDescriptor({ id, title, why, law, severity, answers }: RuleText, questions: Question[], taxa: string[]) {
  const ask = questions.find((question) => question.id === answers)?.ask;
  const lines = [why, ask, law.length > 0 ? `Law: ${law.join(', ')}.` : undefined].filter((line) => line !== undefined);
  return {
    id,
    name: id.replace(/(?:^|[/-])(\p{L})/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title.slice(0, MOST_DESCRIPTION) },
    fullDescription: { text: why.slice(0, MOST_DESCRIPTION) },
    help: { text: lines.join('\n'), markdown: lines.join('\n\n') },
    defaultConfiguration: { level: severity === 'high' ? 'error' : severity === 'medium' ? 'warning' : 'note' },
    relationships: law.map((reference) => ({
      target: { id: reference, index: taxa.indexOf(reference), toolComponent: { name: 'law', index: 0 } },
      kinds: ['relevant'],
    })),
    properties: {
      tags: ['privacy', id.split('/')[0]],
      precision: 'high',
      'problem.severity': severity === 'high' ? 'error' : severity === 'medium' ? 'warning' : 'recommendation',
    },
  };
}

function leftOut(many: number): { code: string; message: string } {
  return {
    code: 'results-left-out',
    message: `${many} findings that weigh least are not in this log: GitHub takes no more results. The JSON report has them all.`,
  };
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text);
}

/** Where a sentence stands twice each has its own fingerprint: the hash, then which of them it is. */
function numberFingerprints(results: { partialFingerprints: Record<string, string> }[]): void {
  const seen = new Map<string, number>();
  for (const { partialFingerprints } of results) {
    const hash = partialFingerprints.primaryLocationLineHash as string;
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    partialFingerprints.primaryLocationLineHash = `${hash}:${number}`;
    partialFingerprints['policyLoupe/v1'] = `${hash}:${number}`;
  }
}
