import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Kills a browser at once: it writes nothing more, and asks nobody. */
export async function crash(browser: ChildProcess | null): Promise<void> {
  if (!browser || browser.exitCode !== null) return;
  const ended = once(browser, 'exit');
  browser.kill('SIGKILL');
  await ended;
}
