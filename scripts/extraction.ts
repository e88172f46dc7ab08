import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findingWords } from '../cli/finding-words.ts';
import { htmlTree } from '../cli/html-tree.ts';
import { extract } from '../page/extract.ts';

/** Measures page/extract.ts: `npm run extraction -- --data ../shared/data [--pages] [--dump ID]`. */
function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      pages: { type: 'boolean', default: false },
      dump: { type: 'string' },
    },
  });
  const words = findingWords();
  for (const set of ['opp115-html', 'c3pa-html']) {
    const file = join(values.data, set, 'dev.jsonl');
    if (!existsSync(file)) {
      console.error(`${file} is not there: name the folder of the data sets with --data.`);
      process.exitCode = 2;
      return;
    }
    const rows: Row[] = [];
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (!line) continue;
      const page = JSON.parse(line) as Page;
      if (values.dump && page.id !== values.dump) continue;
      const began = performance.now();
      const tree = htmlTree(page.html);
      const parsed = performance.now();
      const { text } = extract(tree, words);
      const done = performance.now();
      if (values.dump) dump(page, text);
      rows.push({
        id: page.id,
        ...measure(page, text, set === 'c3pa-html'),
        parse: parsed - began,
        extract: done - parsed,
        kb: page.html.length / 1000,
      });
    }
    if (rows.length) report(set, rows, values.pages);
  }
}

interface Page {
  id: string;
  text: string;
  html: string;
  segments: { start: number; end: number; labels: string[] }[];
}

interface Row {
  id: string;
  recall: number;
  precision: number;
  parse: number;
  extract: number;
  kb: number;
}

function measure(page: Page, text: string, segmentsOnly: boolean): { recall: number; precision: number } {
  const found = grams(text);
  const all = grams(page.text);
  // In c3pa the texts hold menus too: what is known to be policy is what somebody labelled.
  const wanted = segmentsOnly
    ? page.segments.filter((each) => each.labels.length).flatMap((each) => grams(page.text.slice(each.start, each.end)))
    : all;
  return { recall: share(wanted, new Set(found)), precision: share(found, new Set(all)) };
}

/** Overlapping runs of five words. */
function grams(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’`´]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const result: string[] = [];
  for (let at = 0; at + 5 <= words.length; at++) result.push(words.slice(at, at + 5).join(' '));
  return result;
}

function share(of: string[], among: Set<string>): number {
  return of.length ? of.filter((gram) => among.has(gram)).length / of.length : 1;
}

function report(set: string, rows: Row[], pages: boolean): void {
  const mean = (pick: (row: Row) => number) => rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
  if (pages) {
    for (const row of [...rows].sort((a, b) => a.recall + a.precision - b.recall - b.precision)) {
      console.log(`  ${row.recall.toFixed(3)} ${row.precision.toFixed(3)}  ${row.id}`);
    }
  }
  const least = Math.min(...rows.map((row) => row.recall));
  const kb = rows.reduce((sum, row) => sum + row.kb, 0);
  const ms = rows.reduce((sum, row) => sum + row.extract, 0);
  console.log(
    `${set}: ${rows.length} pages, recall ${mean((row) => row.recall).toFixed(4)} (least ${least.toFixed(3)}, below .8: ${rows.filter((row) => row.recall < 0.8).length}), ` +
      `precision ${mean((row) => row.precision).toFixed(4)}${set === 'c3pa-html' ? ' (against texts that hold menus)' : ''}, ` +
      `parse ${mean((row) => row.parse).toFixed(0)} ms, extraction ${mean((row) => row.extract).toFixed(1)} ms a page, ${((ms / kb) * 1000).toFixed(0)} ms a MB`,
  );
}

/** What was missed and what was too much, in order, for reading by eye. */
function dump(page: Page, text: string): void {
  const wanted = new Set(grams(page.text));
  const found = new Set(grams(text));
  const show = (mark: string, from: string, other: Set<string>) => {
    for (const line of from.split('\n')) {
      const own = grams(line);
      if (own.length && share(own, other) < 0.6) console.log(mark, line.slice(0, 220));
      else if (!own.length && line.trim()) console.log('?'.padStart(mark.length), mark, line.slice(0, 100));
    }
  };
  show('MISSED', page.text, found);
  show('EXTRA ', text, wanted);
}

main();
