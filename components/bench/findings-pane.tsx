import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Question } from '../../engine/model/question.ts';
import type { Capture } from '../../report/capture.ts';
import { groupQuestions } from '../../report/group-questions.ts';
import type { Review } from '../../report/report.ts';
import { ContradictionList } from '../contradiction-list.tsx';
import { CoverageNote } from '../coverage-note.tsx';
import { moveFocus } from '../move-focus.ts';
import { ScoreCard } from '../score-card.tsx';
import { TopicGroup } from '../topic-group.tsx';
import type { Passages } from '../use-passages.ts';
import { words } from '../words.ts';
import { type AuditFilter, lawsOf } from './audit-filter.ts';
import { AuditFilterBar } from './audit-filter-bar.tsx';

interface Props {
  capture: Capture;
  questions: Question[];
  filter: AuditFilter;
  led: Passages;
  verdictOf(finding: number): Review['verdict'] | undefined;
  onFilter(filter: AuditFilter): void;
}

/** The left pane of the bench: the letter, every answer and finding by topic under the filters, contradictions, what was read. */
export function FindingsPane({ capture, questions, filter, led, verdictOf, onFilter }: Props) {
  const { audit } = capture;
  const { chosen, calls, shown, policy, showPassage } = led;
  const pane = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupQuestions(questions), [questions]);
  const laws = useMemo(() => lawsOf(audit.findings), [audit]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [full, setFull] = useState<ReadonlyMap<string, number>>(new Map());
  const isNarrow = Object.values(filter).some(Boolean);
  const count = audit.findings.filter((_, index) => shown(index)).length;
  const visible = groups.filter(
    ({ id }) => !isNarrow || audit.findings.some(({ answers }, at) => shown(at) && answers.split('.')[0] === id),
  );

  useEffect(() => {
    const topic = chosen === null ? undefined : audit.findings[chosen]?.answers.split('.')[0];
    if (topic && closed.has(topic)) setClosed(new Set([...closed].filter((id) => id !== topic)));
  }, [calls.findings]);
  useEffect(() => {
    if (!calls.findings || chosen === null) return;
    const frame = requestAnimationFrame(() => {
      const item = pane.current?.querySelector<HTMLElement>(`[data-finding="${chosen}"]`);
      item?.focus({ preventScroll: true });
      item?.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [calls.findings, closed]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move the focus between the buttons inside
    <div class="summary-scroll" ref={pane} onKeyDown={(event) => moveFocus(event, pane.current)}>
      <ScoreCard audit={audit} questions={questions} />
      <section class="topics" aria-labelledby="by-topic">
        <h2 id="by-topic">{words.byTopic}</h2>
        <AuditFilterBar
          filter={filter}
          groups={groups}
          laws={laws}
          shown={count}
          all={audit.findings.length}
          onFilter={onFilter}
        />
        {count === 0 && audit.findings.length > 0 && <p class="hint">{words.noMatch}</p>}
        {visible.map((group) => (
          <TopicGroup
            key={group.id}
            group={group}
            audit={audit}
            policy={policy}
            open={!closed.has(group.id)}
            full={full}
            chosen={chosen}
            shown={shown}
            verdictOf={verdictOf}
            onOpen={(which, now) =>
              setClosed(new Set(now ? [...closed].filter((id) => id !== which) : [...closed, which]))
            }
            onFull={setFull}
            onChoose={showPassage}
          />
        ))}
      </section>
      <ContradictionList audit={audit} questions={questions} policy={policy} chosen={chosen} onChoose={showPassage} />
      <CoverageNote audit={audit} why={capture.why} />
    </div>
  );
}
