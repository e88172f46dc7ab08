import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { RulesFolder } from '../engine/compile/compile.ts';
import type { Problem } from '../engine/compile/problem.ts';
import { CuesSchema, type RegimeFile, RegimeSchema } from '../engine/compile/regime-schema.ts';
import {
  ConceptsSchema,
  OtherLanguagesSchema,
  QuestionsSchema,
  type RuleFile,
  RuleSchema,
  ScoringSchema,
  type VocabularyFile,
  VocabularySchema,
} from '../engine/compile/schema.ts';

/** A problem with its place in the file: lines and columns count from 1. */
export interface PlacedProblem extends Problem {
  line: number;
  column: number;
}

/** Files below rules/ that are no rule. */
const NO_RULE = /^(concepts|questions|scoring|finding|cues|languages)\.yaml$|^(vocabulary|regimes)\//;

/** Every file of the rules folder, parsed and checked against its schema, with a way to place problems in them. */
export function readRulesFolder(root: string): {
  folder: RulesFolder;
  problems: PlacedProblem[];
  place: (problem: Problem) => PlacedProblem;
} {
  const problems: PlacedProblem[] = [];
  const files = new Map<string, ParsedFile>();
  const place = (problem: Problem): PlacedProblem => placeIn(files.get(problem.file), problem);

  const read = <T>(path: string, schema: v.GenericSchema<unknown, T>): T | undefined => {
    const name = `rules/${path}`;
    const counter = new LineCounter();
    const document = parseDocument(readFileSync(join(root, path), 'utf8'), { lineCounter: counter, uniqueKeys: true });
    files.set(name, { document, counter });
    if (document.errors.length > 0) {
      for (const error of document.errors) {
        const at = counter.linePos(error.pos[0]);
        problems.push({
          file: name,
          path: [],
          message: (error.message.split('\n')[0] as string).replace(/ at line.*$/, ''),
          line: at.line,
          column: at.col,
        });
      }
      // a key given twice is named, and the file is read all the same
      if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return undefined;
    }
    const data: unknown = document.toJS();
    const result = v.safeParse(schema, data);
    if (result.success) return result.output;
    for (const issue of result.issues) for (const problem of problemsOf(issue, name)) problems.push(place(problem));
    // what is right in the file is still used
    for (const issue of result.issues)
      removeAt(
        data,
        (issue.path ?? []).slice(0, 2).map(({ key }) => key as string),
      );
    const rest = v.safeParse(schema, data);
    return rest.success ? rest.output : undefined;
  };

  const rules = new Map<string, RuleFile>();
  const vocabularies = new Map<string, VocabularyFile>();
  const regimes = new Map<string, RegimeFile>();
  for (const path of yamlFiles(root)) {
    const id = path.replace(/\.yaml$/, '');
    if (path.startsWith('vocabulary/')) {
      const vocabulary = read(path, VocabularySchema);
      if (vocabulary) vocabularies.set(vocabulary.language, vocabulary);
    } else if (path.startsWith('regimes/')) {
      const regime = read(path, RegimeSchema);
      if (regime) regimes.set(id.replace('regimes/', ''), regime);
    } else if (!NO_RULE.test(path)) {
      const rule = read(path, RuleSchema);
      if (rule) rules.set(id, rule);
    }
  }
  const concepts = read('concepts.yaml', ConceptsSchema) ?? {};
  const questions = read('questions.yaml', QuestionsSchema) ?? {};
  const scoring = read('scoring.yaml', ScoringSchema) ?? { letters: { A: 80, B: 65, C: 50, D: 35 }, parts: [] };
  const cues = regimes.size > 0 ? (read('cues.yaml', CuesSchema) ?? {}) : {};
  const others = existsSync(join(root, 'languages.yaml')) ? (read('languages.yaml', OtherLanguagesSchema) ?? {}) : {};
  return { folder: { concepts, questions, scoring, rules, vocabularies, others, regimes, cues }, problems, place };
}

function removeAt(data: unknown, path: string[]): void {
  let at = data as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at?.[key] as Record<string, unknown>;
  const last = path.at(-1);
  if (at !== null && typeof at === 'object' && last !== undefined) delete at[last];
}

interface ParsedFile {
  document: Document.Parsed;
  counter: LineCounter;
}

/** All YAML files below a folder, with forward slashes, in a fixed order. */
export function yamlFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => relative('.', path).split(sep).join('/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort();
}

function placeIn(file: ParsedFile | undefined, problem: Problem): PlacedProblem {
  if (!file) return { ...problem, line: 1, column: problem.column ?? 1 };
  for (let depth = problem.path.length; depth >= 0; depth--) {
    const path = problem.path.slice(0, depth);
    const key = keyNode(file.document, path, problem.onKey === true && depth === problem.path.length);
    const node = key ?? (depth === 0 ? file.document.contents : file.document.getIn(path, true));
    if (!isNode(node) || !node.range) continue;
    const at = file.counter.linePos(node.range[0]);
    const isText = depth === problem.path.length && problem.column !== undefined;
    return { ...problem, line: at.line, column: at.col + (isText ? (problem.column as number) - 1 : 0) };
  }
  return { ...problem, line: 1, column: 1 };
}

/** Where the path ends at a key of a mapping, and the problem is about the key: its node. */
function keyNode(document: Document.Parsed, path: (string | number)[], always: boolean): unknown {
  if (path.length === 0) return undefined;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const items = (parent as { items?: { key?: { value?: unknown } }[] } | null)?.items;
  if (!Array.isArray(items)) return undefined;
  const name = path.at(-1);
  const pair = items.find((item) => item?.key?.value === name);
  if (pair && always) return pair.key;
  return pair && typeof (pair as { value?: { value?: unknown } }).value?.value !== 'string' ? pair.key : undefined;
}

function problemsOf(issue: v.BaseIssue<unknown>, file: string): Problem[] {
  if (issue.issues) return issue.issues.flatMap((inner) => problemsOf(inner, file));
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const valid = validOf(issue);
  const value = typeof issue.input === 'string' || typeof issue.input === 'number' ? String(issue.input) : undefined;
  const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
  const key = path.at(-1);
  const message = unknownKey
    ? `unknown key "${key}"`
    : issue.input === undefined && key !== undefined
      ? `"${key}" is missing`
      : issue.type === 'regex' || issue.type === 'url' || issue.type.startsWith('min_')
        ? issue.message
        : `expected ${issue.expected ?? 'something else'}`;
  const problem: Problem = { file, path, message };
  if (value !== undefined && !unknownKey) problem.value = value;
  if (valid) problem.valid = valid;
  if (unknownKey) problem.onKey = true;
  return [problem];
}

/** The choices that a picklist or an object's keys leave. */
function validOf(issue: v.BaseIssue<unknown>): string[] | undefined {
  if (issue.type === 'picklist')
    return (issue as unknown as { expected: string }).expected.replace(/[()"]/g, '').split(' | ');
  const { requirement } = issue as { requirement?: unknown };
  return Array.isArray(requirement) ? requirement.map(String) : undefined;
}
