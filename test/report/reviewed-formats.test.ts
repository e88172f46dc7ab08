import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { sha256 } from '../../page/sha256.ts';
import { toCsv } from '../../report/csv.ts';
import { toHtml } from '../../report/html.ts';
import { toJsonLd } from '../../report/json-ld.ts';
import { toMarkdown } from '../../report/markdown.ts';
import { makeReport, type Review } from '../../report/report.ts';
import { toSarif } from '../../report/sarif.ts';
import { toWebAnnotations } from '../../report/web-annotations.ts';
import { documentNamed } from './document-named.ts';
import { reportInputOf } from './report-input-of.ts';
import { isSarif } from './sarif-schema.ts';

test('what a person said of a finding stands beside what the machine said', async () => {
  const review = {
    finding: 0,
    verdict: 'rejected' as const,
    author: 'A. Ditor',
    reason: 'it is a heading',
    at: '2026-11-22T11:00:00Z',
  };
  const input = reportInputOf(await documentNamed('bank'), { reviews: [review] });
  expect(JSON.parse(await toSarif(input)).runs[0].results[0].suppressions[0].justification).toBe(
    'A. Ditor: it is a heading',
  );
  for (const text of [
    toMarkdown(input),
    toHtml(input.audit, input.questions, input),
    toJsonLd(input),
    toWebAnnotations(input),
    toCsv(input.audit, input.questions, { reviews: [review] }),
  ]) {
    expect(text).toContain('A. Ditor');
    expect(text).toContain('it is a heading');
  }
});

test('a correction names all that it corrects, and a finding added by hand stands beside the machine’s, in every format', async () => {
  const document = await documentNamed('bank');
  const machines = reportInputOf(document).audit;
  const by = { author: 'A. Ditor', at: '2026-11-22T11:00:00Z' };
  const words = 'privacy';
  const start = document.text.indexOf(words);
  const passage = { start, end: start + words.length };
  const added = machines.findings.length;
  const reviews: Review[] = [
    {
      ...by,
      finding: 0,
      verdict: 'corrected',
      reason: 'it speaks of others',
      stance: 'denies',
      data: ['data.email'],
      recipients: [],
      duration: '',
      condition: passage,
    },
    {
      ...by,
      finding: added,
      verdict: 'added',
      reason: 'the rules miss it',
      answers: 'sharing.sale',
      stance: 'conditional',
      passage,
      data: ['data.location'],
      duration: 'P30D',
    },
  ];
  const input = reportInputOf(document, { reviews });
  const corrected = [
    'stance: denies',
    'data: data.email',
    'recipients: none',
    'duration: none',
    `condition: “${words}”`,
  ];

  const table = parse(toCsv(input.audit, input.questions, { reviews }), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  expect(table.find(({ finding }) => finding === '0')?.correction).toBe(corrected.join('; '));
  expect(table.find(({ finding }) => finding === `${added}`)).toMatchObject({
    question: 'sharing.sale',
    rule: 'by-hand',
    stance: 'conditional',
    quote: words,
    data: 'data.location',
    duration: 'P30D',
    review: 'added',
    reviewer: 'A. Ditor',
  });

  const [run] = JSON.parse(await toSarif(input)).runs;
  expect(isSarif(JSON.parse(await toSarif(input)))).toBe(true);
  expect(run.results).toHaveLength(added + 1);
  expect(run.results[0].properties.review).toEqual(reviews[0]);
  expect(run.results[added]).toMatchObject({ ruleId: 'by-hand', properties: { review: { verdict: 'added' } } });

  const graph = await jsonld.expand(JSON.parse(toJsonLd(input)), { safe: true } as jsonld.Options.Expand);
  for (const line of corrected) expect(JSON.stringify(graph)).toContain(JSON.stringify(line).slice(1, -1));
  expect(graph.some((node) => String(node['@id']).endsWith(`#finding-${added}`))).toBe(true);

  const { items } = JSON.parse(toWebAnnotations(input)).first;
  expect(items[added]).toMatchObject({
    creator: { name: 'A. Ditor' },
    target: { selector: [{ exact: words }, passage] },
  });
  expect(items.at(-2).body[0].value).toBe(`corrected (${corrected.join('; ')}): it speaks of others`);

  const html = parseHTML(toHtml(input.audit, input.questions, input)).document;
  expect(html.querySelector('#finding-0 .review')?.textContent).toContain(corrected.join('; '));
  expect(html.querySelector(`#finding-${added}`)?.textContent).toMatch(/privacy.*Added by hand.*added by A\. Ditor/s);
  expect(html.querySelector(`#policy #passage-${added}`)).not.toBeNull();
  expect(toMarkdown(input)).toContain(`finding ${added} · \`by-hand\` · conditional`);
  expect(toMarkdown(input)).toContain('**corrected** (stance: denies; data: data.email; recipients: none');

  const report = await makeReport(input.audit, document, sha256, reviews);
  expect(report.findings).toEqual(machines.findings);
  expect(report.report.reviews).toEqual(reviews);
});
