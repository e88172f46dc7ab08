import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../engine/model/audit.ts';
import type { Question } from '../../engine/model/question.ts';
import type { Capture } from '../../report/capture.ts';
import { groupQuestions } from '../../report/group-questions.ts';
import type { Review } from '../../report/report.ts';
import { withAdditions } from '../../report/with-additions.ts';
import { Icon } from '../icon.tsx';
import { Lens } from '../lens.tsx';
import { PassageActions } from '../passage-actions.tsx';
import { PolicyPane } from '../policy-pane.tsx';
import { ShortcutsDialog } from '../shortcuts-dialog.tsx';
import { singleKey } from '../single-key.ts';
import { usePassages } from '../use-passages.ts';
import { words } from '../words.ts';
import { AdditionForm } from './addition-form.tsx';
import { noFilter, passesAudit } from './audit-filter.ts';
import { EvidencePane, type RuleNotes } from './evidence-pane.tsx';
import { FindingsPane } from './findings-pane.tsx';
import { ReviewForm } from './review-form.tsx';
import { lastReviews } from './reviews-of.ts';
import { useAddition } from './use-addition.ts';
import { say } from './words.ts';

export interface AuditPanesProps {
  capture: Capture;
  questions: Question[];
  rules: RuleNotes;
  isKept: boolean;
  /** The auditor's name, as last given. */
  author: string;
  singleKeys: boolean;
  /** A finding that is chosen from the start, for who comes from another view. */
  first?: number | undefined;
  onSingleKeys(on: boolean): void;
  onOpen(url: string): void;
  onCopy(link: string): void;
  onReview(review: Omit<Review, 'at'>): void;
  onTakeBack(review: Review): void;
}

type Pane = 'findings' | 'policy' | 'evidence';

/** One audit on the bench: findings under filters, the whole policy with its marks, and the evidence of the chosen finding. */
export function AuditPanes(props: AuditPanesProps) {
  const { capture, questions, rules, singleKeys } = props;
  const { document, reviews } = capture;
  const audit = useMemo(() => withAdditions(capture.audit, reviews), [capture.audit, reviews]);
  const groups = useMemo(() => groupQuestions(questions), [questions]);
  const [filter, setFilter] = useState(noFilter);
  const [pane, setPane] = useState<Pane>('findings');
  const search = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const all = useRef<HTMLDivElement>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const last = useMemo(() => lastReviews(reviews), [reviews]);
  const verdictOf = (finding: number) => last.get(finding)?.verdict;
  const pass = useCallback(
    (finding: Finding, _: Question | undefined, index: number) => passesAudit(filter, finding, verdictOf(index)),
    [filter, last],
  );
  const onLed = (to: 'text' | 'finding') => setPane(to === 'text' ? 'policy' : 'findings');
  const led = usePassages({ audit, document, questions, pass, onLed, first: props.first });
  const { policy, notes, passages, passage, chosen, at } = led;
  const finding = chosen === null ? undefined : audit.findings[chosen];
  const addition = useAddition({ audit, text, onReview: props.onReview, onAdded: led.showPassage });
  const add = () => {
    addition.begin();
    go('evidence', '.addition textarea');
  };

  const go = (to: Pane, ...selectors: string[]) => {
    setPane(to);
    // The pane may only be drawn after this.
    requestAnimationFrame(() => {
      const found = selectors.map((each) => all.current?.querySelector<HTMLElement>(each)).find(Boolean);
      found?.focus();
    });
  };
  const shortcuts: Record<string, () => void> = {
    n: () => led.step(1),
    p: () => led.step(-1),
    s: () => go('findings', '.findings-pane [aria-current]', '.findings-pane [data-rove]'),
    t: () => go('policy', '.policy .chosen', '.policy-scroll'),
    r: () => go('evidence', '.review-verdicts input', '.evidence-pane'),
    a: add,
    '/': () => go('policy', '.search input'),
    '?': () => setKeysOpen(true),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const run = singleKeys && !keysOpen && singleKey(event) && shortcuts[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts only; everything has a control of its own
    <div class="bench-audit" data-pane={pane} ref={all} onKeyDown={onKeyDown}>
      <nav class="pane-switch" aria-label={say.audit.panes}>
        {(['findings', 'policy', 'evidence'] as const).map((which) => (
          <button key={which} type="button" aria-pressed={pane === which} onClick={() => setPane(which)}>
            {which === 'policy' ? words.showPolicy : say.audit[which]}
          </button>
        ))}
      </nav>
      <main class="bench-panes">
        <section class="findings-pane" aria-label={say.audit.findings}>
          <FindingsPane
            capture={{ ...capture, audit }}
            questions={questions}
            filter={filter}
            led={led}
            verdictOf={verdictOf}
            onFilter={setFilter}
          />
        </section>
        <div class="policy-pane">
          <PolicyPane
            policy={policy}
            title={audit.document.source.title ?? ''}
            passages={passages}
            notes={notes}
            chosen={chosen !== null && passage ? { finding: chosen, passage } : null}
            called={led.calls.text}
            search={search}
            pane={text}
            onLead={led.showFinding}
          />
          <Lens
            finding={finding}
            notes={notes}
            chosen={passage ? chosen : null}
            together={passage?.findings ?? []}
            at={at}
            count={passages.length}
            actions={null}
            onStep={led.step}
            onLead={(index) => led.showFinding([index])}
          >
            <button
              type="button"
              class="quiet lens-add"
              title={say.review.addHint}
              // A press must not take the selection away.
              onMouseDown={(event) => event.preventDefault()}
              onClick={add}
            >
              <Icon name="add" />
              <span>{say.review.addButton}</span>
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={words.keys.open}
              title={words.keys.open}
              onClick={() => setKeysOpen(true)}
            >
              <Icon name="keys" />
            </button>
          </Lens>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section class="evidence-pane" aria-label={say.audit.evidence} tabIndex={0}>
          {addition.adding && (
            <AdditionForm
              {...addition.adding}
              text={policy.text}
              groups={groups}
              rules={rules}
              author={props.author}
              isKept={props.isKept}
              onSave={addition.save}
              onLeave={addition.leave}
            />
          )}
          <EvidencePane
            audit={audit}
            policy={policy}
            notes={notes}
            rules={rules}
            finding={chosen}
            onChoose={led.showPassage}
          >
            {finding && (
              <PassageActions
                audit={audit}
                passage={finding.passage}
                onShow={undefined}
                onOpen={props.onOpen}
                onCopy={props.onCopy}
              />
            )}
            {finding && chosen !== null && (
              <ReviewForm
                key={chosen}
                index={chosen}
                finding={finding}
                text={policy.text}
                groups={groups}
                rules={rules}
                reviews={reviews.filter((review) => review.finding === chosen)}
                author={props.author}
                isKept={props.isKept}
                onSave={props.onReview}
                onTake={props.onTakeBack}
              />
            )}
          </EvidencePane>
        </section>
      </main>
      <p class="unseen" role="status">
        {led.said}
      </p>
      <ShortcutsDialog
        list={say.keys}
        open={keysOpen}
        single={singleKeys}
        onSingle={props.onSingleKeys}
        onClose={() => setKeysOpen(false)}
      />
    </div>
  );
}
