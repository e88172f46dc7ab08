import { useRef, useState } from 'preact/hooks';
import type { Batch } from '../../components/bench/give-many.tsx';
import { say } from '../../components/bench/words.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { sha256 } from '../../page/sha256.ts';
import type { Capture } from '../../report/capture.ts';
import { plainName } from '../../report/plain-name.ts';
import { documentOfFile } from '../popup/document-of-file.ts';
import { type Auditor, Stopped } from './auditor.ts';
import { hashOf } from './route.ts';
import type { Store } from './use-store.ts';

interface Given {
  auditor: Auditor;
  keep: boolean;
  store: Store;
}

/** One thing to audit: its name and how its document is made. */
interface Task {
  name: string;
  read(): Promise<PolicyDocument | { failed: string }>;
}

/** Audits what is given, one after the other, so that memory stays flat; a single one is opened at once. */
export function useBatch({ auditor, keep, store }: Given) {
  const [state, setState] = useState<Batch | null>(null);
  const cancelled = useRef(false);
  const running = useRef(false);
  const queue = useRef<Task[]>([]);

  const run = async (tasks: Task[]) => {
    queue.current.push(...tasks);
    if (running.current) {
      setState((now) => now && { ...now, all: now.all + tasks.length });
      return;
    }
    running.current = true;
    cancelled.current = false;
    let batch: Batch = { done: 0, all: tasks.length, now: '', cancelled: false, faults: [] };
    const show = (change: Partial<Batch>) => {
      batch = { ...batch, ...change };
      setState((now) => ({ ...batch, all: Math.max(batch.all, now?.all ?? 0) }));
    };
    setState(null);
    let last: string | undefined;
    for (let task = queue.current.shift(); task && !cancelled.current; task = queue.current.shift()) {
      show({ now: plainName(task.name) });
      const id = await auditOne(task, (why) =>
        show({ faults: [...batch.faults, { name: plainName(task?.name ?? ''), why }] }),
      );
      last = id ?? last;
      if (!cancelled.current) show({ done: batch.done + 1 });
    }
    queue.current = [];
    running.current = false;
    show({ now: '', cancelled: cancelled.current });
    if (last && batch.done === 1 && batch.faults.length === 0) location.hash = hashOf('audit', last);
  };
  const auditOne = async (task: Task, fault: (why: string) => void): Promise<string | undefined> => {
    try {
      const document = await task.read();
      if ('failed' in document) {
        fault(document.failed);
        return undefined;
      }
      const capture: Capture = { audit: await auditor.audit(document), document, why: '', reviews: [] };
      return (keep && (await store.keep(capture))) || store.add(capture);
    } catch (error) {
      if (!(error instanceof Stopped)) fault(String(error));
      return undefined;
    }
  };
  return {
    state,
    files: (files: File[]) =>
      run(files.map((file) => ({ name: file.name, read: () => documentOfFile(file, new Date()) }))),
    paste: (text: string, name: string) => {
      const title = plainName(name);
      return run([
        {
          name: title || say.give.paste,
          read: async () =>
            documentOfText(text, {
              sha256: await sha256(text),
              source: { route: 'paste', capturedAt: new Date().toISOString(), ...(title ? { title } : {}) },
            }),
        },
      ]);
    },
    cancel: () => {
      cancelled.current = true;
      auditor.stop();
    },
    isRunning: () => running.current,
  };
}
