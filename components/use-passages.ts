import { useMemo, useState } from 'preact/hooks';
import type { Audit, Finding } from '../engine/model/audit.ts';
import type { PolicyDocument } from '../engine/model/document.ts';
import type { Question } from '../engine/model/question.ts';
import { type MarkNote, markNotes } from './mark-notes.ts';
import { type Passage, passagesOf } from './mark-segments.ts';
import { headingAt, type PolicyText, policyText } from './policy-language.ts';
import { words } from './words.ts';

/** A policy with its passages and the one that is chosen, and the ways from finding to passage and back. */
export interface Passages {
  policy: PolicyText;
  notes: MarkNote[];
  passages: Passage[];
  chosen: number | null;
  /** Index of the chosen passage, or -1. */
  at: number;
  passage: Passage | undefined;
  /** Count up each time a passage, or a finding, is to be brought into view. */
  calls: { text: number; findings: number };
  /** What a screen reader is told of the last step. */
  said: string;
  shown(finding: number): boolean;
  showPassage(finding: number): void;
  showFinding(findings: number[]): void;
  step(by: 1 | -1): void;
}

interface Given {
  audit: Audit;
  document: PolicyDocument;
  questions: Question[];
  /** Which findings pass the filter; keep the same function while the filter is the same. */
  pass(finding: Finding, question: Question | undefined, index: number): boolean;
  /** A finding that is chosen from the start. */
  first?: number | undefined;
  /** Where the last step led, for a window that has room for one pane only. */
  onLed(to: 'text' | 'finding'): void;
}

/** Choosing a finding shows its passage, pressing a passage leads to its finding: the same in popup and auditor's bench. */
export function usePassages({ audit, document, questions, pass, first, onLed }: Given): Passages {
  const policy = useMemo(() => policyText(document, audit), [document, audit]);
  const notes = useMemo(() => markNotes(audit.findings, questions), [audit, questions]);
  const byId = useMemo(() => new Map(questions.map((q) => [q.id, q])), [questions]);
  const shown = useMemo(() => {
    const passing = audit.findings.map((finding, index) => pass(finding, byId.get(finding.answers), index));
    return (index: number) => passing[index] ?? false;
  }, [audit, pass, byId]);
  const passages = useMemo(() => passagesOf(audit.findings, shown), [audit, shown]);
  const [chosen, setChosen] = useState<number | null>(first ?? null);
  const [calls, setCalls] = useState({ text: first === undefined ? 0 : 1, findings: 0 });
  const [said, setSaid] = useState('');
  const at = chosen === null ? -1 : passages.findIndex((passage) => passage.findings.includes(chosen));

  const showPassage = (finding: number) => {
    const there = passages.findIndex((p) => p.findings.includes(finding));
    const heading = headingAt(policy, audit.findings[finding]?.passage.start ?? 0);
    setChosen(finding);
    onLed('text');
    setCalls({ ...calls, text: calls.text + 1 });
    setSaid(words.text.chosen(notes[finding]?.label ?? '', there + 1, passages.length, heading));
  };
  const showFinding = (findings: number[]) => {
    // Pressed again, overlapping passages give their findings in turn.
    const next = findings[(findings.indexOf(chosen ?? -1) + 1) % findings.length];
    if (next === undefined) return;
    setChosen(next);
    onLed('finding');
    setCalls({ ...calls, findings: calls.findings + 1 });
    setSaid(words.text.led(findings.length, findings.map((index) => notes[index]?.label).join(', ')));
  };
  const step = (by: 1 | -1) => {
    const next = passages[at < 0 ? (by > 0 ? 0 : passages.length - 1) : (at + by + passages.length) % passages.length];
    if (next?.findings[0] !== undefined) showPassage(next.findings[0]);
  };
  return {
    policy,
    notes,
    passages,
    chosen,
    at,
    passage: passages[at],
    calls,
    said,
    shown,
    showPassage,
    showFinding,
    step,
  };
}
