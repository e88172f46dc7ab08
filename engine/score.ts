import type { ScoringFile, ScoringWeights } from './compile/schema.ts';
import type { Answer, Letter, Score, ScorePart, ScorePoint } from './model/audit.ts';

/**
 * The score by rules/scoring.yaml: each part begins at 100 and loses the points of its answers, in proportion to the points
 * at which it is empty. Unclear answers move nothing, nor does silence where the reader is owed no answer: who sends no
 * marketing need not say how to stop it. The whole is the parts' weighted mean; rounding is to whole points.
 */
export function scoreOf(answers: Record<string, Answer>, scoring: ScoringFile): Score {
  const parts = scoring.parts.map((part): ScorePart => {
    const points: ScorePoint[] = [];
    let lost = 0;
    for (const [question, weights] of Object.entries(part.points)) {
      const { answer } = answers[question] as Answer;
      const off = answer === 'unclear' || (answer === 'silent' && !isOwed(weights, answers)) ? 0 : weights[answer];
      if (off === 0) continue;
      lost += off;
      points.push({ question, answer, points: off, why: weights.why });
    }
    points.sort((a, b) => b.points - a.points);
    const value = Math.max(0, Math.round(100 - (100 * lost) / part.full));
    return { id: part.id, title: part.title, value, weight: part.weight, atMost: part.full, points };
  });
  const value = Math.round(parts.reduce((sum, part) => sum + part.value * part.weight, 0));
  const all = Object.values(answers);
  return {
    value,
    letter: letterOf(value, scoring),
    parts,
    answered: all.filter(({ answer }) => answer !== 'silent').length,
    questions: all.length,
  };
}

function isOwed({ owed }: ScoringWeights, answers: Record<string, Answer>): boolean {
  if (owed.length === 0) return true;
  return owed.some((question) => ['yes', 'conditional'].includes((answers[question] as Answer).answer));
}

function letterOf(value: number, { letters }: ScoringFile): Letter {
  if (value >= letters.A) return 'A';
  if (value >= letters.B) return 'B';
  if (value >= letters.C) return 'C';
  return value >= letters.D ? 'D' : 'E';
}
