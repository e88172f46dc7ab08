import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseAnchors } from '../engine/compile/anchors.ts';
import { compilePack, type RulesFolder } from '../engine/compile/compile.ts';
import type { Pack } from '../engine/compile/pack.ts';
import { inflectorFor } from './inflect.ts';
import { type PlacedProblem, readRulesFolder, yamlFiles } from './read-rules.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RULES = join(ROOT, 'rules');
/** What the compiled pack depends on beside rules/. */
const COMPILER = [
  'build/inflect.ts',
  'build/pack.ts',
  'build/read-rules.ts',
  'engine/compile',
  'engine/match',
  'engine/text',
];

/** Compiles rules/ afresh, with every problem placed in its file. */
export function compileRules(root = RULES): { pack: Pack; folder: RulesFolder; problems: PlacedProblem[] } {
  const { folder, problems, place } = readRulesFolder(root);
  const { pack, problems: more } = compilePack(folder, inflectorFor, digest);
  chooseAnchors(pack, samplesOf(folder));
  return { pack, folder, problems: [...problems, ...more.map(place)] };
}

/** The compiled pack, from the cache below node_modules/ while neither rules nor compiler have changed. */
export function readPack(): Pack {
  const cache = join(ROOT, 'node_modules/.cache/policy-loupe', `pack-${fingerprint()}.json`);
  try {
    return JSON.parse(readFileSync(cache, 'utf8')) as Pack;
  } catch {
    const { pack, problems } = compileRules();
    for (const { file, line, column, message, value } of problems) {
      console.error(`${file}:${line}:${column} ${message}${value === undefined ? '' : `: "${value}"`} (left out)`);
    }
    mkdirSync(dirname(cache), { recursive: true });
    // written aside and moved: two commands at once never read half a file
    const aside = `${cache}.${process.pid}`;
    writeFileSync(aside, JSON.stringify(pack));
    renameSync(aside, cache);
    return pack;
  }
}

/** Every example sentence of the rules, with its language. */
function samplesOf(folder: RulesFolder): { lang: string; text: string }[] {
  return [...folder.rules.values()].flatMap((rule) =>
    Object.entries(rule.examples).flatMap(([lang, byStance]) =>
      Object.values(byStance).flatMap((texts) => texts.map((text) => ({ lang, text }))),
    ),
  );
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of yamlFiles(RULES)) hash.update(path).update(readFileSync(join(RULES, path)));
  for (const path of COMPILER) for (const file of sourcesOf(join(ROOT, path))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function sourcesOf(path: string): string[] {
  return path.endsWith('.ts')
    ? [path]
    : readdirSync(path)
        .sort()
        .map((name) => join(path, name));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
