import { useState } from 'preact/hooks';
import { AuditList } from '../../components/bench/audit-list.tsx';
import { AuditPanes } from '../../components/bench/audit-panes.tsx';
import { BenchFrame } from '../../components/bench/bench-frame.tsx';
import { GiveMany } from '../../components/bench/give-many.tsx';
import { StorePanel } from '../../components/bench/store-panel.tsx';
import { VerifyView } from '../../components/bench/verify-view.tsx';
import type { Question } from '../../engine/model/question.ts';
import { type Capture, summaryOf } from '../../report/capture.ts';
import type { Review } from '../../report/report.ts';

interface Props {
  view: string;
  capture: Capture;
  questions: Question[];
}

const nothing = () => {};

/** The bench's views over one capture: ?state=bench, bench-list, bench-empty, bench-verify. */
export function BenchStage({ view, capture, questions }: Props) {
  const [reviews, setReviews] = useState<Review[]>([]);
  if (view === 'bench-verify') {
    const checks = [
      { of: 'text' as const, ok: true, says: 'The text has its SHA-256.' },
      { of: 'finding' as const, ok: false, says: 'Changed after the report was made: the findings.' },
    ];
    const says = 'Changed after the report was made: the findings.';
    return (
      <BenchFrame at="verify" notice="">
        <VerifyView
          verified={{ name: 'report.json', result: { verdict: 'edited', says, checks } }}
          working=""
          onFile={nothing}
          onOpen={nothing}
          onKeep={nothing}
        />
      </BenchFrame>
    );
  }
  if (view === 'bench') {
    return (
      <BenchFrame at="audit" notice="" title={<h1>{capture.audit.document.source.title}</h1>}>
        <AuditPanes
          capture={{ ...capture, reviews }}
          questions={questions}
          rules={{
            whyOf: () => 'A line of reason from the rule’s file.',
            conceptName: (concept) => concept,
            concepts: { data: [{ id: 'data.email', label: 'e-mail address' }], recipients: [], purposes: [] },
          }}
          isKept={false}
          author="A. Auditor"
          singleKeys={true}
          onSingleKeys={nothing}
          onOpen={nothing}
          onCopy={nothing}
          onReview={(review) => setReviews([{ ...review, at: '2026-01-05T10:00:00Z' }])}
          onTakeBack={() => setReviews([])}
        />
      </BenchFrame>
    );
  }
  const count = view === 'bench-empty' ? 0 : 120;
  const rows = Array.from({ length: count }, (_, at) => ({
    summary: {
      ...summaryOf(capture, String(at), `2026-01-05T10:${String(at % 60).padStart(2, '0')}:00Z`),
      letter: (['A', 'B', 'C', 'D', 'E', null] as const)[at % 6] ?? null,
      reviews: at % 5,
    },
    isKept: at !== 0,
  }));
  const faults = count ? [{ name: 'scan.docx', why: 'This is a packed file, perhaps a Word document.' }] : [];
  return (
    <BenchFrame at="list" notice="">
      <main class="bench-list">
        <div class="bench-side">
          <GiveMany
            batch={count ? { done: 31, all: 120, now: 'terms-and-privacy.html', cancelled: false, faults } : null}
            keep={true}
            onKeep={nothing}
            onFiles={nothing}
            onPaste={nothing}
            onCancel={nothing}
          />
          <StorePanel
            count={count}
            room={{ used: 41_300_000, most: 10_700_000_000, safe: false }}
            broken=""
            busy=""
            faults={[]}
            onAsk={nothing}
            onOut={nothing}
            onIn={nothing}
          />
        </div>
        <AuditList rows={rows} onOpen={nothing} onCompare={nothing} onRemove={nothing} />
      </main>
    </BenchFrame>
  );
}
