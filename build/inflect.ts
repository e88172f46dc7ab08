import nlp from 'compromise/three';
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
  const conjugated = nlp(lemma).tag('Verb').verbs().conjugate()[0] as Record<string, string> | undefined;
  const forms = new Set([lemma]);
  for (const key of ['Infinitive', 'PresentTense', 'PastTense', 'Gerund', 'Participle', 'Pastparticiple', 'PastParticiple']) {
    const form = conjugated?.[key]?.trim();
    if (form && !form.includes(' ')) forms.add(form);
  }
  // British and American spelling
  for (const form of [...forms]) {
    if (/is(e|es|ed|ing)$/.test(form)) forms.add(form.replace(/is(e|es|ed|ing)$/, 'iz$1'));
    else if (/iz(e|es|ed|ing)$/.test(form)) forms.add(form.replace(/iz(e|es|ed|ing)$/, 'is$1'));
  }
  return [...forms];
}

function nounForms(word: string): string[] {
  const plural = nlp(word).tag('Noun').nouns().toPlural().text().trim();
  const forms = new Set([word]);
  if (plural && !plural.includes(' ')) forms.add(plural);
  return [...forms];
}
