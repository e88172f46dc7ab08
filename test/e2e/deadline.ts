/** A step took longer than it may. The browser may hang, so the runner starts a new one. */
export class DeadlineError extends Error {}

/** Settles as `step` does, or rejects with a DeadlineError that names the step. */
export async function deadline<T>(milliseconds: number, what: string, step: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(`${what}: not done after ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([step, late]);
  } finally {
    clearTimeout(timer);
    step.catch(() => {}); // a step that fails after its deadline must not bring the whole run down
  }
}
