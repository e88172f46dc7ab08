import { useRef, useState } from 'preact/hooks';
import type { Batch } from '../../components/bench/give-many.tsx';
import { say } from '../../components/bench/words.ts';
import { plainName } from '../../report/plain-name.ts';
import { matterOfFile } from '../popup/document-of-file.ts';
import { type Auditor, type Given as Matter, Stopped } from './auditor.ts';
import { hashOf } from './route.ts';
import type { Store } from './use-store.ts';

interface Given {
  auditor: Auditor;
  keep: boolean;
  store: Store;
}

/** One thing to audit: its name and how what is to be audited is read. */
interface Task {
  name: string;
  read(): Promise<Matter | { failed: string }>;
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
    if (last && !cancelled.current && batch.done === 1 && batch.faults.length === 0)
      location.hash = hashOf('audit', last);
  };
  const auditOne = async (task: Task, fault: (why: string) => void): Promise<string | undefined> => {
    try {
      const matter = await task.read();
      if ('failed' in matter) {
        fault(matter.failed);
        return undefined;
      }
      if (cancelled.current) return undefined;
      const done = await auditor.audit(matter, keep ? new Date().toISOString() : undefined);
      if ('kept' in done) return store.took(done.kept);
      if (done.notKept) fault(done.notKept);
      return store.add(done.capture);
    } catch (error) {
      if (!(error instanceof Stopped)) fault(String(error));
      return undefined;
    }
  };
  return {
    state,
    files: (files: File[]) =>
      run(files.map((file) => ({ name: file.name, read: () => matterOfFile(file, new Date()) }))),
    paste: (text: string, name: string) => {
      const title = plainName(name);
      return run([
        {
          name: title || say.give.paste,
          read: async () => ({
            text,
            source: { route: 'paste', capturedAt: new Date().toISOString(), ...(title ? { title } : {}) },
          }),
        },
      ]);
    },
    cancel: () => {
      cancelled.current = true;
      auditor.stop();
      // What was kept in the very moment of the press is there, and listed.
      store.reload();
    },
    isRunning: () => running.current,
  };
}
