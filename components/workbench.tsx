import { useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../engine/model/document.ts';
import type { Question } from '../engine/model/question.ts';
import type { ExportFormat } from './export-format.ts';
import { ExportMenu } from './export-menu.tsx';
import { everything, passes } from './finding-filter.ts';
import { Icon } from './icon.tsx';
import { Lens } from './lens.tsx';
import { markNotes } from './mark-notes.ts';
import { passagesOf } from './mark-segments.ts';
import { Masthead } from './masthead.tsx';
import { PassageActions } from './passage-actions.tsx';
import { headingAt, policyText } from './policy-language.ts';
import { PolicyPane } from './policy-pane.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { singleKey } from './single-key.ts';
import type { Audited } from './stage.ts';
import { Summary } from './summary.tsx';
import { words } from './words.ts';

export interface WorkbenchProps {
  audited: Audited;
  questions: Question[];
  /** A word on the last thing done ("Saved …"); shown and said aloud. */
  notice: string;
  /** Whether single letters are shortcuts. */
  singleKeys: boolean;
  onSingleKeys(on: boolean): void;
  onExport(format: ExportFormat): void;
  onOpen(url: string): void;
  /** Marks a passage in the page at hand; missing where that page is not the policy. */
  onShow?: ((passage: Span) => void) | undefined;
  onCopy(link: string): void;
  onAnother(): void;
}

/** One audit: the summary beside the policy. Choosing a finding shows its passage; pressing a passage leads to its finding. */
export function Workbench(props: WorkbenchProps) {
  const { audited, questions, notice, singleKeys } = props;
  const { audit, document } = audited;
  const policy = useMemo(() => policyText(document, audit), [document, audit]);
  const notes = useMemo(() => markNotes(audit.findings, questions), [audit, questions]);
  const byId = useMemo(() => new Map(questions.map((q) => [q.id, q])), [questions]);
  const [filter, setFilter] = useState(everything);
  const shown = useMemo(() => {
    const pass = audit.findings.map((finding) => passes(filter, finding, byId.get(finding.answers)));
    return (index: number) => pass[index] ?? false;
  }, [audit, filter, byId]);
  const passages = useMemo(() => passagesOf(audit.findings, shown), [audit, shown]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [calls, setCalls] = useState({ text: 0, summary: 0 });
  const [pane, setPane] = useState<'summary' | 'policy'>('summary');
  const [said, setSaid] = useState('');
  const [keysOpen, setKeysOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const exporting = useRef<HTMLButtonElement>(null);

  const at = chosen === null ? -1 : passages.findIndex((passage) => passage.findings.includes(chosen));
  const passage = passages[at];

  const showPassage = (finding: number) => {
    const there = passages.findIndex((p) => p.findings.includes(finding));
    const heading = headingAt(policy, audit.findings[finding]?.passage.start ?? 0);
    setChosen(finding);
    setPane('policy');
    setCalls({ ...calls, text: calls.text + 1 });
    setSaid(words.text.chosen(notes[finding]?.label ?? '', there + 1, passages.length, heading));
  };
  const showFinding = (findings: number[]) => {
    // Pressed again, overlapping passages give their findings in turn.
    const next = findings[(findings.indexOf(chosen ?? -1) + 1) % findings.length];
    if (next === undefined) return;
    setChosen(next);
    setPane('summary');
    setCalls({ ...calls, summary: calls.summary + 1 });
    setSaid(words.text.led(findings.length, findings.map((index) => notes[index]?.label).join(', ')));
  };
  const step = (by: 1 | -1) => {
    const next = passages[at < 0 ? (by > 0 ? 0 : passages.length - 1) : (at + by + passages.length) % passages.length];
    if (next?.findings[0] !== undefined) showPassage(next.findings[0]);
  };
  const shortcuts: Record<string, () => void> = {
    n: () => step(1),
    p: () => step(-1),
    s: () => {
      setPane('summary');
      const last = side.current?.querySelector<HTMLElement>('[aria-current], [data-rove]');
      requestAnimationFrame(() => last?.focus());
    },
    t: () => {
      setPane('policy');
      requestAnimationFrame(() => (text.current?.querySelector<HTMLElement>('.chosen') ?? text.current)?.focus());
    },
    '/': () => {
      setPane('policy');
      requestAnimationFrame(() => search.current?.focus());
    },
    e: () => exporting.current?.click(),
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
    <div class="workbench" data-pane={pane} onKeyDown={onKeyDown}>
      <Masthead source={audit.document.source}>
        <ExportMenu button={exporting} onExport={props.onExport} />
        <button
          type="button"
          class="icon-button"
          aria-label={words.keys.open}
          title={words.keys.open}
          onClick={() => setKeysOpen(true)}
        >
          <Icon name="keys" />
        </button>
      </Masthead>
      <nav class="pane-switch" aria-label={words.panes}>
        {(['summary', 'policy'] as const).map((which) => (
          <button key={which} type="button" aria-pressed={pane === which} onClick={() => setPane(which)}>
            {which === 'summary' ? words.showSummary : words.showPolicy}
          </button>
        ))}
      </nav>
      <main class="panes">
        <section class="summary-pane" ref={side} aria-label={words.summary}>
          <Summary
            audited={audited}
            questions={questions}
            policy={policy}
            filter={filter}
            chosen={chosen}
            called={calls.summary}
            shown={shown}
            onFilter={setFilter}
            onChoose={showPassage}
            onOpen={props.onOpen}
            onAnother={props.onAnother}
          />
        </section>
        <div class="policy-pane">
          <PolicyPane
            policy={policy}
            title={audit.document.source.title ?? ''}
            passages={passages}
            notes={notes}
            chosen={chosen !== null && passage ? { finding: chosen, passage } : null}
            called={calls.text}
            search={search}
            pane={text}
            onLead={showFinding}
          />
          <Lens
            finding={chosen === null ? undefined : audit.findings[chosen]}
            notes={notes}
            chosen={passage ? chosen : null}
            together={passage?.findings ?? []}
            at={at}
            count={passages.length}
            actions={
              chosen !== null &&
              audit.findings[chosen] && (
                <PassageActions
                  source={audit.document.source}
                  text={policy.text}
                  passage={audit.findings[chosen].passage}
                  onShow={props.onShow}
                  onOpen={props.onOpen}
                  onCopy={props.onCopy}
                />
              )
            }
            onStep={step}
            onLead={(finding) => showFinding([finding])}
          />
        </div>
      </main>
      <p class="unseen" role="status">
        {said}
      </p>
      <p class={notice ? 'notice' : 'unseen'} role="status">
        {notice}
      </p>
      <ShortcutsDialog
        open={keysOpen}
        single={singleKeys}
        onSingle={props.onSingleKeys}
        onClose={() => setKeysOpen(false)}
      />
    </div>
  );
}
