import type { Question } from '../model/question.ts';
import { foldWord } from '../text/characters.ts';
import { scriptOf } from '../text/script-of.ts';
import { checkScoring } from './check-scoring.ts';
import { byTree, rangeOfConcept } from './concept-tree.ts';
import { compileLanguage, type Inflect, type Literal } from './language.ts';
import { MATCHER_CONCEPTS } from './matcher-concepts.ts';
import type { Pack } from './pack.ts';
import type { Problem } from './problem.ts';
import type { CuesFile, RegimeFile } from './regime-schema.ts';
import { compileRegimes } from './regimes.ts';
import { compileRule, type Known } from './rule.ts';
import { type RulePhrase, readPhrases } from './rule-phrases.ts';
import type {
  ConceptsFile,
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
    const list = literals.get(lang) ?? [];
    literals.set(lang, list);
    const spelt = words.join(' ');
    const known = list.find((literal) => literal.words.join(' ') === spelt);
    if (known) return known.concept;
    // numbered: the pack need not hold their words a second time
    const concept = `lit.${lang}.${list.length}`;
    list.push({ concept, words });
    return concept;
  };
  const phrases = new Map<string, RulePhrase[]>();
  for (const [id, rule] of folder.rules) phrases.set(id, readPhrases(id, rule, literalOf, problems));

  const names = new Set([...Object.keys(folder.concepts), ...MATCHER_CONCEPTS]);
  for (const list of literals.values()) for (const { concept } of list) names.add(concept);
  const concepts = [...names].sort(byTree);
  const index = new Map(concepts.map((name, at) => [name, at]));
  const rangeOf = (name: string) => rangeOfConcept(name, concepts, index);

  const questions = readQuestions(folder.questions);
  const known: Known = { concepts, rangeOf, questions: new Map(questions.map(({ id, group }) => [id, group])) };
  const rules = [...folder.rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, rule]) => compileRule(id, rule, phrases.get(id) ?? [], known, problems) ?? []);

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
  checkScoring(folder.scoring, new Set(known.questions.keys()), problems);
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

function readQuestions(file: QuestionsFile): Question[] {
  return Object.entries(file).flatMap(([group, list]) =>
    list.map(({ id, yes, ask, label }) => ({ id, group, yes, ask, label: label ?? ask })),
  );
}
