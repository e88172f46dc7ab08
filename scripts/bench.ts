import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise/two';
import { readPack } from '../build/pack.ts';
import { audit } from '../engine/audit.ts';
import { chooseAnchors } from '../engine/compile/anchors.ts';
import type { Pack, PackRule } from '../engine/compile/pack.ts';
import { wordsOfSymbols } from '../engine/compile/pack-symbols.ts';
import { unpackNumbers } from '../engine/compile/packed-numbers.ts';
import { documentOfText } from '../engine/document-of-text.ts';
import { loadRules, type Rules } from '../engine/rules.ts';
import { readWrittenPolicy } from '../test/policies/read-policy.ts';
import { comparisonsOf30KB } from './bench/compare-cost.ts';

/**
 * `npm run bench`: what an audit costs, as ratios inside one run: the things compared take turns, each figure is the least of
 * nine. Prints every figure beside what it may be at most.
 */
const ROUNDS = 9;
const WORDS = 3500;
/** What is far slower than an audit leaves it caches to fill again: the first of each turn pays for that, the least does not. */
const IN_A_ROW = 3;
/** Phrases of a concept group that go into its regular expression; with all of them (up to 5,700) V8 runs out of memory. */
const MOST_ALTERNATIVES = 300;

if (process.argv[2] === '--cold') cold();
else if (process.argv[2] === '--memory') memory();
else await bench();

async function bench(): Promise<void> {
  const text = await policyText();
  const pack = readPack();
  const rules = loadRules(pack);
  const run = (given: Rules, of: string): void => {
    audit(documentOfText(of, { sha256: '', source: { route: 'file' } }), given);
  };
  const words = /\w+/g;
  const patterns = patternsOf(pack);
  const rules300 = loadRules(withRules(pack, 300));
  const rules1000 = loadRules(withRules(pack, 1000));
  const large = text.repeat(Math.ceil(4_000_000 / text.length));
  const hostile = hostileText(text.length);

  console.log(
    `a policy of ${WORDS} words, ${text.length} characters; ${pack.rules.length} rules; least of ${ROUNDS}, taking turns\n`,
  );
  const [whole, byWord] = interleave([() => run(rules, text), () => countMatches(words, text)], 40);
  row('whole audit, against /\\w+/g over its words', whole / byWord, 4, `${ms(whole)} against ${ms(byWord)}`);
  const [audited, parsed] = interleave([() => run(rules, text), () => void nlp(text)], IN_A_ROW);
  row('compromise/two, against the audit', parsed / audited, 100, `${ms(parsed)} against ${ms(audited)}`, 'least');
  const [again, oneByOne] = interleave(
    [
      () => run(rules, text),
      () => {
        for (const pattern of patterns) countMatches(pattern, text);
      },
    ],
    IN_A_ROW,
  );
  row(
    `${patterns.length} regular expressions one by one, against the audit`,
    oneByOne / again,
    20,
    `${ms(oneByOne)} against ${ms(again)}`,
    'least',
  );
  const [few, many] = interleave([() => run(rules300, text), () => run(rules1000, text)], 20);
  row('1,000 rules, against 300', many / few, 1.6, `${ms(many)} against ${ms(few)}`);
  const [short, long] = interleave([() => run(rules, text), () => run(rules, large)], 1);
  row(
    'a character of 4 MB, against one of 22 KB',
    long / large.length / (short / text.length),
    1.3,
    `${ns(long, large)} against ${ns(short, text)}`,
  );
  const [normal, dense] = interleave([() => run(rules, text), () => run(rules, hostile)], 20);
  row('a hostile text, against a normal one of its length', dense / normal, 2, `${ms(dense)} against ${ms(normal)}`);
  const wordless = 'x'.repeat(200_000);
  const [plain, unbroken] = interleave(
    [() => run(rules, text.repeat(10).slice(0, 200_000)), () => run(rules, wordless)],
    3,
  );
  row('200 KB without a space, against a normal text', unbroken / plain, 2, `${ms(unbroken)} against ${ms(plain)}`);
  const { revision, strangers } = comparisonsOf30KB(text, rules);
  const [alike, unlike] = interleave([revision, strangers], 3);
  row('ms to compare 30 KB with its revision, warm', alike, 100, 'every fifth sentence changed');
  row('ms to compare 30 KB with 30 KB that share nothing, warm', unlike, 100, 'the worst case');
  const start = Math.min(...Array.from({ length: ROUNDS }, () => child('--cold')));
  row(
    'start with prebuilt tables and first policy, against a warm audit',
    start / whole,
    25,
    `${ms(start)} against ${ms(whole)}`,
  );
  const megabytes = child('--memory');
  row('memory for 1 MB of text, over the base', megabytes, 30, 'MB');
}

/** Runs the things in turns, each `times` in a row, and gives the least milliseconds of one run of each. */
function interleave(things: (() => void)[], times: number): [number, number] {
  const least = things.map(() => Number.POSITIVE_INFINITY);
  // so that none pays for being first
  for (const thing of things) for (let at = 0; at < times; at++) thing();
  for (let round = 0; round < ROUNDS; round++) {
    things.forEach((thing, index) => {
      for (let at = 0; at < times; at++) {
        const start = performance.now();
        thing();
        least[index] = Math.min(least[index] as number, performance.now() - start);
      }
    });
  }
  return least as [number, number];
}

function row(what: string, figure: number, limit: number, detail: string, bound: 'most' | 'least' = 'most'): void {
  const holds = bound === 'most' ? figure <= limit : figure >= limit;
  console.log(
    `${holds ? 'held  ' : 'MISSED'} ${figure.toFixed(2).padStart(9)}  at ${bound} ${String(limit).padEnd(4)} ${what} (${detail})`,
  );
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}

function ns(value: number, { length }: string): string {
  return `${((value * 1e6) / length).toFixed(1)} ns`;
}

function countMatches(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) count++;
  return count;
}

/** The written policies joined and cut to so many words. */
async function policyText(): Promise<string> {
  const parts = await Promise.all(
    ['bank', 'saas', 'marketplace'].map(async (name) => (await readWrittenPolicy(name)).document.text),
  );
  const all = parts.join('\n\n');
  let count = 0;
  for (const match of all.matchAll(/\S+/g)) if (++count === WORDS) return all.slice(0, match.index + match[0].length);
  return all;
}

/** The rules as one regular expression each: for every group of a match, its words in alternation, one group after the other within reach. */
function patternsOf(pack: Pack): RegExp[] {
  const english = pack.languages.find(({ lang }) => lang === 'en');
  if (!english) throw new Error('the pack has no English');
  const phrases = phrasesByConcept(english);
  return pack.rules.flatMap(({ match }) =>
    match.map(({ all }) => {
      const groups = all.map((ranges) => {
        const words = ranges.flatMap(([low, high]) =>
          Array.from({ length: high - low + 1 }, (_, at) => phrases.get(low + at) ?? []).flat(),
        );
        return `\\b(?:${words.slice(0, MOST_ALTERNATIVES).join('|') || 'x{99}'})\\b`;
      });
      return new RegExp(
        `${groups[0]}${groups
          .slice(1)
          .map((group) => `[^.!?]{0,120}?${group}`)
          .join('')}`,
        'gi',
      );
    }),
  );
}

/** Each concept's phrases as regular expressions, read back from the trie. */
function phrasesByConcept(english: Pack['languages'][number]): Map<number, string[]> {
  const children = unpackNumbers(english.trie.children);
  const symbols = unpackNumbers(english.trie.symbols);
  const nodes = unpackNumbers(english.leaves.nodes);
  const listed = wordsBySymbol(english);
  const path: string[] = [''];
  let next = 0;
  children.forEach((count, node) => {
    let symbol = 0;
    for (let left = count; left > 0; left--) {
      symbol += symbols[next++] as number;
      const words = symbol === 0 ? '(?:\\w+\\W+){0,6}?' : `(?:${(listed[symbol - 1] as string[]).join('|')})`;
      path.push(path[node] === '' ? words : `${path[node]}\\W+${words}`);
    }
  });
  const phrases = new Map<number, string[]>();
  let node = 0;
  for (const [at, concept] of unpackNumbers(english.leaves.concepts).entries()) {
    node += nodes[at] as number;
    phrases.set(concept, [...(phrases.get(concept) ?? []), path[node] as string]);
  }
  return phrases;
}

function wordsBySymbol({ words, listed }: Pack['languages'][number]): string[][] {
  const all = words.split(' ');
  const { from, places } = wordsOfSymbols(listed);
  return Array.from({ length: from.length - 1 }, (_, at) =>
    Array.from(places.subarray(from[at], from[at + 1]), (place) => all[place] as string),
  );
}

/** The pack with so many rules: its own, then others that ask for two of its concepts each, by a fixed pseudo-random order. */
function withRules(pack: Pack, count: number): Pack {
  const rules = structuredClone(pack.rules).slice(0, count);
  const concepts = pack.concepts.flatMap((name, at) =>
    /^(act|data|recipient|purpose|right|measure|tech)\./.test(name) ? [at] : [],
  );
  let seed = 7;
  const random = (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed;
  };
  const pick = (): [number, number] => {
    const at = concepts[random() % concepts.length] as number;
    return [at, at];
  };
  const model = pack.rules[0] as PackRule;
  while (rules.length < count) {
    const match = {
      ...structuredClone(model.match[0]),
      all: [[pick()], [pick()], [pick()]],
      none: [],
      under: [],
      anchor: 0,
      stance: 0,
    };
    rules.push({ ...model, id: `bench/${rules.length}`, match: [match as PackRule['match'][number]], phrases: [] });
  }
  const made = { ...pack, rules };
  chooseAnchors(made, [{ lang: 'en', text: '' }]);
  return made;
}

/** Dense hits and no sentence ends. */
function hostileText(length: number): string {
  const dense =
    'we do not sell share collect your name email address location with third parties advertisers unless you consent and ';
  return dense.repeat(Math.ceil(length / dense.length)).slice(0, length);
}

function child(mode: string): number {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), mode], {
    encoding: 'utf8',
  });
  const figure = Number(stdout.trim());
  if (!Number.isFinite(figure) || stdout.trim() === '') throw new Error(`${mode}: ${stderr}`);
  return figure;
}

/** In a process of its own: from the compiled pack's text to the first audit. */
async function cold(): Promise<void> {
  const text = await policyText();
  const packed = JSON.stringify(readPack());
  const start = performance.now();
  const rules = loadRules(JSON.parse(packed) as Pack);
  audit(documentOfText(text, { sha256: '', source: { route: 'file' } }), rules);
  console.log(performance.now() - start);
}

/** In a process of its own: megabytes that stay in use at the most while 1 MB of text is audited, the result among them. */
async function memory(): Promise<void> {
  const text = await policyText();
  const large = text.repeat(Math.ceil(1_000_000 / text.length)).slice(0, 1_000_000);
  const rules = loadRules(readPack());
  const run = (of: string): unknown => audit(documentOfText(of, { sha256: '', source: { route: 'file' } }), rules);
  run(text);
  global.gc?.();
  const before = process.memoryUsage();
  const result = run(large);
  global.gc?.();
  const after = process.memoryUsage();
  const used = after.heapUsed + after.external - before.heapUsed - before.external;
  console.log(result === undefined ? Number.NaN : Math.round((used / 1e6) * 10) / 10);
}
