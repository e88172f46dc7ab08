import * as v from 'valibot';

const Concept = v.pipe(
  v.string(),
  v.regex(/^[a-z]+(\.[a-z0-9-]+)*$/, 'a concept id is lower-case words joined by dots, such as data.email'),
);
const Words = v.optional(v.array(v.string()), []);
const Group = v.union([Concept, v.pipe(v.array(Concept), v.minLength(1))]);

/** What a rule asks of one clause. */
const MatchSchema = v.strictObject({
  all: v.pipe(v.array(Group), v.minLength(1)),
  none: v.optional(v.array(Concept), []),
  within: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)), 25),
  stance: v.optional(Concept),
  actor: v.optional(v.picklist(['company', 'third-party', 'reader', 'authority', 'any']), 'company'),
  under: v.optional(v.array(Concept), []),
  main: v.optional(v.boolean(), false),
  opens: v.optional(v.boolean(), false),
  outward: v.optional(v.boolean(), false),
  conditions: v.optional(v.array(Concept), ['when.consent', 'when.exception', 'when.region']),
  as: v.optional(v.picklist(['says', 'denies', 'conditional', 'unclear', 'silent']), 'says'),
  negated: v.optional(v.picklist(['says', 'denies', 'conditional', 'unclear', 'silent']), 'denies'),
});

const StanceTexts = v.strictObject({
  says: Words,
  denies: Words,
  conditional: Words,
  unclear: Words,
});
const Examples = v.strictObject({
  says: Words,
  denies: Words,
  conditional: Words,
  unclear: Words,
  silent: Words,
});

/** One rule file. Its path below rules/ is its id. */
export const RuleSchema = v.strictObject({
  title: v.pipe(v.string(), v.minLength(3)),
  /** A question, or a group of questions where none of them asks for what the rule finds. */
  answers: v.string(),
  severity: v.picklist(['high', 'medium', 'low', 'info']),
  why: v.pipe(v.string(), v.minLength(10)),
  law: v.array(v.string()),
  match: v.optional(v.union([MatchSchema, v.pipe(v.array(MatchSchema), v.minLength(1))])),
  phrases: v.optional(v.record(v.string(), StanceTexts), {}),
  /** Its findings are of low confidence: they contradict nothing that other rules find. */
  weak: v.optional(v.boolean(), false),
  /** It answers no question, but is told also where the same clause answers one of its group: a law asks for it by itself. */
  apart: v.optional(v.boolean(), false),
  overlaps: v.optional(v.array(v.string()), []),
  examples: v.record(v.string(), Examples),
});

/** rules/concepts.yaml */
export const ConceptsSchema = v.record(
  Concept,
  v.strictObject({
    label: v.string(),
    dpv: v.optional(v.pipe(v.string(), v.url())),
  }),
);

const Entry = v.strictObject({ verbs: Words, nouns: Words, words: Words, fixed: Words });
/** Suffixes of one class of stems. */
const ParadigmClass = v.strictObject({
  ends: Words,
  any: Words,
  not: Words,
  we: Words,
  'we-not': Words,
  you: Words,
  'you-not': Words,
  nominal: Words,
  dependent: Words,
  'dependent-not': Words,
});
const Paradigm = v.optional(v.union([ParadigmClass, v.array(ParadigmClass)]));
/** `last`: vowels of which the stem's last is one; `ends`: endings of the stem; capital letters: what they stand for. */
const HarmonyRow = v.objectWithRest({ last: v.optional(v.string()), ends: Words }, v.string());

/** rules/languages.yaml: languages without a vocabulary, by tag. */
export const OtherLanguagesSchema = v.record(
  v.string(),
  v.strictObject({ name: v.string(), common: v.pipe(v.array(v.string()), v.minLength(20)) }),
);
export type OtherLanguagesFile = v.InferOutput<typeof OtherLanguagesSchema>;

/** rules/vocabulary/<lang>.yaml */
export const VocabularySchema = v.strictObject({
  language: v.string(),
  name: v.string(),
  status: v.picklist(['reviewed', 'draft']),
  direction: v.optional(v.picklist(['ltr', 'rtl']), 'ltr'),
  script: v.string(),
  letters: v.optional(v.string(), ''),
  common: v.pipe(v.array(v.string()), v.minLength(10)),
  abbreviations: Words,
  head: v.strictObject({ verbs: v.picklist(['first', 'last']), nouns: v.picklist(['first', 'last']) }),
  paradigms: v.optional(
    v.strictObject({ harmony: v.optional(v.array(HarmonyRow), []), verbs: Paradigm, nouns: Paradigm }),
  ),
  grammar: v.strictObject({
    not: Words,
    'not-before': Words,
    neutral: Words,
    if: Words,
    break: Words,
    and: Words,
    opaque: Words,
    'opaque-before': Words,
    preposition: Words,
    example: Words,
    postposition: Words,
    agent: Words,
    relative: Words,
    indirect: Words,
    toward: Words,
    addressee: Words,
    order: Words,
    ask: Words,
    asker: Words,
    yes: Words,
    no: Words,
  }),
  concepts: v.record(v.string(), Entry),
  numbers: v.optional(v.record(v.string(), v.number()), {}),
  durations: v.optional(v.strictObject({ H: Words, D: Words, W: Words, M: Words, Y: Words })),
});

/** rules/questions.yaml: groups of questions. `label` is two to five words for lists. */
export const QuestionsSchema = v.record(
  v.string(),
  v.array(
    v.strictObject({
      id: v.string(),
      yes: v.picklist(['harm', 'protection', 'information']),
      ask: v.string(),
      label: v.optional(v.string()),
    }),
  ),
);

const Weights = v.strictObject({
  yes: v.optional(v.number(), 0),
  no: v.optional(v.number(), 0),
  conditional: v.optional(v.number(), 0),
  silent: v.optional(v.number(), 0),
  /** Questions one of which the policy answers with yes or on a condition before silence costs anything; none: always. */
  owed: v.optional(v.array(v.string()), []),
  why: v.string(),
});

/** rules/scoring.yaml: points taken off for an answer, in three parts. */
export const ScoringSchema = v.strictObject({
  letters: v.strictObject({ A: v.number(), B: v.number(), C: v.number(), D: v.number() }),
  parts: v.array(
    v.strictObject({
      id: v.string(),
      title: v.string(),
      weight: v.number(),
      /** Points at which the part's value reaches 0. */
      full: v.number(),
      points: v.record(v.string(), Weights),
    }),
  ),
});

export type RuleFile = v.InferOutput<typeof RuleSchema>;
export type MatchSpec = v.InferOutput<typeof MatchSchema>;
export type ConceptsFile = v.InferOutput<typeof ConceptsSchema>;
export type ParadigmClass = v.InferOutput<typeof ParadigmClass>;
export type HarmonyRow = v.InferOutput<typeof HarmonyRow>;
export type VocabularyFile = v.InferOutput<typeof VocabularySchema>;
export type QuestionsFile = v.InferOutput<typeof QuestionsSchema>;
export type ScoringFile = v.InferOutput<typeof ScoringSchema>;
export type ScoringWeights = v.InferOutput<typeof Weights>;
