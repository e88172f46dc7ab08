import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findingWords } from '../cli/finding-words.ts';
import { htmlTree } from '../cli/html-tree.ts';
import type { PageDocument } from '../page/dom.ts';
import { extract } from '../page/extract.ts';
import { atOnce } from '../page/slices.ts';
import { walk } from '../page/walk.ts';

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
        ...measure(page, text, wholeText(tree), set === 'c3pa-html'),
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
  /** Recall of everything on the page: what the saved page does not hold, nobody can extract. */
  possible: number;
  precision: number;
  parse: number;
  extract: number;
  kb: number;
}

function measure(
  page: Page,
  text: string,
  whole: string,
  segmentsOnly: boolean,
): Pick<Row, 'recall' | 'possible' | 'precision'> {
  const found = grams(text);
  const all = grams(page.text);
  // In c3pa the texts hold menus too: what is known to be policy is what somebody labelled.
  const wanted = segmentsOnly
    ? page.segments.filter((each) => each.labels.length).flatMap((each) => grams(page.text.slice(each.start, each.end)))
    : all;
  return {
    recall: share(wanted, new Set(found)),
    possible: share(wanted, new Set(grams(whole))),
    precision: share(found, new Set(all)),
  };
}

function wholeText(tree: PageDocument): string {
  return atOnce(walk(tree))
    .blocks.map((block) => block.text)
    .join('\n');
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
  if (pages) {
    for (const row of [...rows].sort((a, b) => a.recall + a.precision - b.recall - b.precision)) {
      console.log(
        `  ${row.recall.toFixed(3)} ${row.precision.toFixed(3)} (possible ${row.possible.toFixed(3)})  ${row.id}`,
      );
    }
  }
  const note = set === 'c3pa-html' ? ' (against texts that hold menus)' : '';
  line(`${set}, all`, rows, note);
  const there = rows.filter((row) => row.possible >= 0.7);
  if (there.length < rows.length) line(`${set}, whose saved page holds the text`, there, note);
  const kb = rows.reduce((sum, row) => sum + row.kb, 0);
  const total = (pick: (row: Row) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  const a = total((row) => row.parse) / rows.length;
  const b = total((row) => row.extract) / rows.length;
  console.log(
    `  parse ${a.toFixed(0)} ms, extraction ${b.toFixed(1)} ms a page, ${((b * rows.length * 1000) / kb).toFixed(0)} ms a MB of HTML`,
  );
}

function line(name: string, rows: Row[], note: string): void {
  const mean = (pick: (row: Row) => number) => (rows.reduce((sum, row) => sum + pick(row), 0) / rows.length).toFixed(4);
  const least = Math.min(...rows.map((row) => row.recall)).toFixed(3);
  const lost = rows.filter((row) => row.recall < 0.7).length;
  console.log(
    `${name}: ${rows.length} pages, recall ${mean((row) => row.recall)} (least ${least}, below .7: ${lost}; whole page ${mean((row) => row.possible)}), precision ${mean((row) => row.precision)}${note}`,
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
