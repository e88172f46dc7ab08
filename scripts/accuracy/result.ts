import { type Count, type Figures, figuresOf, macroOf, microOf } from './count.ts';
import type { GroupMeasure, Level } from './measure-group.ts';
import type { PhraseMeasure } from './measure-phrases.ts';
import type { Ranking } from './measure-scores.ts';

/** What one label came to. `support` is how many cases the annotators gave. */
export interface LabelResult extends Count, Figures {
  support: number;
}

export interface LevelResult {
  labels: Record<string, LabelResult>;
  micro: Figures;
  macro: Figures;
}

export interface GroupResult {
  levels: Partial<Record<Level, LevelResult>>;
  /** label -> rule -> segments in which the rule was right and wrong about the label. */
  rules: Record<string, Record<string, { right: number; wrong: number }>>;
}

/** One set in one language. Times are in seconds. */
export interface SetResult {
  policies: number;
  seconds: number;
  groups: Record<string, GroupResult>;
  scores: Record<string, Ranking>;
}

/** A whole run, as --json writes it. */
export interface RunResult {
  data: string;
  sets: Record<string, SetResult>;
}

export function resultOfGroup(measure: GroupMeasure): GroupResult {
  const levels: GroupResult['levels'] = {};
  for (const [level, counts] of measure.counts) {
    const labels: Record<string, LabelResult> = {};
    for (const [label, count] of counts)
      labels[label] = { support: count.right + count.missed, ...count, ...figuresOf(count) };
    levels[level] = { labels, micro: microOf([...counts.values()]), macro: macroOf([...counts.values()]) };
  }
  const rules: GroupResult['rules'] = {};
  for (const [label, counts] of measure.rules) rules[label] = Object.fromEntries(counts);
  return { levels, rules };
}

/** Phrases are counted from both sides: ours that are right, theirs that are found. */
export function resultOfPhrases({ ours, theirs }: PhraseMeasure): GroupResult {
  const labels: Record<string, LabelResult> = {};
  for (const [label, mine] of ours) {
    const given = theirs.get(label) as Count;
    labels[label] = {
      support: given.right + given.missed,
      right: mine.right,
      wrong: mine.wrong,
      missed: given.missed,
      ...phraseFigures([mine], [given]),
    };
  }
  const all = Object.values(labels).filter(({ support }) => support > 0);
  const mean = (key: keyof Figures): number => all.reduce((sum, one) => sum + one[key], 0) / Math.max(1, all.length);
  const micro = phraseFigures([...ours.values()], [...theirs.values()]);
  const macro = { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
  return { levels: { phrase: { labels, micro, macro } }, rules: {} };
}

function phraseFigures(ours: Count[], theirs: Count[]): Figures {
  const { precision } = microOf(ours);
  const { recall } = microOf(theirs);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
