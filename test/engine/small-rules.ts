import * as v from 'valibot';
import { parse } from 'yaml';
import { audit } from '../../engine/audit.ts';
import { chooseAnchors } from '../../engine/compile/anchors.ts';
import { compilePack } from '../../engine/compile/compile.ts';
import { exampleDocument } from '../../engine/compile/example.ts';
import type { Problem } from '../../engine/compile/problem.ts';
import {
  ConceptsSchema,
  QuestionsSchema,
  RuleSchema,
  ScoringSchema,
  VocabularySchema,
} from '../../engine/compile/schema.ts';
import type { Audit } from '../../engine/model/audit.ts';
import { loadRules, type Rules } from '../../engine/rules.ts';

/** rules/concepts.yaml in small. */
export const CONCEPTS = `
actor.company: {label: company}
actor.reader: {label: reader}
actor.third-party: {label: third party}
act.sell: {label: sell}
act.share: {label: share}
act.collect: {label: collect}
act.keep: {label: keep}
data.name: {label: name}
data.email: {label: e-mail}
data.postal-address: {label: address}
data.personal: {label: personal data}
recipient.advertiser: {label: advertiser}
thing.business: {label: business}
when.consent: {label: consent}
when.no-consent: {label: without consent}
when.exception: {label: exception}
when.region: {label: region}
`;
/** rules/vocabulary/en.yaml in small. */
export const EN = `
language: en
name: English
status: reviewed
script: Latin
common: [the, and, of, to, your, we, our, is, are, if, you, do, not, a]
head: {verbs: first, nouns: last}
grammar:
  not: [not, never, no, none]
  neutral: [not only]
  if: [if, when]
  break: [but]
  and: [and, or]
  opaque: ["not responsible for"]
  preposition: [with, to, by]
  agent: [by]
  relative: [who]
  ask: [do]
  yes: ["yes"]
  no: ["no"]
concepts:
  actor.company: {words: [we]}
  actor.reader: {words: [you]}
  actor.third-party: {nouns: [third party]}
  act.sell: {verbs: [sell, rent]}
  act.share: {verbs: [share]}
  act.collect: {verbs: [collect]}
  act.keep: {verbs: [keep]}
  data.name: {nouns: [name]}
  data.email: {nouns: [email address]}
  data.postal-address: {nouns: [address]}
  data.personal: {words: ["personal? (data|information)"]}
  recipient.advertiser: {nouns: [advertiser]}
  thing.business: {words: ["our company"]}
  nothing: {fixed: ["best selling"]}
  when.consent: {words: ["with your consent", "if you agree"]}
  when.no-consent: {words: ["without your consent"]}
  when.exception: {words: ["except as"]}
  when.region: {words: ["if you live in france", "for readers in france"]}
numbers: {thirty: 30, six: 6}
durations: {D: [day], M: [month], Y: [year]}
`;
/** Head-final, negation and person in the verb, in the manner of Uyghur. */
const XX = `
language: xx
name: Head-final
status: draft
script: Cyrillic
common: [ва, ди, ки, бу, шу, не, ма, ше, за, то]
head: {verbs: last, nouns: last}
paradigms:
  verbs: {we: [аймыз], we-not: [~маймыз], any: [ади], not: [~майди]}
  nouns: {any: ["", "(лар)?ни?"]}
grammar: {}
concepts:
  act.sell: {verbs: [сот/сет]}
  data.personal: {nouns: [шахси маълумот]}
`;
const RULES: Record<string, string> = {
  'sharing/sale': `
match: {all: [act.sell, data], none: [thing.business], within: 14, stance: act.sell}
phrases: {en: {denies: ["none of <data> (is|are) <act.sell>"]}}
`,
  'collection/contact': 'match: {all: [act.collect, [data.name, data.email]], stance: act.collect}',
  'sharing/advertisers': 'match: {all: [act.share, recipient.advertiser]}',
  'retention/period': 'match: {all: [act.keep, data, time.duration], stance: act.keep}',
};

/** A few rules over a small English and a head-final language with person and negation inside its verbs. */
export function smallRules(): { rules: Rules; problems: Problem[] } {
  const rules = new Map(
    Object.entries(RULES).map(([id, text]) => {
      const answers = id.replace('/', '.');
      const given = parse(text) as object;
      return [
        id,
        v.parse(RuleSchema, {
          title: id,
          answers,
          severity: 'high',
          why: 'because it matters',
          law: [],
          examples: {},
          ...given,
        }),
      ] as const;
    }),
  );
  const questions = v.parse(QuestionsSchema, {
    all: [...rules.keys()].map((id) => ({ id: id.replace('/', '.'), yes: 'harm', ask: `${id}?` })),
  });
  const { pack, problems } = compilePack(
    {
      concepts: v.parse(ConceptsSchema, parse(CONCEPTS)),
      questions,
      scoring: v.parse(ScoringSchema, { letters: { A: 80, B: 60, C: 40, D: 20 }, parts: [] }),
      rules,
      vocabularies: new Map([
        ['en', v.parse(VocabularySchema, parse(EN))],
        ['xx', v.parse(VocabularySchema, parse(XX))],
      ]),
    },
    () => (word, role) =>
      role === 'verbs'
        ? [word, `${word}s`, `${word}ed`, word === 'sell' ? 'sold' : `${word}ing`, word === 'keep' ? 'kept' : word]
        : [word, `${word}s`, word.replace(/y$/, 'ies')],
    (text) => String(text.length),
  );
  chooseAnchors(pack, [{ lang: 'en', text: 'We collect your data. We keep data.' }]);
  return { rules: loadRules(pack), problems };
}

/** Audits an example ("# heading", "- item", "| cell | cell |"). */
export function auditExample(rules: Rules, text: string, lang = 'en'): Audit {
  return audit(exampleDocument(text, lang), rules);
}
