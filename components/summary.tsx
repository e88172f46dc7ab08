import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Question } from '../engine/model/question.ts';
import { findingsOf } from '../report/findings-of.ts';
import { groupQuestions } from '../report/group-questions.ts';
import { headlinesOf } from '../report/headlines.ts';
import { AllowedSites } from './allowed-sites.tsx';
import { ContradictionList } from './contradiction-list.tsx';
import { CoverageNote } from './coverage-note.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { FindingFilter } from './finding-filter.ts';
import { HeadlineList } from './headline-list.tsx';
import { moveFocus } from './move-focus.ts';
import { OtherTexts } from './other-texts.tsx';
import type { PolicyText } from './policy-language.ts';
import { ScoreCard } from './score-card.tsx';
import type { SourceActions } from './source-actions.ts';
import type { Audited } from './stage.ts';
import { TopicGroup } from './topic-group.tsx';
import { words } from './words.ts';

const mostHeadlines = 6;
const mostHarms = 4;

interface Props extends SourceActions {
  audited: Audited;
  questions: Question[];
  policy: PolicyText;
  filter: FindingFilter;
  chosen: number | null;
  /** Counts up each time a passage in the text asks for its finding: the finding then takes the focus. */
  called: number;
  shown(finding: number): boolean;
  onFilter(filter: FindingFilter): void;
  onChoose(finding: number): void;
  onAnother(): void;
  /** What stands below the letter. */
  children?: ComponentChildren;
}

/** The left pane: the letter, what matters most, everything by topic, contradictions, and what was read. */
export function Summary(props: Props) {
  const { audited, questions, policy, filter, chosen, called, shown, onChoose, onFilter } = props;
  const { audit } = audited;
  const pane = useRef<HTMLDivElement>(null);
  const answered = useRef(0);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [full, setFull] = useState<ReadonlyMap<string, number>>(new Map());
  const groups = useMemo(() => groupQuestions(questions), [questions]);
  const top = useMemo(() => {
    const { against, inFavour, missing } = headlinesOf(audit, questions, mostHeadlines);
    const worst = against.slice(0, mostHarms);
    return { lines: [...worst, ...inFavour.slice(0, mostHeadlines - worst.length)], missing };
  }, [audit, questions]);
  const withFindings = groups.filter(
    ({ id, questions: list }) =>
      list.some((q) => audit.answers[q.id]?.findings.some(shown)) || findingsOf(audit, id).some(shown),
  );

  useEffect(() => {
    if (!called || chosen === null) return;
    const group = audit.findings[chosen]?.answers.split('.')[0];
    if (group) setOpen((now) => new Set(now).add(group));
  }, [called]);
  useEffect(() => {
    if (called === answered.current) return;
    // The group may just have been opened, so the item is looked for once it has been drawn, here or after the next pass.
    const frame = requestAnimationFrame(() => {
      const item = pane.current?.querySelector<HTMLElement>(`[data-finding="${chosen}"]`);
      if (!item) return;
      answered.current = called;
      item.focus({ preventScroll: true });
      item.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [called, open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move the focus between the buttons inside
    <div class="summary-scroll" ref={pane} onKeyDown={(event) => moveFocus(event, pane.current)}>
      <ScoreCard audit={audit} questions={questions} />
      {props.children}
      <HeadlineList
        audit={audit}
        policy={policy}
        headlines={top.lines}
        missing={top.missing}
        chosen={chosen}
        onChoose={onChoose}
      />
      <section class="topics" aria-labelledby="by-topic">
        <h2 id="by-topic">{words.byTopic}</h2>
        {audit.findings.length > 0 && (
          <>
            <FilterBar
              filter={filter}
              groups={groups}
              onFilter={(next) => {
                // Who filters wants to see what is left; who stops wants the overview back.
                setOpen(new Set(isNarrow(next) ? groups.map(({ id }) => id) : []));
                onFilter(next);
              }}
            />
            {withFindings.length === 0 && <p class="hint">{words.noMatch}</p>}
          </>
        )}
        {(isNarrow(filter) ? withFindings : groups).map((group) => (
          <TopicGroup
            key={group.id}
            group={group}
            audit={audit}
            policy={policy}
            open={open.has(group.id)}
            full={full}
            chosen={chosen}
            shown={shown}
            onOpen={(which, now) => setOpen(withMember(open, which, now))}
            onFull={setFull}
            onChoose={onChoose}
          />
        ))}
      </section>
      <ContradictionList audit={audit} questions={questions} policy={policy} chosen={chosen} onChoose={onChoose} />
      <CoverageNote audit={audit} why={audited.why}>
        <OtherTexts {...props} />
        <AllowedSites sites={props.allowed} onGiveBack={props.onGiveBack} />
      </CoverageNote>
    </div>
  );
}

function isNarrow(filter: FindingFilter): boolean {
  return filter.taking !== 'all' || filter.topic !== '';
}

function withMember(set: ReadonlySet<string>, member: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(member);
  else next.delete(member);
  return next;
}
