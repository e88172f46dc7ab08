import { expect, test } from 'vitest';
import { type Answer, makeAuditor, Stopped } from '../../entrypoints/audit/auditor.ts';
import { documentOf } from '../report/report-of-policy.ts';

/** A thread that answers when told to. */
class Thread {
  onmessage: ((event: { data: Answer }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  asked: { id: number }[] = [];
  ended = false;
  postMessage(message: { id: number }) {
    this.asked.push(message);
  }
  terminate() {
    this.ended = true;
  }
}

function stand() {
  const threads: Thread[] = [];
  const auditor = makeAuditor(() => {
    threads.push(new Thread());
    return threads.at(-1) as unknown as Worker;
  });
  return { auditor, threads };
}

test('answers come to who asked, in whatever order', async () => {
  const { auditor, threads } = stand();
  const document = await documentOf('We sell your data.');
  const both = [auditor.audit(document), auditor.audit(document)];
  const [thread] = threads as [Thread];
  for (const { id } of thread.asked.toReversed()) thread.onmessage?.({ data: { id, value: `audit ${id}` } });
  expect(await Promise.all(both)).toEqual(['audit 1', 'audit 2']);
});

test('stopping ends the thread and what was asked of it; the next question begins a new one', async () => {
  const { auditor, threads } = stand();
  const document = await documentOf('We sell your data.');
  const asked = auditor.audit(document);
  auditor.stop();
  await expect(asked).rejects.toBeInstanceOf(Stopped);
  expect(threads[0]?.ended).toBe(true);
  const again = auditor.audit(document);
  threads[1]?.onmessage?.({ data: { id: 2, failed: 'RangeError: too deep' } });
  await expect(again).rejects.toThrow('RangeError: too deep');
});

test('a thread that cannot start fails what was asked, and hangs nothing', async () => {
  const { auditor, threads } = stand();
  const asked = auditor.audit(await documentOf('We sell your data.'));
  threads[0]?.onerror?.({ message: 'blocked' });
  await expect(asked).rejects.toThrow('blocked');
});
