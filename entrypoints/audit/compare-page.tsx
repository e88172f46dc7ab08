import { useEffect, useState } from 'preact/hooks';
import { BenchFrame } from '../../components/bench/bench-frame.tsx';
import { CompareView } from '../../components/bench/compare-view.tsx';
import { say } from '../../components/bench/words.ts';
import type { Capture } from '../../report/capture.ts';
import type { Comparison } from '../../report/compare.ts';
import type { PageProps } from './page-props.ts';
import { type BenchRoute, hashOf } from './route.ts';

interface Props extends PageProps {
  route: Extract<BenchRoute, { at: 'compare' }>;
}

type State = { before: Capture; after: Capture; comparison: Comparison } | { failed: string } | null;

/** Two captures on the bench, or a capture and what the popup has just read. */
export function ComparePage({ route, pack, auditor, store, notice }: Props) {
  const [state, setState] = useState<State>(null);
  useEffect(() => {
    (async () => {
      const before = await store.open(route.before);
      const after = await store.open(route.after);
      if ('gone' in before) return setState({ failed: before.gone });
      if ('gone' in after) return setState({ failed: after.gone });
      try {
        const comparison = await auditor.compare(before.capture, after.capture);
        setState({ before: before.capture, after: after.capture, comparison });
      } catch (error) {
        setState({ failed: `${say.compare.failed}: ${(error as Error).message}` });
      }
    })();
  }, []);
  return (
    <BenchFrame at="compare" notice={notice} title={<h1>{say.compare.title}</h1>}>
      {state && 'comparison' in state ? (
        <CompareView
          {...state}
          questions={pack.questions}
          onOpen={(which, finding) => {
            location.hash = hashOf('audit', route[which], finding);
          }}
        />
      ) : (
        <main class="message">
          {state ? <p class="warning">{state.failed}</p> : <p role="status">{say.compare.working}</p>}
        </main>
      )}
    </BenchFrame>
  );
}
