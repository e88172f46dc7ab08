/** Asks again and again until the answer is neither false nor null nor undefined; then says what was waited for in vain. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | null | undefined>,
  milliseconds = 10_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  let last: unknown;
  let pause = 20;
  do {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    // What takes long is asked for less often: each question takes time from what it waits for.
    pause = Math.min(pause * 1.2, 150);
  } while (Date.now() < end);
  throw new Error(`waited ${milliseconds} ms in vain for: ${what}`, { cause: last });
}
