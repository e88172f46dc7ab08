/** Asks again and again until the answer is neither false nor null nor undefined; then says what was waited for in vain. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | null | undefined>,
  milliseconds = 10_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  } while (Date.now() < end);
  throw new Error(`waited ${milliseconds} ms in vain for: ${what}`, { cause: last });
}
