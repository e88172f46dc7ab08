import type { Audit } from '../../engine/model/audit.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { makeAuditor } from '../audit/auditor.ts';

/**
 * Audits in a thread of its own, as the bench does: a page of many megabytes takes many seconds, in which the popup would
 * answer no press. For the usual policy, the thread's start would cost more than the audit.
 */
export async function auditAside(document: PolicyDocument): Promise<Audit> {
  const auditor = makeAuditor(startWorker);
  const done = await auditor.audit(document);
  auditor.stop();
  if ('kept' in done) throw new Error('the audit was kept, though nobody asked for it.');
  return done.capture.audit;
}

const startWorker = () => new Worker(new URL('../audit/worker.ts', import.meta.url), { type: 'module' });
