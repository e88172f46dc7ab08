import type { RulesFolder } from '../engine/compile/compile.ts';
import type { Problem } from '../engine/compile/problem.ts';

/** Languages in which every rule has examples. */
const LANGUAGES = ['en', 'ug'];
/** Groups whose rules are whole in every language. */
const WHOLE_GROUPS = ['collection', 'sharing', 'retention', 'rights'];
/** Concepts that reports name to other tools; what is only there to shadow look-alikes is never named. */
const NAMED = /^(data|recipient|purpose|right|measure|safeguard)\.(?!nothing$)/;

/**
 * What every rule must have beside being valid, as sentences: examples in both languages, near misses, every question answered,
 * a vocabulary term for whatever reports name. */
export function checkConventions(folder: RulesFolder): Problem[] {
  const problems: Problem[] = [];
  const answered = new Set<string>();
  for (const [id, rule] of folder.rules) {
    const file = `rules/${id}.yaml`;
    answered.add(rule.answers);
    const group = rule.answers.split('.')[0] as string;
    if (id.split('/')[0] !== group)
      problems.push({
        file,
        path: ['answers'],
        message: `a rule that answers ${rule.answers} lies in rules/${group}/`,
        value: rule.answers,
      });
    const english = rule.examples.en;
    if (english && english.silent.length === 0)
      problems.push({ file, path: ['examples', 'en'], message: 'has no English near miss under "silent"' });
    for (const lang of LANGUAGES) {
      if (lang !== 'en' && !WHOLE_GROUPS.includes(group)) continue;
      const examples = rule.examples[lang];
      const positive = examples
        ? examples.says.length + examples.denies.length + examples.conditional.length + examples.unclear.length
        : 0;
      if (positive === 0)
        problems.push({
          file,
          path: ['examples'],
          message: `has no ${lang === 'en' ? 'English' : 'Uyghur'} example of anything it finds`,
        });
    }
  }
  for (const question of Object.values(folder.questions).flat()) {
    if (!answered.has(question.id))
      problems.push({
        file: 'rules/questions.yaml',
        path: [],
        message: `no rule answers ${question.id}`,
        value: question.id,
      });
  }
  for (const [name, { dpv }] of Object.entries(folder.concepts)) {
    if (dpv || !NAMED.test(name)) continue;
    const message = `${name} has no term of the W3C Data Privacy Vocabulary: give the nearest as dpv`;
    problems.push({ file: 'rules/concepts.yaml', path: [name], message, value: name });
  }
  return problems;
}
