import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addressWords } from '../../components/address-words.ts';
import { AuditPanes } from '../../components/bench/audit-panes.tsx';
import { BenchFrame } from '../../components/bench/bench-frame.tsx';
import { CompletenessView } from '../../components/bench/completeness-view.tsx';
import { withoutReview, withReview } from '../../components/bench/reviews-of.ts';
import { say } from '../../components/bench/words.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { words } from '../../components/words.ts';
import { completenessOf } from '../../engine/completeness.ts';
import { copyText } from '../../platform/copy-text.ts';
import { openTab } from '../../platform/open-tab.ts';
import { saveBlob } from '../../platform/save-file.ts';
import type { Capture } from '../../report/capture.ts';
import type { FileFormat } from '../../report/file-of.ts';
import { addressOf, nameOf } from '../../report/name-of.ts';
import type { Review } from '../../report/report.ts';
import type { PageProps } from './page-props.ts';
import { type BenchRoute, hashOf } from './route.ts';
import { ruleNotes } from './rule-notes.ts';
import type { Opened } from './use-store.ts';

interface Props extends PageProps {
  route: Extract<BenchRoute, { at: 'audit' }>;
}

/** One audit on the bench: opened from the store or from what was just read, with all that can be done with it. */
export function AuditPage({ route, pack, auditor, store, settings, set, notice, setNotice }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  /** The formats that are being made, the first asked for first. */
  const [making, setMaking] = useState<FileFormat[]>([]);
  const exporting = useRef<HTMLButtonElement>(null);
  const rules = useMemo(() => ruleNotes(pack), [pack]);
  useEffect(() => {
    store.open(route.id).then(setOpened);
  }, []);
  const capture = opened && 'capture' in opened ? opened.capture : null;
  const [chosen, setChosen] = useState<string[]>([]);
  const matrix = useMemo(
    () => (capture && route.complete ? completenessOf(capture.audit, pack.regimes, chosen) : []),
    [capture?.audit, route.complete, chosen],
  );
  useEffect(() => {
    if (capture) document.title = `${nameOf(capture.audit)} – ${say.bench}`;
    return () => {
      document.title = say.bench;
    };
  }, [capture]);

  if (!opened || !capture) {
    return (
      <BenchFrame at="audit" notice={notice}>
        <main class="message">{opened && 'gone' in opened && <p class="warning">{opened.gone}</p>}</main>
      </BenchFrame>
    );
  }
  const kept = 'kept' in opened ? opened.kept : undefined;
  const address = addressOf(capture.audit);
  /** What was not kept before has a new address now; the finding in hand stays in hand. */
  const saved = async (changed: Capture, id: string | undefined, told: string, finding?: number) => {
    if (!id) return;
    setNotice(told);
    if (id === route.id) setOpened({ capture: changed, kept });
    else location.hash = hashOf('audit', id, ...(finding === undefined ? [] : [finding]));
  };
  const review = async (reviews: Review[], finding: number, told: string) => {
    const changed = { ...capture, reviews };
    await saved(changed, await store.review(route.id, capture, reviews), told, finding);
  };
  const exportAs = async (format: FileFormat) => {
    setMaking((now) => [...now, format]);
    try {
      const { name, blob } = await auditor.file(kept ? { id: kept.id } : { capture }, format, chosen);
      saveBlob(name, blob);
      setNotice(words.export.saved(name));
    } catch (error) {
      setNotice(words.export.failed((error as Error).message));
    }
    setMaking(([, ...rest]) => rest);
  };
  return (
    <BenchFrame
      at="audit"
      notice={notice || (making[0] ? say.audit.making(words.export.formats[making[0]][0]) : '')}
      title={
        <>
          <h1>
            <bdi>{nameOf(capture.audit)}</bdi>
          </h1>
          <p class="masthead-source" title={address}>
            {address && (
              <bdi dir="ltr" class="masthead-address">
                {addressWords(address)}
              </bdi>
            )}
            <span class="masthead-route">{words.route[capture.audit.document.source.route]}</span>
          </p>
        </>
      }
      tools={
        <>
          <nav class="bench-nav" aria-label={say.audit.view}>
            <a href={hashOf('audit', route.id)} aria-current={route.complete ? undefined : 'page'}>
              {say.audit.findings}
            </a>
            <a href={hashOf('audit', route.id, 'completeness')} aria-current={route.complete ? 'page' : undefined}>
              {say.audit.complete}
            </a>
          </nav>
          {kept ? (
            <span class="hint">{say.audit.isKept(say.day(kept.keptAt))}</span>
          ) : (
            <button
              type="button"
              class="main-button"
              title={say.audit.keepHint}
              onClick={async () => saved(capture, await store.keep(capture, route.id), say.audit.kept)}
            >
              {say.audit.keep}
            </button>
          )}
          <ExportMenu button={exporting} onExport={exportAs} />
        </>
      }
    >
      {route.complete ? (
        <CompletenessView
          capture={capture}
          matrix={matrix}
          regimes={pack.regimes}
          chosen={chosen}
          onChosen={setChosen}
          onOpen={(finding) => {
            location.hash = hashOf('audit', route.id, finding);
          }}
        />
      ) : (
        <AuditPanes
          key={route.finding}
          capture={capture}
          questions={pack.questions}
          rules={rules}
          isKept={kept !== undefined}
          author={settings.author}
          singleKeys={settings.singleKeys}
          onSingleKeys={(singleKeys) => set({ singleKeys })}
          first={route.finding}
          onOpen={openTab}
          onCopy={async (link) => setNotice((await copyText(link)) ? words.passage.copied : words.passage.notCopied)}
          onReview={(given) => {
            set({ author: given.author });
            review(
              withReview(capture.reviews, { ...given, at: new Date().toISOString() }),
              given.finding,
              say.review.saved,
            );
          }}
          onTakeBack={(given) => review(withoutReview(capture.reviews, given), given.finding, '')}
        />
      )}
    </BenchFrame>
  );
}
