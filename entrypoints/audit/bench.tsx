import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AuditList } from '../../components/bench/audit-list.tsx';
import { BenchFrame } from '../../components/bench/bench-frame.tsx';
import { GiveMany } from '../../components/bench/give-many.tsx';
import { StorePanel } from '../../components/bench/store-panel.tsx';
import { say } from '../../components/bench/words.ts';
import type { Pack } from '../../engine/compile/pack.ts';
import type { listCaptures } from '../../platform/captures.ts';
import { AuditPage } from './audit-page.tsx';
import { makeAuditor } from './auditor.ts';
import { ComparePage } from './compare-page.tsx';
import { hashOf, routeOf } from './route.ts';
import { useBatch } from './use-batch.ts';
import { useSettings } from './use-settings.ts';
import { useStore } from './use-store.ts';
import { VerifyPage } from './verify-page.tsx';

const startWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** The auditor's bench: the list of audits, one audit, two compared, or a report to verify; the address says which. */
export function Bench({ pack, listed }: { pack: Pack; listed: ReturnType<typeof listCaptures> }) {
  const auditor = useMemo(() => makeAuditor(startWorker), []);
  const [hash, setHash] = useState(location.hash);
  const [notice, setNotice] = useState('');
  const [settings, set] = useSettings();
  const store = useStore(setNotice, listed);
  const batch = useBatch({ auditor, keep: settings.keepAudits, store });
  const route = routeOf(hash);
  const main = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    // What is open and not kept would be gone.
    const warn = (event: BeforeUnloadEvent) => {
      if (store.hasUnkept() || batch.isRunning()) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('beforeunload', warn);
    };
  }, []);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(''), 6_000);
    return () => clearTimeout(timer);
  }, [notice]);

  const shared = { pack, auditor, store, settings, set, notice, setNotice };
  if (route.at === 'audit') return <AuditPage key={route.id} route={route} {...shared} />;
  if (route.at === 'compare') return <ComparePage key={hash} route={route} {...shared} />;
  if (route.at === 'verify') return <VerifyPage {...shared} />;
  return (
    <BenchFrame at="list" notice={notice}>
      <main class="bench-list" ref={main}>
        <div class="bench-side">
          <GiveMany
            batch={batch.state}
            keep={settings.keepAudits}
            onKeep={(keepAudits) => set({ keepAudits })}
            onFiles={batch.files}
            onPaste={batch.paste}
            onCancel={batch.cancel}
          />
          <StorePanel
            count={store.kept.length}
            room={store.room}
            broken={store.broken}
            busy={store.busy}
            faults={store.faults}
            onAsk={async () => {
              if (!(await store.ask())) setNotice(say.store.refused);
            }}
            onOut={store.exportAll}
            onIn={store.bringIn}
          />
        </div>
        <AuditList
          rows={store.rows}
          onOpen={(id) => {
            location.hash = hashOf('audit', id);
          }}
          onCompare={(older, newer) => {
            location.hash = hashOf('compare', older, newer);
          }}
          onRemove={store.remove}
        />
      </main>
    </BenchFrame>
  );
}
