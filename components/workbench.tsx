import { useCallback, useRef, useState } from 'preact/hooks';
import type { Finding } from '../engine/model/audit.ts';
import type { Span } from '../engine/model/document.ts';
import type { Question } from '../engine/model/question.ts';
import type { FileFormat } from '../report/file-of.ts';
import { ExportMenu } from './export-menu.tsx';
import { everything, passes } from './finding-filter.ts';
import { Icon } from './icon.tsx';
import { Lens } from './lens.tsx';
import { Masthead } from './masthead.tsx';
import { PassageActions } from './passage-actions.tsx';
import { PolicyPane } from './policy-pane.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import type { Since } from './since.ts';
import { SinceLine } from './since-line.tsx';
import { singleKey } from './single-key.ts';
import type { SourceActions } from './source-actions.ts';
import type { Audited } from './stage.ts';
import { Summary } from './summary.tsx';
import { usePassages } from './use-passages.ts';
import { words } from './words.ts';

export interface WorkbenchProps extends SourceActions {
  audited: Audited;
  questions: Question[];
  /** A word on the last thing done ("Saved …"); shown and said aloud. */
  notice: string;
  /** Whether single letters are shortcuts. */
  singleKeys: boolean;
  onSingleKeys(on: boolean): void;
  onExport(format: FileFormat): void;
  /** What became of the policy since it was last kept; null where it never was. */
  since: Since | null;
  /** Opens the auditor's bench with this audit, or with what changed since. */
  onBench(): void;
  onSince(): void;
  /** Marks a passage in the page at hand; missing where that page is not the policy. */
  onShow?: ((passage: Span) => void) | undefined;
  onCopy(link: string): void;
  onAnother(): void;
}

/** One audit: the summary beside the policy. Choosing a finding shows its passage; pressing a passage leads to its finding. */
export function Workbench(props: WorkbenchProps) {
  const { audited, questions, notice, singleKeys } = props;
  const { audit, document } = audited;
  const [filter, setFilter] = useState(everything);
  const pass = useCallback(
    (finding: Finding, question: Question | undefined) => passes(filter, finding, question),
    [filter],
  );
  const [pane, setPane] = useState<'summary' | 'policy'>('summary');
  const [keysOpen, setKeysOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const exporting = useRef<HTMLButtonElement>(null);
  const onLed = (to: 'text' | 'finding') => setPane(to === 'text' ? 'policy' : 'summary');
  const led = usePassages({ audit, document, questions, pass, onLed });
  const { policy, notes, passages, passage, chosen, at, shown, showPassage, showFinding, step } = led;

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
        <button type="button" class="plain-button" title={words.bench.openHint} onClick={props.onBench}>
          {words.bench.open}
          <Icon name="out" />
        </button>
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
            called={led.calls.findings}
            shown={shown}
            onFilter={setFilter}
            onChoose={showPassage}
            allowed={props.allowed}
            onPick={props.onPick}
            onOpen={props.onOpen}
            onGiveBack={props.onGiveBack}
            onAnother={props.onAnother}
          >
            {props.since && <SinceLine since={props.since} onSince={props.onSince} />}
          </Summary>
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
                  audit={audit}
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
        {led.said}
      </p>
      <p class={notice ? 'notice' : 'unseen'} role="status">
        {notice}
      </p>
      <ShortcutsDialog
        list={words.keys.list}
        open={keysOpen}
        single={singleKeys}
        onSingle={props.onSingleKeys}
        onClose={() => setKeysOpen(false)}
      />
    </div>
  );
}
