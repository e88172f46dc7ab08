import { audit } from '../../engine/audit.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { loadRules, type Rules } from '../../engine/rules.ts';
import { sha256 } from '../../page/sha256.ts';
import { loadPack } from '../../platform/load-pack.ts';
import { compare } from '../../report/compare.ts';
import { verify } from '../../report/verify.ts';
import type { Answer, Ask } from './auditor.ts';

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

function answerTo(ask: Ask, ready: Rules): unknown {
  const again = (document: PolicyDocument) => audit(document, ready);
  if (ask.kind === 'audit') return again(ask.document);
  if (ask.kind === 'compare') return compare(ask.before, ask.after, { audit: again });
  return verify(ask.file, { audit: again, sha256 });
}
