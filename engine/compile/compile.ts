import type { Stance } from '../model/audit.ts';
import type { Question } from '../model/question.ts';
import { foldWord } from '../text/characters.ts';
import { scriptOf } from '../text/script-of.ts';
import { compileLanguage, type Inflect, type Literal, nearest } from './language.ts';
import type { ConceptRange, Pack, PackMatch, PackPhrase, PackRule } from './pack.ts';
import { expandPhrase, PhraseError } from './phrase.ts';
import type { Problem } from './problem.ts';
import type { CuesFile, RegimeFile } from './regime-schema.ts';
import { compileRegimes } from './regimes.ts';
import type {
  ConceptsFile,
  MatchSpec,
  OtherLanguagesFile,
  QuestionsFile,
  RuleFile,
  ScoringFile,
  VocabularyFile,
} from './schema.ts';

/** The whole of rules/, parsed and checked against its schemas. Keys are file names as a person would write them. */
export interface RulesFolder {
  concepts: ConceptsFile;
  questions: QuestionsFile;
  scoring: ScoringFile;
  /** By rule id. */
  rules: Map<string, RuleFile>;
  /** By language tag. */
  vocabularies: Map<string, VocabularyFile>;
  /** Languages without a vocabulary, by tag. */
  others?: OtherLanguagesFile;
  /** By regime id; they change no audit, so they are no part of the rules' version. */
  regimes?: Map<string, RegimeFile>;
  cues?: CuesFile;
}

/** Concepts that the matcher itself knows. */
const GRAMMAR = [
  'not',
  'not-before',
  'neutral',
  'if',
  'break',
  'and',
  'opaque',
  'opaque-before',
  'preposition',
  'example',
  'postposition',
  'agent',
  'relative',
  'indirect',
  'toward',
  'addressee',
  'order',
  'ask',
  'asker',
  'yes',
  'no',
].map((name) => `grammar.${name}`);
const OWN = [
  ...GRAMMAR,
  'grammar.comma',
  'unit.H',
  'unit.D',
  'unit.W',
  'unit.M',
  'unit.Y',
  'time.duration',
  'thing.mailbox',
  'nothing',
  'lit',
];

const STANCES: Stance[] = ['says', 'denies', 'conditional', 'unclear'];

/**
 * Compiles rules and vocabularies into one pack. What is wrong is left out of the pack and named in `problems`:
 * one bad rule never sinks the others.
 * @param inflect forms of a word for languages without paradigms of their own, by language tag.
 * @param digest a short stable hash of a text, for versions.
 */
export function compilePack(
  folder: RulesFolder,
  inflect: (lang: string) => Inflect,
  digest: (text: string) => string,
): { pack: Pack; problems: Problem[] } {
  const problems: Problem[] = [];
  const literals = new Map<string, Literal[]>();
  const literalOf = (lang: string, words: string[][]): string => {
    const concept = `lit.${lang}.${words.map((any) => any.join('|')).join('_')}`;
    const list = literals.get(lang) ?? [];
    literals.set(lang, list);
    if (!list.some((literal) => literal.concept === concept)) list.push({ concept, words });
    return concept;
  };
  const phrases = new Map<string, { lang: string; stance: Stance; parts: (string | -1)[] }[]>();
  for (const [id, rule] of folder.rules) phrases.set(id, readPhrases(id, rule, literalOf, problems));

  const names = new Set([...Object.keys(folder.concepts), ...OWN]);
  for (const list of literals.values()) for (const { concept } of list) names.add(concept);
  const concepts = [...names].sort(byTree);
  const index = new Map(concepts.map((name, at) => [name, at]));
  const rangeOf = (name: string): ConceptRange | undefined => rangeOfConcept(name, concepts, index);

  const questions = readQuestions(folder.questions);
  const questionIds = new Set(questions.map(({ id }) => id));
  const groups = new Set(questions.map(({ group }) => group));
  const rules: PackRule[] = [];
  for (const [id, rule] of [...folder.rules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = `rules/${id}.yaml`;
    if (!questionIds.has(rule.answers) && !groups.has(rule.answers)) {
      const group = [...questionIds].filter((other) => other.startsWith(`${rule.answers.split('.')[0]}.`));
      problems.push({
        file,
        path: ['answers'],
        message: 'no such question or group of questions',
        value: rule.answers,
        valid: group.length > 0 ? group : [...questionIds],
      });
      continue;
    }
    const resolve = (name: string, path: (string | number)[]): ConceptRange[] => {
      const range = rangeOf(name);
      if (range) return [range];
      problems.push({
        file,
        path,
        message: `no concept "${name}" in rules/concepts.yaml`,
        value: name,
        valid: nearest(name, concepts),
      });
      return [];
    };
    const specs = rule.match === undefined ? [] : Array.isArray(rule.match) ? rule.match : [rule.match];
    const matches = specs.map((spec, at) =>
      compileMatch(spec, Array.isArray(rule.match) ? ['match', at] : ['match'], resolve, file, problems),
    );
    const compiled: PackPhrase[] = [];
    for (const phrase of phrases.get(id) ?? []) {
      const parts = phrase.parts.map((part) => (part === -1 ? -1 : rangeOf(part)));
      const missing = parts.indexOf(undefined);
      if (missing >= 0) {
        const name = phrase.parts[missing] as string;
        problems.push({
          file,
          path: ['phrases', phrase.lang],
          message: `no concept "${name}" in rules/concepts.yaml`,
          value: name,
          valid: nearest(name, concepts),
        });
      } else
        compiled.push({ lang: phrase.lang, stance: phrase.stance, parts: parts as (ConceptRange | -1)[], anchor: 0 });
    }
    if (matches.length === 0 && compiled.length === 0 && (phrases.get(id) ?? []).length === 0) {
      problems.push({ file, path: [], message: 'a rule needs "match" or "phrases"' });
    }
    rules.push({
      id,
      title: rule.title,
      answers: rule.answers,
      severity: rule.severity,
      why: rule.why,
      weak: rule.weak,
      group: rule.answers.split('.')[0] as string,
      law: rule.law,
      match: matches.filter((match) => match.all.every((group) => group.length > 0)),
      phrases: compiled,
    });
  }

  const languages = [...folder.vocabularies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lang, vocabulary]) =>
      compileLanguage(
        vocabulary,
        literals.get(lang) ?? [],
        index,
        inflect(lang),
        `rules/vocabulary/${lang}.yaml`,
        digest(JSON.stringify(vocabulary)),
        problems,
      ),
    );
  const others = Object.entries(folder.others ?? {})
    .filter(([lang]) => !folder.vocabularies.has(lang))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lang, { name, common }]) => {
      const words = [...new Set(common.map(foldWord))];
      return { lang, name, script: scriptOf(words.join('')), common: words.join(' ') };
    });
  const labels: Pack['labels'] = {};
  for (const [name, { label, dpv }] of Object.entries(folder.concepts)) labels[name] = dpv ? { label, dpv } : { label };
  checkScoring(folder.scoring, questionIds, problems);
  const version = digest(
    JSON.stringify([
      folder.concepts,
      folder.questions,
      folder.scoring,
      [...folder.rules],
      languages.map((language) => language.version),
      others,
    ]),
  );
  const { regimes, problems: more } = compileRegimes(
    folder.regimes ?? new Map(),
    folder.cues ?? {},
    questions,
    concepts,
  );
  problems.push(...more);
  return {
    pack: {
      format: 1,
      version,
      concepts,
      labels,
      questions,
      scoring: folder.scoring,
      rules,
      languages,
      others,
      regimes,
    },
    problems,
  };
}

function compileMatch(
  spec: MatchSpec,
  path: (string | number)[],
  resolve: (name: string, path: (string | number)[]) => ConceptRange[],
  file: string,
  problems: Problem[],
): PackMatch {
  const groups = spec.all.map((group) => (Array.isArray(group) ? group : [group]));
  const all = groups.map((names, at) => names.flatMap((name) => resolve(name, [...path, 'all', at])));
  let stance = 0;
  if (spec.stance !== undefined) {
    stance = groups.findIndex((names) => names.includes(spec.stance as string));
    if (stance < 0) {
      problems.push({
        file,
        path: [...path, 'stance'],
        message: 'the stance must be one of the concepts under "all"',
        value: spec.stance,
        valid: groups.flat(),
      });
      stance = 0;
    }
  }
  const ranges = (names: string[], key: string): ConceptRange[] =>
    names.flatMap((name, at) => resolve(name, [...path, key, at]));
  return {
    all,
    none: ranges(spec.none, 'none'),
    within: spec.within,
    stance,
    anchor: 0,
    actor: spec.actor,
    under: ranges(spec.under, 'under'),
    main: spec.main,
    opens: spec.opens,
    outward: spec.outward,
    conditions: ranges(spec.conditions, 'conditions'),
    as: spec.as,
    negated: spec.negated,
  };
}

function readPhrases(
  id: string,
  rule: RuleFile,
  literalOf: (lang: string, words: string[][]) => string,
  problems: Problem[],
): { lang: string; stance: Stance; parts: (string | -1)[] }[] {
  const found: { lang: string; stance: Stance; parts: (string | -1)[] }[] = [];
  for (const [lang, byStance] of Object.entries(rule.phrases)) {
    for (const stance of STANCES) {
      byStance[stance].forEach((phrase, at) => {
        try {
          for (const sequence of expandPhrase(phrase)) {
            const parts: (string | -1)[] = [];
            let words: string[][] = [];
            const flush = (): void => {
              if (words.length > 0) parts.push(literalOf(lang, words));
              words = [];
            };
            for (const part of sequence) {
              if ('words' in part) words.push(part.words.map((word) => word.toLowerCase()));
              else {
                flush();
                parts.push('gap' in part ? -1 : part.concept);
              }
            }
            flush();
            found.push({ lang, stance, parts });
          }
        } catch (error) {
          if (!(error instanceof PhraseError)) throw error;
          problems.push({
            file: `rules/${id}.yaml`,
            path: ['phrases', lang, stance, at],
            message: error.message,
            value: phrase,
            column: error.column,
          });
        }
      });
    }
  }
  return found;
}

function readQuestions(file: QuestionsFile): Question[] {
  return Object.entries(file).flatMap(([group, list]) =>
    list.map(({ id, yes, ask, label }) => ({ id, group, yes, ask, label: label ?? ask })),
  );
}

function checkScoring(scoring: ScoringFile, questions: Set<string>, problems: Problem[]): void {
  scoring.parts.forEach((part, at) => {
    for (const [id, { owed }] of Object.entries(part.points)) {
      const path = ['parts', at, 'points', id];
      const named = [{ id, path }, ...owed.map((owing, index) => ({ id: owing, path: [...path, 'owed', index] }))];
      for (const { id: value, path } of named) {
        if (questions.has(value)) continue;
        const valid = nearest(value, [...questions]);
        problems.push({ file: 'rules/scoring.yaml', path, message: 'no such question', value, valid });
      }
    }
  });
}

/** A concept and all below it, as a range of indices; undefined where nothing has that name. */
function rangeOfConcept(name: string, concepts: string[], index: Map<string, number>): ConceptRange | undefined {
  let first = index.get(name);
  if (first === undefined) {
    first = concepts.findIndex((other) => other.startsWith(`${name}.`));
    if (first < 0) return undefined;
  }
  let last = first;
  while (concepts[last + 1]?.startsWith(`${name}.`)) last++;
  return [first, last];
}

/** Orders ids so that everything below a concept follows it directly. */
function byTree(a: string, b: string): number {
  const left = a.replaceAll('.', '\u0001');
  const right = b.replaceAll('.', '\u0001');
  return left < right ? -1 : left > right ? 1 : 0;
}
