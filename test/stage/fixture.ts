import type { Answer, Audit, Finding, Outcome, Score, Stance } from '../../engine/model/audit.ts';
import type { PolicyDocument, Source } from '../../engine/model/document.ts';
import type { Question } from '../../engine/model/question.ts';

/** Answers as test/policies/NAME/expected.yaml writes them. */
export type Expected = Record<string, { answer: Outcome; quote?: string; quotes?: string[] }>;

/**
 * An audit made of a policy's expected answers, without the engine: each quote becomes a finding where it stands in the text.
 * Good enough to draw; its score is invented.
 */
export function fixtureAudit(document: PolicyDocument, expected: Expected, questions: Question[], lang: string): Audit {
  const findings: Finding[] = [];
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    const { answer, quote, quotes } = expected[question.id] ?? { answer: 'silent' as const };
    const indices: number[] = [];
    for (const words of quotes ?? (quote ? [quote] : [])) {
      const start = document.text.indexOf(words);
      if (start < 0) continue;
      indices.push(findings.length);
      findings.push(finding(question, stances[answer], start, start + words.length));
    }
    answers[question.id] = { answer: indices.length ? answer : 'silent', findings: indices };
  }
  return {
    format: 1,
    document: {
      text: document.text,
      sha256: document.sha256,
      languages: [{ lang, share: 1 }],
      source: document.source,
    },
    coverage: document.coverage,
    findings,
    answers,
    contradictions: findings.length > 9 ? [{ answers: findings[8]?.answers ?? '', findings: [8, 9] }] : [],
    score: score(answers),
    versions: { engine: '0.0.0', rules: 'fixture', vocabulary: {} },
  };
}

/** A source for a stage or a test. */
export function fixtureSource(name: string): Source {
  return {
    route: 'link',
    url: `https://${name}.example/policies/privacy-policy`,
    title: 'Privacy policy',
    capturedAt: '2026-01-05T10:00:00Z',
  };
}

const stances: Record<Outcome, Stance> = {
  yes: 'says',
  no: 'denies',
  conditional: 'conditional',
  unclear: 'unclear',
  silent: 'unclear',
};

function finding(question: Question, stance: Stance, start: number, end: number): Finding {
  return {
    rule: question.id.replace('.', '/'),
    answers: question.id,
    title: question.label,
    stance,
    passage: { start, end },
    data: [],
    recipients: [],
    purposes: [],
    severity: question.yes === 'harm' ? 'high' : question.yes === 'protection' ? 'medium' : 'info',
    law: [],
    confidence: 'high',
    because: [],
    ...(question.id === 'retention.period' ? { duration: 'P24M' } : {}),
  };
}

function score(answers: Record<string, Answer>): Score {
  const all = Object.entries(answers);
  const lost = (prefix: string[], outcome: Outcome) =>
    all
      .filter(([id, { answer }]) => prefix.some((p) => id.startsWith(p)) && answer === outcome)
      .slice(0, 6)
      .map(([question, { answer }], i) => ({
        question,
        answer,
        points: 6 - (i % 3) * 2,
        why: 'A line of reason from the scoring file.',
      }));
  return {
    value: 66,
    letter: 'B',
    parts: [
      {
        id: 'practice',
        title: 'What they do with your data',
        value: 52,
        weight: 0.5,
        atMost: 60,
        points: lost(['sharing', 'tracking', 'use'], 'yes'),
      },
      {
        id: 'control',
        title: 'What control you have',
        value: 85,
        weight: 0.3,
        atMost: 40,
        points: lost(['rights'], 'silent'),
      },
      {
        id: 'openness',
        title: 'How open they are',
        value: 74,
        weight: 0.2,
        atMost: 30,
        points: lost(['accountability'], 'silent'),
      },
    ],
    answered: all.filter(([, { answer }]) => answer !== 'silent').length,
    questions: all.length,
  };
}
