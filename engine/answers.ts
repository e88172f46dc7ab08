import { BestEvidence } from './best-evidence.ts';
import type { Answer, Contradiction, Finding, Outcome, Stance } from './model/audit.ts';
import type { Question } from './model/question.ts';

/**
 * Answers every question from its findings, as ../shared/spec/questions.yaml counts them: what is said somewhere without a
 * condition is yes; denials alone are no, with an exception conditional, unclear where it is a harm and each is limited; two flat passages on the same thing that cannot
 * both hold, neither of them limited, are unclear and a contradiction.
 */
export function answerAll(
  questions: Question[],
  findings: Finding[],
): { answers: Record<string, Answer>; contradictions: Contradiction[] } {
  const byQuestion = new Map<string, number[]>();
  findings.forEach((finding, at) => {
    const list = byQuestion.get(finding.answers);
    if (list) list.push(at);
    else byQuestion.set(finding.answers, [at]);
  });
  const evidence = new BestEvidence(findings);
  const answers: Record<string, Answer> = {};
  const contradictions: Contradiction[] = [];
  for (const { id, yes } of questions) {
    const indices = byQuestion.get(id) ?? [];
    const contradiction = contradictionIn(indices, findings);
    if (contradiction) contradictions.push({ answers: id, findings: contradiction });
    const answer = contradiction
      ? 'unclear'
      : outcomeOf(
          indices.map((at) => findings[at] as Finding),
          yes === 'harm',
        );
    answers[id] = { answer, findings: evidence.order(indices, answer) };
  }
  return { answers, contradictions };
}

function outcomeOf(findings: Finding[], isHarm: boolean): Outcome {
  const has = (stance: Stance): boolean => findings.some((finding) => finding.stance === stance);
  if (has('says')) return 'yes';
  if (has('conditional')) return 'conditional';
  if (has('unclear')) return 'unclear';
  if (!has('denies')) return 'silent';
  // "we do not sell through this form" comforts nobody who uses the rest
  return isHarm && findings.every(isLimited) ? 'unclear' : 'no';
}

/**
 * A denial in one case, by one means, for one purpose, or of some data where the question asks of any. Not knowingly, or with
 * words on what the data are, is still a no.
 */
function isLimited({ answers, condition, because, data }: Finding): boolean {
  const isOfData = because.some(({ role, concept }) => role === 'match' && kindOf(concept) === 'data');
  if (isOfData && !answers.startsWith('collection.') && special(data).length === data.length) return true;
  const limit = because.find(({ role }) => role === 'condition')?.concept;
  return condition !== undefined && limit !== 'when.part.knowingly' && limit !== 'grammar.relative';
}

/** A flat yes against a flat no about the same data (or both about data in general), each in its own words. */
function contradictionIn(indices: number[], findings: Finding[]): [number, number] | undefined {
  const flat = (stance: Stance): number[] =>
    indices.filter(
      (at) => (findings[at] as Finding).stance === stance && (findings[at] as Finding).confidence === 'high',
    );
  if (indices.length < 2) return undefined;
  const denials = flat('denies').filter((at) => isWhole(findings[at] as Finding));
  if (denials.length === 0) return undefined;
  for (const said of flat('says')) {
    for (const denied of denials) {
      if (speakOfTheSame(findings[said] as Finding, findings[denied] as Finding)) return [said, denied];
    }
  }
  return undefined;
}

/** The company denies it of itself and without a limit: "this tool does not ..." and "not through this form" leave the rest open. */
function isWhole({ actor, condition }: Finding): boolean {
  return actor === 'actor.company' && condition === undefined;
}

/**
 * Narrow denials contradict nothing that is said of other things: "we do not sell health data" of data in general, "we do not
 * use analytics for research" of analytics.
 */
function speakOfTheSame(said: Finding, denied: Finding): boolean {
  if (said.passage.start === denied.passage.start) return false;
  const left = special(said.data);
  const right = special(denied.data);
  if (right.length > 0 && !right.some((name) => left.includes(name))) return false;
  const asked = thingsOf(said);
  return thingsOf(denied).every((name) => {
    const alike = asked.filter((other) => kindOf(other) === kindOf(name));
    return alike.length === 0 || alike.some((other) => other === name || other.startsWith(`${name}.`));
  });
}

/** What the match is about, without the act and data in general. */
function thingsOf({ because }: Finding): string[] {
  return special(
    because.filter(({ role, concept }) => role === 'match' && kindOf(concept) !== 'act').map(({ concept }) => concept),
  );
}

function special(names: string[]): string[] {
  return names.filter((name) => !name.startsWith('data.personal') && name !== 'data.information');
}

function kindOf(concept: string): string {
  return concept.slice(0, concept.indexOf('.'));
}
