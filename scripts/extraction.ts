import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findingWords } from '../cli/finding-words.ts';
import { extract } from '../page/extract.ts';
import { htmlTree } from '../page/html-tree.ts';
import { atOnce } from '../page/slices.ts';
import { walk } from '../page/walk.ts';
import { byReadability } from './extraction/by-readability.ts';
import { grams, share } from './extraction/grams.ts';
import { type Held, held } from './extraction/nowhere.ts';
import { kept, markedUp, ofBlocks, type Structure } from './extraction/structure.ts';

/**
 * Measures page/extract.ts beside Mozilla's Readability and the whole page, in one run:
 * `npm run extraction -- --data ../shared/data [--pages] [--dump ID]`. Recall and precision are means over the pages, of
 * runs of five words.
 */
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
      const tree = htmlTree(page.html);
      const parsed = performance.now();
      const { text, blocks } = extract(tree, words);
      const done = performance.now();
      if (values.dump) dump(page, text);
      const policy = set === 'c3pa-html' ? labelled(page) : [page.text];
      const readable = byReadability(page.html);
      const whole = atOnce(walk(tree)).blocks.map((block) => block.text);
      const marked = markedUp(tree);
      const policyText = policy.join('\n');
      rows.push({
        id: page.id,
        ours: measure(page, policy, text),
        readability: measure(page, policy, readable.text),
        whole: measure(page, policy, whole.join('\n')),
        held: held(page.text, page.html, tree),
        structure: kept(marked, ofBlocks(text, blocks), policyText),
        itsStructure: kept(marked, markedUp(htmlTree(readable.html)), policyText),
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

interface Measure {
  recall: number;
  precision: number;
}

interface Row {
  id: string;
  ours: Measure;
  readability: Measure;
  /** Everything on the page: what the saved page does not hold, nobody can extract. */
  whole: Measure;
  held: Held;
  structure: { of: Structure; kept: Structure };
  itsStructure: { of: Structure; kept: Structure };
  extract: number;
  kb: number;
}

/** In c3pa the texts hold menus too: what is known to be policy is what somebody labelled. */
function labelled(page: Page): string[] {
  return page.segments.filter((each) => each.labels.length).map((each) => page.text.slice(each.start, each.end));
}

function measure(page: Page, policy: string[], text: string): Measure {
  const found = grams(text);
  return {
    recall: share(policy.flatMap(grams), new Set(found)),
    precision: found.length ? share(found, new Set(grams(page.text))) : 0,
  };
}

function report(set: string, rows: Row[], pages: boolean): void {
  const only = set === 'c3pa-html';
  if (pages) {
    console.log('recall and precision of ours, of Readability, of the whole page');
    for (const row of [...rows].sort((a, b) => a.ours.recall + a.ours.precision - b.ours.recall - b.ours.precision)) {
      const two = ({ recall, precision }: Measure) => `${recall.toFixed(3)} ${precision.toFixed(3)}`;
      console.log(`  ${two(row.ours)}   ${two(row.readability)}   ${two(row.whole)}  ${row.id}`);
    }
  }
  group(`${set}, all`, rows, only);
  const there = rows.filter((row) => row.whole.recall >= 0.7);
  if (there.length < rows.length) group(`${set}, whose saved page holds the text`, there, only);
  for (const { id, held } of rows.filter((row) => !there.includes(row))) {
    const { whole, part, nowhere } = held;
    console.log(
      `  ${id}: of the ${whole + part + nowhere.length} paragraphs of its text ${whole} stand in the saved file, ${part} share words with it, ${nowhere.length} are nowhere in it: ${nowhere.join(' ')}`,
    );
  }
  structure(
    'ours',
    rows.map((row) => row.structure),
  );
  structure(
    'Readability',
    rows.map((row) => row.itsStructure),
  );
  const kb = rows.reduce((sum, row) => sum + row.kb, 0);
  const time = rows.reduce((sum, row) => sum + row.extract, 0);
  console.log(
    `  extraction takes ${(time / rows.length).toFixed(1)} ms a page, ${((time * 1000) / kb).toFixed(0)} ms a MB of HTML\n`,
  );
}

function group(name: string, rows: Row[], recallOnly: boolean): void {
  console.log(
    `${name}: ${rows.length} pages${recallOnly ? '; recall of labelled passages, precision against texts that hold menus' : ''}`,
  );
  for (const who of ['ours', 'readability', 'whole'] as const) {
    const mean = (what: keyof Measure) => (rows.reduce((sum, row) => sum + row[who][what], 0) / rows.length).toFixed(4);
    const recalls = rows.map((row) => row[who].recall);
    const below = (limit: number) => recalls.filter((recall) => recall < limit).length;
    console.log(
      `  ${who.padEnd(12)} recall ${mean('recall')} (least ${Math.min(...recalls).toFixed(3)}; below .7: ${below(0.7)}, below .8: ${below(0.8)}), precision ${mean('precision')}`,
    );
  }
}

function structure(who: string, rows: Row['structure'][]): void {
  const part = (what: keyof Structure) => {
    const [left, all] = (['kept', 'of'] as const).map((which) =>
      rows.reduce((sum, row) => sum + row[which][what].length, 0),
    );
    return `${left} of ${all} (${(((left ?? 0) * 100) / (all || 1)).toFixed(1)} %)`;
  };
  console.log(`  ${who.padEnd(12)} keeps as such: list items ${part('items')}, headings ${part('headings')}`);
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
