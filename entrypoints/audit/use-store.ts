import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListRow } from '../../components/bench/list-row.ts';
import { say } from '../../components/bench/words.ts';
import { askToStay, type Room, roomLeft } from '../../platform/captures/room.ts';
import { exportStore, importStore } from '../../platform/captures/store-file.ts';
import { deleteCaptures, keepCapture, keepReviews, listCaptures, openCapture } from '../../platform/captures.ts';
import { HANDED, takeHanded } from '../../platform/handover.ts';
import { saveBlob } from '../../platform/save-file.ts';
import { type Capture, type CaptureSummary, summaryOf } from '../../report/capture.ts';
import type { Review } from '../../report/report.ts';

/** What was found under an id: a capture, nothing, or why the store could not say. */
export type Opened = { capture: Capture; kept: CaptureSummary | undefined } | { gone: string };

/** The kept captures and those that are only open in this tab. */
export interface Store {
  kept: CaptureSummary[];
  rows: ListRow[];
  room: Room | null;
  /** Why the store cannot be used; empty where it can. */
  broken: string;
  /** How far the store is on its way out or in; empty while it is on none. */
  busy: string;
  /** What could not be brought in. */
  faults: string[];
  /** Puts a capture on the bench without keeping it; gives its id. */
  add(capture: Capture): string;
  /** Keeps a capture; gives its id, or undefined where that failed, which is then said. */
  keep(capture: Capture, id?: string): Promise<string | undefined>;
  /** Takes note of what the auditing thread has kept; gives its id. */
  took(kept: CaptureSummary): string;
  /** Reads the list again. */
  reload(): Promise<void>;
  review(id: string, capture: Capture, reviews: Review[]): Promise<string | undefined>;
  open(id: string): Promise<Opened>;
  remove(ids: string[]): Promise<void>;
  exportAll(): Promise<void>;
  bringIn(file: File): Promise<void>;
  /** Asks the browser never to delete the store by itself; whether it promised. */
  ask(): Promise<boolean>;
  hasUnkept(): boolean;
}

const none: CaptureSummary[] = [];

/** The store as the bench uses it; `tell` says to the auditor what came of a request, `listed` is the first reading of the list. */
export function useStore(tell: (words: string) => void, listed: ReturnType<typeof listCaptures>): Store {
  const [kept, setKept] = useState<CaptureSummary[]>(none);
  const [room, setRoom] = useState<Room | null>(null);
  const [broken, setBroken] = useState('');
  const [busy, setBusy] = useState('');
  const [faults, setFaults] = useState<string[]>([]);
  const loose = useRef(new Map<string, { capture: Capture; summary: CaptureSummary }>());
  const count = useRef(0);
  const [, redraw] = useState(0);

  const load = async (reading = listCaptures()) => {
    const list = await reading;
    if (list.ok) setKept(list.value);
    setBroken(list.ok ? '' : list.why);
    setRoom(await roomLeft());
  };
  useEffect(() => {
    load(listed);
    // Another tab of the bench, or the popup, may have kept something meanwhile.
    const again = () => document.visibilityState === 'visible' && load();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, []);

  // After it is on screen: what the end-to-end run prints.
  useEffect(() => {
    if (kept !== none) performance.mark('loupe:listed');
  }, [kept]);

  const now = () => new Date().toISOString();
  const letGo = (id: string | undefined) => {
    if (id && loose.current.delete(id)) redraw((at) => at + 1);
  };
  const keep: Store['keep'] = async (capture, id) => {
    const done = await keepCapture(capture, now());
    if (!done.ok) {
      tell(done.why);
      return undefined;
    }
    setKept((list) => [done.value, ...list]);
    letGo(id);
    roomLeft().then(setRoom);
    return done.value.id;
  };
  return {
    kept,
    rows: [
      ...[...loose.current.values()].reverse().map(({ summary }) => ({ summary, isKept: false })),
      ...kept.map((summary) => ({ summary, isKept: true })),
    ],
    room,
    broken,
    busy,
    faults,
    add: (capture) => {
      const id = `open-${++count.current}`;
      loose.current.set(id, { capture, summary: summaryOf(capture, id, '') });
      redraw((at) => at + 1);
      return id;
    },
    keep,
    took: (summary) => {
      setKept((list) => [summary, ...list]);
      roomLeft().then(setRoom);
      return summary.id;
    },
    reload: () => load(),
    review: async (id, capture, reviews) => {
      const isKept = kept.some((each) => each.id === id);
      if (!isKept) return keep({ ...capture, reviews }, id);
      const done = await keepReviews(id, reviews);
      if (!done.ok) {
        tell(done.why);
        return undefined;
      }
      setKept((list) => list.map((each) => (each.id === id ? done.value : each)));
      return id;
    },
    open: async (id) => {
      const open = loose.current.get(id);
      if (open) return { capture: open.capture, kept: undefined };
      const handed = id === HANDED ? await takeHanded() : undefined;
      if (handed) return { capture: handed, kept: undefined };
      const found = await openCapture(id);
      if (!found.ok) return { gone: found.why };
      if (!found.value) return { gone: say.audit.gone };
      const list = await listCaptures();
      return { capture: found.value, kept: list.ok ? list.value.find((each) => each.id === id) : undefined };
    },
    remove: async (ids) => {
      const done = await deleteCaptures(ids.filter((id) => !loose.current.has(id)));
      if (!done.ok) return tell(done.why);
      for (const id of ids) letGo(id);
      await load();
      tell(say.list.removed(ids.length));
    },
    exportAll: async () => {
      try {
        const name = `policy-loupe-store-${now().slice(0, 10)}.jsonl`;
        saveBlob(name, await exportStore((done, all) => setBusy(say.store.goingOut(done, all))));
        tell(say.store.saved(name));
      } catch (error) {
        tell((error as Error).message);
      }
      setBusy('');
    },
    bringIn: async (file) => {
      try {
        const { taken, known, faults: wrong } = await importStore(file, (done) => setBusy(say.store.comingIn(done)));
        setFaults(wrong);
        tell(say.store.brought(taken, known));
      } catch (error) {
        setFaults([(error as Error).message]);
      }
      setBusy('');
      await load();
    },
    ask: async () => {
      const safe = await askToStay();
      setRoom(await roomLeft());
      return safe;
    },
    hasUnkept: () => loose.current.size > 0,
  };
}
