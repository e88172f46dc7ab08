import type { Question } from '../model/question.ts';
import type { Regime, Selector } from '../model/regime.ts';
import { nearest } from './language.ts';
import type { Problem } from './problem.ts';
import type { CuesFile, RegimeFile } from './regime-schema.ts';

/** Makes regimes of their files. A name that no question, concept or regime has is a problem, and its selector left out. */
export function compileRegimes(
  files: Map<string, RegimeFile>,
  cues: CuesFile,
  questions: Question[],
  concepts: string[],
): { regimes: Regime[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const regimes: Regime[] = [];
  for (const [id, { title, full, applies, items }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = `rules/regimes/${id}.yaml`;
    for (const [at, other] of applies.along.entries()) {
      if (!files.has(other))
        problems.push({
          file,
          path: ['applies', 'along', at],
          message: 'no such regime',
          value: other,
          valid: [...files.keys()],
        });
    }
    const check = (selector: Selector, path: (string | number)[]): boolean => {
      const found = wrongName(selector, questions, concepts);
      if (found) problems.push({ file, path, ...found });
      return !found;
    };
    regimes.push({
      id,
      title,
      full,
      applies,
      items: items.map(({ needs, ...item }, at) => ({
        ...(item as Omit<typeof item, 'where'> & { where?: string }),
        // "RE-8L" is a part of RE-8
        cues: Object.values(cues[item.id] ?? cues[item.id.replace(/[A-Z]$/, '')] ?? {}).flat(),
        needs: Object.entries(needs).map(([name, by]) => ({
          name,
          by: by
            .map((one): Selector => (typeof one === 'string' ? { answers: [one] } : one))
            .filter((one) => check(one, ['items', at, 'needs', name])),
        })),
      })),
    });
  }
  return { regimes, problems };
}

function wrongName(
  selector: Selector,
  questions: Question[],
  concepts: string[],
): Omit<Problem, 'file' | 'path'> | undefined {
  const ids = questions.map(({ id }) => id);
  const isKnown = (name: string, names: string[]): boolean =>
    names.some((one) => one === name || one.startsWith(`${name}.`));
  for (const name of [...(selector.answers ?? []), ...(selector.except ?? [])])
    if (!isKnown(name, ids))
      return { message: 'no such question or group of questions', value: name, valid: nearest(name, ids) };
  const { data = [], recipients = [], purposes = [], because = [], actor = [] } = selector;
  for (const name of [...data, ...recipients, ...purposes, ...because, ...actor])
    if (name !== 'negation' && !isKnown(name, concepts))
      return { message: `no concept "${name}" in rules/concepts.yaml`, value: name, valid: nearest(name, concepts) };
  return undefined;
}
