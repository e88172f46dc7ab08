import { audit } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { loadRules, type Rules } from '../../engine/rules.ts';
import { sha256 } from '../../page/sha256.ts';
import { keepCapture, openCapture } from '../../platform/captures.ts';
import { loadPack } from '../../platform/load-pack.ts';
import { blobOf } from '../../platform/save-file.ts';
import type { Capture } from '../../report/capture.ts';
import { compare } from '../../report/compare.ts';
import { verify } from '../../report/verify.ts';
import { exportFile } from '../popup/export-file.ts';
import type { Answer, Ask, Audited, Given, MadeFile, Matter } from './auditor.ts';

// A thread of its own for all that takes the engine: the page stays responsive, and stopping the thread stops the work.
let rules: Rules | undefined;

self.onmessage = async ({ data }: MessageEvent<{ id: number; ask: Ask }>) => {
  const { id, ask } = data;
  let answer: Answer;
  try {
    rules ??= loadRules(await loadPack());
    answer = { id, value: await answerTo(ask, rules) };
  } catch (error) {
    answer = { id, failed: String(error) };
  }
  self.postMessage(answer);
};

async function answerTo(ask: Ask, ready: Rules): Promise<unknown> {
  const again = (document: PolicyDocument) => audit(document, ready);
  if (ask.kind === 'audit') return audited(ask.given, ask.keptAt, again);
  if (ask.kind === 'compare') return compare(ask.before, ask.after, { audit: again });
  if (ask.kind === 'verify') return verify(ask.file, { audit: again, sha256 });
  const { audit: made, document, reviews } = await captureOf(ask.of);
  const { name, type, content } = await exportFile(made, document, ready.pack, ask.format, reviews, ask.regimes);
  return { name, blob: blobOf(type, content) } satisfies MadeFile;
}

async function captureOf(matter: Matter): Promise<Capture> {
  if ('capture' in matter) return matter.capture;
  const kept = await openCapture(matter.id);
  if (!kept.ok) throw new Error(kept.why);
  if (!kept.value) throw new Error('this audit was deleted meanwhile.');
  return kept.value;
}

/** Kept from here: a capture of megabytes would hold the page up on its way to the store. */
async function audited(
  given: Given,
  keptAt: string | undefined,
  again: (document: PolicyDocument) => ReturnType<typeof audit>,
): Promise<Audited> {
  const document =
    'blocks' in given ? given : documentOfText(given.text, { ...given, sha256: await sha256(given.text) });
  const capture: Capture = { audit: again(document), document, why: '', reviews: [] };
  if (keptAt === undefined) return { capture };
  const kept = await keepCapture(capture, keptAt);
  return kept.ok ? { kept: kept.value } : { capture, notKept: kept.why };
}
