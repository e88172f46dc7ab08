import { useState } from 'preact/hooks';
import { BenchFrame } from '../../components/bench/bench-frame.tsx';
import { VerifyView } from '../../components/bench/verify-view.tsx';
import { say } from '../../components/bench/words.ts';
import { captureOfReport } from '../../platform/captures/store-file.ts';
import { plainName } from '../../report/plain-name.ts';
import type { Verification } from '../../report/verify.ts';
import type { PageProps } from './page-props.ts';
import { hashOf } from './route.ts';

/** Verifies a report that somebody sent, and brings it onto the bench. */
export function VerifyPage({ auditor, store, notice, setNotice }: PageProps) {
  const [verified, setVerified] = useState<{ name: string; result: Verification } | null>(null);
  const [working, setWorking] = useState('');
  const report = verified?.result.report;
  return (
    <BenchFrame at="verify" notice={notice}>
      <VerifyView
        verified={verified}
        working={working}
        onFile={async (file) => {
          const name = plainName(file.name);
          setVerified(null);
          setWorking(name);
          try {
            setVerified({ name, result: await auditor.verify(await file.text()) });
          } catch (error) {
            setVerified({ name, result: { verdict: 'unreadable', says: (error as Error).message, checks: [] } });
          }
          setWorking('');
        }}
        onOpen={() => {
          if (report) location.hash = hashOf('audit', store.add(captureOfReport(report)));
        }}
        onKeep={async () => {
          const id = report && (await store.keep(captureOfReport(report)));
          if (!id) return;
          setNotice(say.audit.kept);
          location.hash = hashOf('audit', id);
        }}
      />
    </BenchFrame>
  );
}
