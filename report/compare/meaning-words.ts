import type { Stance } from '../../engine/model/audit.ts';
import type { Question } from '../../engine/model/question.ts';
import type { ClauseChange, Comparison } from '../compare.ts';
import { OUTCOME_WORDS } from '../outcome-words.ts';
import type { FieldChange, FindingChange } from './findings.ts';
import { reviewWords } from './reviews.ts';

const STANCES: Record<Stance, string> = {
  says: 'said',
  denies: 'denied',
  conditional: 'said on a condition',
  unclear: 'unclear',
};
const FIELDS: Record<FieldChange['field'], string> = {
  duration: 'period',
  data: 'data',
  recipients: 'recipients',
  purposes: 'purposes',
  condition: 'condition',
  actor: 'who does it',
};

/** What a changed clause means, a sentence a finding: "Sale of your data: was denied, is now said." Never empty. */
export function meaningOfClause(clause: ClauseChange, comparison: Comparison, questions: Question[]): string[] {
  const changes = clause.meaning.map((at) => comparison.findings[at] as FindingChange);
  const real = changes.filter(({ kind }) => kind !== 'kept');
  const words = (real.length > 0 ? real : changes).map((change) => meaningOf(change, comparison.audits, questions));
  if (words.length > 0) return [...new Set(words)];
  if (clause.kind === 'same' || clause.kind === 'moved') return ['Says the same as before.'];
  return ['Nothing that the rules look for is said in it.'];
}

/** What became of one finding, in a sentence. */
export function meaningOf(
  change: FindingChange,
  { before, after }: Comparison['audits'],
  questions: Question[],
): string {
  const was = change.before === undefined ? undefined : before.findings[change.before];
  const is = change.after === undefined ? undefined : after.findings[change.after];
  const id = (is ?? was)?.answers ?? '';
  const label = questions.find((question) => question.id === id)?.label ?? (is ?? was)?.title ?? id;
  const details = change.fields.map(fieldWords).join('; ');
  if (was && is) {
    if (was.stance !== is.stance)
      return `${label}: was ${STANCES[was.stance]}, is now ${STANCES[is.stance]}${details ? ` (${details})` : ''}.`;
    return details ? `${label}: ${details}.` : `${label}: ${STANCES[is.stance]} as before, in other words.`;
  }
  return is ? `${label}: now ${STANCES[is.stance]}.` : `${label}: no longer ${was ? STANCES[was.stance] : 'said'}.`;
}

function fieldWords({ field, before, after }: FieldChange): string {
  const name = FIELDS[field];
  if (before.length <= 1 && after.length <= 1) return `${name} was ${plain(before[0])}, is now ${plain(after[0])}`;
  const more = after.filter((each) => !before.includes(each)).map(plain);
  const less = before.filter((each) => !after.includes(each)).map(plain);
  return [
    more.length > 0 ? `${name} now also ${more.join(', ')}` : '',
    less.length > 0 ? `${name} no longer ${less.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** "data.device-id" as "device id"; what was not said as such. */
function plain(id: string | undefined): string {
  if (id === undefined) return 'not said';
  return /^(data|recipient|purpose|actor)\./.test(id) ? id.replace(/^[a-z]+\./, '').replace(/[-.]/g, ' ') : id;
}

/** The comparison above its clauses, in sentences: what may mislead first, then answers and contradictions. */
export function summaryWords(comparison: Comparison, questions: Question[]): string[] {
  const { counts, answers, contradictions, extraction, rules, common, policyChanged } = comparison;
  const label = (id: string): string => questions.find((question) => question.id === id)?.label ?? id;
  const words = (list: Comparison['answers']): string =>
    list
      .map(({ question, before, after }) => `${label(question)}: ${OUTCOME_WORDS[before]} → ${OUTCOME_WORDS[after]}`)
      .join('; ');
  const lines: string[] = [];
  if (comparison.otherSites)
    lines.push(
      `These are policies of different sites, ${comparison.otherSites.join(' and ')}: what differs is no change.`,
    );
  else if (common < LITTLE) lines.push('The two have almost nothing in common: they may be different policies.');
  if (extraction.says) lines.push(extraction.says);
  if (rules.changed)
    lines.push(
      rules.again
        ? `The audits were made by different rules; both were made anew by the present ones, so what follows is the policy's change. ${rules.answers.length === 0 ? 'The rules alone change no answer.' : `The rules alone change: ${words(rules.answers)}.`}`
        : 'The audits were made by different engines or rules, so some answers and findings may differ for that reason alone.',
    );
  if (!policyChanged && counts.same + counts.moved === comparison.clauses.length && counts.moved === 0)
    lines.push('The policy has not changed.');
  else
    lines.push(
      `${counts.changed} ${counts.changed === 1 ? 'clause' : 'clauses'} changed, ${counts.added} new, ${counts.removed} gone, ${counts.moved} moved, ${counts.same} untouched.`,
    );
  lines.push(answers.length > 0 ? `Answers that changed: ${words(answers)}.` : 'No answer changed.');
  for (const [which, verb] of [
    ['new', 'now contradicts'],
    ['gone', 'no longer contradicts'],
  ] as const)
    for (const each of contradictions[which]) lines.push(`The policy ${verb} itself on: ${label(each.answers)}.`);
  const reviews = reviewWords(comparison.reviews);
  return reviews ? [...lines, reviews] : lines;
}

/** Below this share of clauses in common two texts are hardly versions of one policy. */
const LITTLE = 0.1;
