import { createRequire } from 'node:module';
import type { Inflect } from '../engine/compile/language.ts';

/** Words that compromise inflects wrongly or not at all, by lemma. */
const IRREGULAR: Record<string, string[]> = {
  opt: ['opt', 'opts', 'opting', 'opted'],
  log: ['log', 'logs', 'logging', 'logged'],
  cookie: ['cookie', 'cookies'],
  data: ['data', 'datum'],
};

/** Forms of a word for languages whose vocabulary has no paradigms: English by compromise, others as they stand. */
export function inflectorFor(lang: string): Inflect {
  return lang === 'en' ? inflectEnglish : (word) => [word];
}

/** What we use of compromise: its transforms themselves, since parsing a text around each word is a thousand times slower. */
interface Compromise {
  model(): unknown;
  methods(): {
    two: {
      transform: {
        verb: { conjugate(lemma: string, model: unknown): Record<string, string> };
        noun: { toPlural(word: string, model: unknown): string };
      };
    };
  };
}

/** Loaded when a rule is really compiled: a fifth of a second that commands with a cached pack need not wait. */
let loaded: Compromise | undefined;
function compromise(): Compromise {
  loaded ??= createRequire(import.meta.url)('compromise') as Compromise;
  return loaded;
}

const known = new Map<string, string[]>();

function inflectEnglish(word: string, role: 'verbs' | 'nouns'): string[] {
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  const key = `${role} ${word}`;
  const before = known.get(key);
  if (before) return before;
  const forms = role === 'verbs' ? verbForms(word) : nounForms(word);
  known.set(key, forms);
  return forms;
}

function verbForms(lemma: string): string[] {
  const conjugated = compromise().methods().two.transform.verb.conjugate(lemma, compromise().model());
  const forms = new Set([lemma]);
  for (const key of [
    'Infinitive',
    'PresentTense',
    'PastTense',
    'Gerund',
    'Participle',
    'Pastparticiple',
    'PastParticiple',
  ]) {
    const form = conjugated[key]?.trim();
    if (form && !form.includes(' ')) forms.add(form);
  }
  // British and American spelling
  for (const form of [...forms]) {
    if (/[iy]s(e|es|ed|ing)$/.test(form)) forms.add(form.replace(/s(e|es|ed|ing)$/, 'z$1'));
    else if (/[iy]z(e|es|ed|ing)$/.test(form)) forms.add(form.replace(/z(e|es|ed|ing)$/, 's$1'));
  }
  return [...forms];
}

function nounForms(word: string): string[] {
  const plural = compromise().methods().two.transform.noun.toPlural(word, compromise().model()).trim();
  const forms = new Set([word]);
  if (plural && !plural.includes(' ')) forms.add(plural);
  return [...forms];
}
