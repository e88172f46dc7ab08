/** Long work in steps: each `yield` is a place where it may rest. */
export type Steps<T> = Generator<void, T>;

/** How work in a page makes room for the page: the world's own clock and pause. */
export interface Pace {
  /** Milliseconds, from any start. */
  now(): number;
  /** Lets the page do what it has to do. */
  pause(): Promise<void>;
}

/**
 * Does the work a slice at a time, with a pause after each. After `patience` milliseconds it is ended without a pause:
 * a page that grows for ever while it is read would else be read for ever.
 */
export async function inSlices<T>(work: Steps<T>, pace: Pace, patience = PATIENCE): Promise<T> {
  const began = pace.now();
  let resumed = began;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const now = pace.now();
    if (now - resumed < SLICE || now - began > patience) continue;
    await pace.pause();
    resumed = pace.now();
  }
}

/** Does the work in one go. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Visits every item, with a place to rest after so many of them. */
export function* each<T>(items: readonly T[], visit: (item: T, at: number) => void): Steps<void> {
  for (let at = 0; at < items.length; at++) {
    visit(items[at] as T, at);
    if (at % ITEMS_A_STEP === ITEMS_A_STEP - 1) yield;
  }
}

const ITEMS_A_STEP = 500;

/** Milliseconds: far below the 50 that a page may be kept waiting, since a step on a slow machine takes longer. */
const SLICE = 8;
const PATIENCE = 10_000;
