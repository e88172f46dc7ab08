import type { Question } from '../engine/model/question.ts';

/** Questions of one group, in their order. */
export interface QuestionGroup {
  id: string;
  title: string;
  questions: Question[];
}

const TITLES: Record<string, string> = {
  collection: 'What it collects',
  tracking: 'How it tracks',
  use: 'What it does with it',
  sharing: 'Who else gets it',
  transfer: 'Where it goes',
  retention: 'How long it keeps it',
  rights: 'What you can do',
  security: 'How it is guarded',
  accountability: 'Who answers for it',
};

/** The questions by group, groups in the order of their first question. */
export function groupQuestions(questions: Question[]): QuestionGroup[] {
  const groups = new Map<string, QuestionGroup>();
  for (const question of questions) {
    const group = groups.get(question.group);
    if (group) group.questions.push(question);
    else groups.set(question.group, { id: question.group, title: titleOf(question.group), questions: [question] });
  }
  return [...groups.values()];
}

function titleOf(group: string): string {
  return TITLES[group] ?? group;
}
