import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentOfText } from '../../engine/document-of-text.ts';
import { sha256 } from '../../page/sha256.ts';
import { toBundle } from '../../report/bundle.ts';
import { toCsv } from '../../report/csv.ts';
import { defuseCell } from '../../report/defuse-cell.ts';
import { fileOf } from '../../report/file-of.ts';
import { toHtml } from '../../report/html.ts';
import { toJsonLd } from '../../report/json-ld.ts';
import { toMarkdown } from '../../report/markdown.ts';
import { TIME_PROVES_NOTHING } from '../../report/provenance.ts';
import type { ReportInput } from '../../report/report-input.ts';
import { toSarif } from '../../report/sarif.ts';
import { COLUMNS } from '../../report/table.ts';
import { verify } from '../../report/verify.ts';
import { toWebAnnotations } from '../../report/web-annotations.ts';
import { cellText, toXlsx } from '../../report/xlsx.ts';
import { WRITTEN_POLICIES } from '../policies/read-policy.ts';
import { documentNamed } from './document-named.ts';
import { reportInputOf } from './report-input-of.ts';
import { auditDocument } from './report-of-policy.ts';
import { isSarif, type SarifResult } from './sarif-schema.ts';

/** What every format must give back of each finding: rule, stance, start, end, quote. */
type Told = [rule: string, stance: string, start: number, end: number, quote: string];

describe.each([...WRITTEN_POLICIES, 'seed'])(
  '%s: each format, read again by another reader, has the same findings',
  (name) => {
    let input: ReportInput;
    let told: Told[];
    beforeAll(async () => {
      input = reportInputOf(await documentNamed(name));
      const { document, findings } = input.audit;
      told = findings.map(({ rule, stance, passage: { start, end } }) => [
        rule,
        stance,
        start,
        end,
        document.text.slice(start, end),
      ]);
      expect(told.length).toBeGreaterThan(5);
    });
    const answers = () => Object.entries(input.audit.answers).map(([id, { answer }]) => [id, answer]);

    test('CSV', () => {
      const rows: Record<string, string>[] = parse(toCsv(input.audit, input.questions), { columns: true, bom: true });
      const again: Told[] = [];
      for (const { finding, rule, stance, start, end, quote } of rows)
        if (finding) again[Number(finding)] = [rule ?? '', stance ?? '', Number(start), Number(end), quote ?? ''];
      expect(again).toEqual(
        told.map(([rule, stance, start, end, quote]) => [rule, stance, start, end, defuseCell(quote)]),
      );
    });

    test('XLSX', async () => {
      const sheets = await readExcelFile(Buffer.from(await toXlsx(input)));
      const [findings, answered, matrix, about] = sheets.map(({ data }) => data);
      expect(findings?.[0]).toEqual([...COLUMNS]);
      const at = (column: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(column);
      const again: unknown[] = [];
      for (const row of findings?.slice(1) ?? [])
        if (row[at('finding')] !== null)
          again[Number(row[at('finding')])] = ['rule', 'stance', 'start', 'end', 'quote'].map(
            (column) => row[at(column as 'rule')],
          );
      // the reader takes off the blanks at the ends of a cell
      expect(again).toEqual(
        told.map(([rule, stance, start, end, quote]) => [rule, stance, start, end, cellText(quote).trim()]),
      );
      expect(answered?.slice(1).map((row) => [row[0], row[3]])).toEqual(answers());
      expect(matrix).toHaveLength(1 + input.completeness.reduce((sum, { items }) => sum + items.length, 0));
      expect(about?.flat()).toContain(TIME_PROVES_NOTHING);
    });

    test('SARIF, valid by the published schema', async () => {
      const log = JSON.parse(await toSarif(input));
      expect(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true);
      const [run] = log.runs;
      expect(run.columnKind).toBe('utf16CodeUnits');
      expect(run.artifacts[0].contents.text).toBe(input.audit.document.text);
      const lines = input.audit.document.text.split(/\r\n|\n/);
      const again = run.results.map((result: SarifResult) => {
        const { region } = result.locations[0].physicalLocation;
        // by lines and columns alone
        const start = offsetOf(input.audit.document.text, region.startLine, region.startColumn);
        const end = offsetOf(input.audit.document.text, region.endLine, region.endColumn);
        expect(lines.length).toBeGreaterThanOrEqual(region.endLine);
        expect([region.charOffset, region.charLength]).toEqual([start, end - start]);
        return [run.tool.driver.rules[result.ruleIndex].id, result.properties.stance, start, end, region.snippet.text];
      });
      expect(again).toEqual(told);
      for (const { kind, level, properties, partialFingerprints } of run.results) {
        if (kind !== 'fail') expect(level).toBe('none');
        expect(kind === 'review').toBe(properties.stance === 'unclear');
        expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:\d+$/);
      }
      const prints = run.results.map((result: SarifResult) => result.partialFingerprints.primaryLocationLineHash);
      expect(new Set(prints).size).toBe(prints.length);
      for (const rule of run.tool.driver.rules) {
        expect(rule.help.text.length).toBeGreaterThan(10);
        for (const { target } of rule.relationships) expect(run.taxonomies[0].taxa[target.index].id).toBe(target.id);
      }
    });

    test('JSON-LD, expanded and compacted without loss', async () => {
      const file = JSON.parse(toJsonLd(input));
      // safe: what would be lost is an error
      const given = {
        documentLoader: () => Promise.reject(new Error('nothing is fetched')),
        safe: true,
      } as jsonld.Options.Expand;
      const expanded = await jsonld.expand(file, given);
      const findings = expanded.filter((node) =>
        (node['@type'] as string[] | undefined)?.includes('urn:policy-loupe:Finding'),
      );
      const value = (node: jsonld.NodeObject, key: string): unknown =>
        (node[`urn:policy-loupe:${key}`] as { '@value': unknown }[])?.[0]?.['@value'];
      expect(
        findings.map((node) => ['rule', 'stance', 'start', 'end', 'quote'].map((key) => value(node, key))),
      ).toEqual(told);
      for (const node of findings) {
        const isDenied = (node['@type'] as string[]).includes('https://w3id.org/dpv#Prohibition');
        expect(isDenied).toBe(value(node, 'stance') === 'denies');
      }
      const [notice] = expanded.filter(
        (node) => (node['@type'] as string[] | undefined)?.[0] === 'https://w3id.org/dpv#PrivacyNotice',
      );
      expect(((notice?.['https://w3id.org/dpv#hasProhibition'] ?? []) as unknown[]).length).toBe(
        told.filter(([, stance]) => stance === 'denies').length,
      );
      const compacted = await jsonld.compact(expanded, file['@context'], {
        ...given,
        graph: true,
      } as jsonld.Options.Compact);
      const sorted = (nodes: unknown): string => JSON.stringify(deepSorted(nodes));
      expect(sorted(await jsonld.expand(compacted, given))).toBe(sorted(expanded));
    });

    test('Web Annotations: each quote is found by its position, and by its words', () => {
      const { total, first } = JSON.parse(toWebAnnotations(input));
      expect(total).toBe(told.length);
      const { text } = input.audit.document;
      const again = first.items.map((item: Annotation) => {
        const [quote, position] = item.target.selector;
        expect(text.slice(position.start, position.end)).toBe(quote.exact);
        expect(text.indexOf(quote.prefix + quote.exact + quote.suffix)).toBeGreaterThanOrEqual(0);
        const [rule, , stance] = item.body.slice(1).map(({ value }) => value);
        return [rule, stance, position.start, position.end, quote.exact];
      });
      expect(again).toEqual(told);
    });

    test('Markdown and HTML name every finding, answer and figure', () => {
      const markdown = readMarkdown(toMarkdown(input));
      const { document } = parseHTML(toHtml(input.audit, input.questions, input));
      // each quote stands in a quotation block, and the line below it names the finding
      const byIndex = new Map(
        [...markdown.querySelectorAll('blockquote')].map((block) => {
          const facts = block.nextElementSibling?.textContent ?? '';
          const [, at, rule, stance, start, end] =
            /^finding (\d+) · (\S+) · (\w+) · .*characters (\d+) to (\d+)/s.exec(facts) ?? [];
          return [
            Number(at),
            [rule, stance, Number(start), Number(end), onOneLine(block.lastElementChild?.textContent)],
          ];
        }),
      );
      told.forEach(([rule, stance, start, end, quote], at) => {
        expect(byIndex.get(at)).toEqual([rule, stance, start, end, onOneLine(quote)]);
        expect(document.querySelector(`#finding-${at} blockquote a`)?.textContent?.replace(/\uFFFD/g, '')).toBe(
          quote.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g, ''),
        );
      });
      const { score } = input.audit;
      if (score) {
        expect(markdown.querySelector('h1 + p strong')?.textContent).toBe(score.letter);
        expect(markdown.querySelector('h1 + p')?.textContent).toContain(
          `${score.value} of 100 points; answers ${score.answered} of ${score.questions} questions`,
        );
        expect(document.querySelector('.grade')?.textContent).toContain(`${score.value} of 100 points`);
      }
      const titles = [...markdown.querySelectorAll('h2')].map(({ textContent }) => textContent);
      expect(titles).toContain('Where this comes from');
      expect(document.querySelector('.coverage')?.textContent).toContain(TIME_PROVES_NOTHING);
    });

    test('the bundle: every file has the hash of its manifest, and its report verifies', async () => {
      const page = { name: '../../we\u202Eird/page.html', bytes: new TextEncoder().encode('<p>page</p>') };
      const packed = await toBundle({ ...input, page });
      expect(await toBundle({ ...input, page })).toEqual(packed);
      const files = unzipSync(packed);
      const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
      expect(Object.keys(files).sort()).toEqual([
        'findings.csv',
        'manifest.json',
        'page/page.html',
        'policy.txt',
        'report.html',
        'report.json',
      ]);
      for (const each of manifest.files) expect(await sha256(files[each.name] as Uint8Array)).toBe(each.sha256);
      expect(strFromU8(files['policy.txt'] as Uint8Array)).toBe(input.audit.document.text);
      const report = strFromU8(files['report.json'] as Uint8Array);
      expect(await verify(report, { audit: auditDocument, sha256 })).toMatchObject({ verdict: 'identical' });
    });
  },
);

interface Annotation {
  body: { value: string }[];
  target: { selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }] };
}

/** As any reader of SARIF counts: lines from 1, columns from 1 in UTF-16 code units. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function deepSorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(deepSorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, deepSorted(each)]),
  );
}

test('a policy that would be code, markup or a formula stays text in every format', async () => {
  const text = `=HYPERLINK("http://evil.test") we sell your personal data.\n\n<script>alert(1)</script> [x](javascript:alert(1)) We never sell your personal data \u202E|\u001B[31m.\n\n+1 We collect your e-mail address.`;
  const input = reportInputOf(
    documentOfText(text, { sha256: await sha256(text), source: { route: 'paste', title: '../=cmd\u202E|x.txt' } }),
  );
  for (const [, rows] of (await readExcelFile(Buffer.from(await toXlsx(input)))).map(
    ({ sheet, data }) => [sheet, data] as const,
  ))
    for (const cell of rows.flat()) if (typeof cell === 'string') expect(cell).not.toMatch(/^\s*[=+\-@]/);
  const markdown = readMarkdown(toMarkdown(input));
  expect(markdown.querySelectorAll('script, a[href^="javascript"], blockquote h1, blockquote li')).toHaveLength(0);
  expect(markdown.body.textContent).toContain('[x](javascript:alert(1))');
  for (const format of ['json', 'xlsx', 'sarif', 'bundle'] as const) {
    const { name } = await fileOf(format, input);
    expect(name).toMatch(/^policy-loupe-cmd-x\.txt\.\w+$/);
  }
  const log = JSON.parse(await toSarif(input));
  expect(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true);
});

/** Reads Markdown as another tool would: CommonMark with tables, HTML let through, so that what is not escaped shows. */
function readMarkdown(markdown: string): Document {
  const html = new MarkdownIt({ html: true, linkify: false }).render(markdown);
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

const onOneLine = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\s\p{Cc}\p{Cf}\uFFFD]+/gu, ' ').trim();
