/** How a reader takes a yes. */
export type Taking = 'harm' | 'protection' | 'information';

/** One question that every audit answers, as rules/questions.yaml lists it. */
export interface Question {
  /** "sharing.sale": its group, a full stop, its name. */
  id: string;
  group: string;
  yes: Taking;
  ask: string;
  /** Two to five words for lists: "Sale of your data". */
  label: string;
}
