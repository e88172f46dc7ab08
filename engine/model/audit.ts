import type { Coverage, Source, Span } from './document.ts';

/** What a passage does with the matter of its question. */
export type Stance = 'says' | 'denies' | 'conditional' | 'unclear';
export type Confidence = 'high' | 'medium' | 'low';
export type Severity = 'high' | 'medium' | 'low' | 'info';
export type Outcome = 'yes' | 'no' | 'conditional' | 'unclear' | 'silent';

/** One reason why a finding stands: which concept matched which words, and in what role. */
export interface Because {
  /** A concept id ("act.sell"), or "negation" for the words that turn it. */
  concept: string;
  role: 'match' | 'negation' | 'condition' | 'actor' | 'context';
  span: Span;
}

/** One thing that the policy says, resting on exactly one primary passage. */
export interface Finding {
  /** The rule's id: its path below rules/, "sharing/sale". */
  rule: string;
  /** The question it answers: "sharing.sale"; or only its group, "sharing", for what is worth knowing and answers none. */
  answers: string;
  /** What the finding says in a few words, from the rule's title. */
  title: string;
  stance: Stance;
  passage: Span;
  /** The lead-in or heading that governs the passage. */
  context?: Span;
  /** Concept ids, sorted, without repetition. */
  data: string[];
  recipients: string[];
  purposes: string[];
  /** The words that state the condition, or what a denial is limited to; they may lie in the lead-in or heading. */
  condition?: Span;
  /** Duration in ISO 8601 ("P24M"); a range gives its longest. */
  duration?: string;
  /** Who acts: actor.company, actor.third-party, actor.reader, actor.authority. */
  actor?: string;
  severity: Severity;
  law: string[];
  confidence: Confidence;
  because: Because[];
}

/** The answer to one question of rules/questions.yaml. */
export interface Answer {
  answer: Outcome;
  /** Indices into `Audit.findings`, best evidence first; empty where the policy is silent. */
  findings: number[];
}

/** Two passages that cannot both hold. */
export interface Contradiction {
  answers: string;
  findings: [number, number];
}

/** One line of the arithmetic: this answer took so many points off. */
export interface ScorePoint {
  question: string;
  answer: Outcome;
  /** Points taken off, 0 or more. */
  points: number;
  why: string;
}

/** One of the three parts of the score. `value` is 0 to 100, higher is kinder to the reader. */
export interface ScorePart {
  id: string;
  title: string;
  value: number;
  /** Share of this part in the whole; the shares add up to 1. */
  weight: number;
  /** The most that could be taken off. */
  atMost: number;
  points: ScorePoint[];
}

export type Letter = 'A' | 'B' | 'C' | 'D' | 'E';

export interface Score {
  /** 0 to 100, higher is kinder to the reader. */
  value: number;
  letter: Letter;
  parts: ScorePart[];
  /** How many questions the policy answers otherwise than by silence. */
  answered: number;
  questions: number;
}

/** The result of one audit: plain JSON, the same for the same text, rules and engine. */
export interface Audit {
  format: 1;
  document: {
    text: string;
    sha256: string;
    /** Share of the text's characters in each language, largest first; those in `versions.vocabulary` were read; "und" is what nothing tells. */
    languages: { lang: string; share: number }[];
    source: Source;
  };
  coverage: Coverage;
  findings: Finding[];
  /** Every question, always, in the order of rules/questions.yaml. */
  answers: Record<string, Answer>;
  contradictions: Contradiction[];
  /** Null where no score can be given; coverage.warnings then says why. */
  score: Score | null;
  versions: { engine: string; rules: string; vocabulary: Record<string, string> };
}
