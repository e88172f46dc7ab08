import type { Answer, Contradiction, Finding, Outcome, Stance } from './model/audit.ts';
import type { Question } from './model/question.ts';

const CONFIDENCE = { high: 0, medium: 1, low: 2 };

/**
 * Answers every question from its findings, as ../shared/spec/questions.yaml counts them: what is said somewhere without a
 * condition is yes; denials alone are no, with an exception conditional; two flat passages on the same thing that cannot
 * both hold are unclear and a contradiction.
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
  const answers: Record<string, Answer> = {};
  const contradictions: Contradiction[] = [];
  for (const { id } of questions) {
    const indices = byQuestion.get(id) ?? [];
    const contradiction = contradictionIn(indices, findings);
    if (contradiction) contradictions.push({ answers: id, findings: contradiction });
    const answer = contradiction ? 'unclear' : outcomeOf(indices.map((at) => (findings[at] as Finding).stance));
    answers[id] = { answer, findings: bestFirst(indices, findings, answer) };
  }
  return { answers, contradictions };
}

function outcomeOf(stances: Stance[]): Outcome {
  if (stances.includes('says')) return 'yes';
  if (stances.includes('conditional')) return 'conditional';
  if (stances.includes('denies')) return stances.includes('unclear') ? 'unclear' : 'no';
  return stances.includes('unclear') ? 'unclear' : 'silent';
}

/** A flat yes against a flat no about the same data (or both about data in general), each in its own words. */
function contradictionIn(indices: number[], findings: Finding[]): [number, number] | undefined {
  const isFlat = (at: number): boolean => (findings[at] as Finding).confidence === 'high';
  const denials = indices.filter((at) => (findings[at] as Finding).stance === 'denies' && isFlat(at));
  if (denials.length === 0) return undefined;
  for (const said of indices) {
    if ((findings[said] as Finding).stance !== 'says' || !isFlat(said)) continue;
    for (const denied of denials) {
      if (speakOfTheSame(findings[said] as Finding, findings[denied] as Finding)) return [said, denied];
    }
  }
  return undefined;
}

/** Narrow denials ("we do not sell health data") contradict nothing that is said of other data. */
function speakOfTheSame(a: Finding, b: Finding): boolean {
  if (a.passage.start === b.passage.start) return false;
  const special = (names: string[]): string[] => names.filter((name) => !name.startsWith('data.personal'));
  const left = special(a.data);
  const right = special(b.data);
  if (right.length === 0) return true;
  return right.some((name) => left.includes(name));
}

function bestFirst(indices: number[], findings: Finding[], answer: Outcome): number[] {
  const wanted: Partial<Record<Outcome, Stance>> = {
    yes: 'says',
    no: 'denies',
    conditional: 'conditional',
    unclear: 'unclear',
  };
  const rank = (at: number): number => {
    const { stance, confidence, passage } = findings[at] as Finding;
    const isLong = passage.end - passage.start > 400 ? 1 : 0;
    return (stance === wanted[answer] ? 0 : 10) + CONFIDENCE[confidence] * 2 + isLong;
  };
  return [...indices].sort((a, b) => rank(a) - rank(b) || a - b);
}
