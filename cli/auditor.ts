import { readPack } from '../build/pack.ts';
import { audit } from '../engine/audit.ts';
import type { Pack } from '../engine/compile/pack.ts';
import type { Audit } from '../engine/model/audit.ts';
import type { PolicyDocument } from '../engine/model/document.ts';
import type { Question } from '../engine/model/question.ts';
import { loadRules } from '../engine/rules.ts';

/** The engine with its rules loaded, ready for one policy after the other. */
export interface Auditor {
  audit: (document: PolicyDocument) => Audit;
  questions: Question[];
  pack: Pick<Pack, 'rules' | 'labels' | 'regimes'>;
}

/** Loads the rules of rules/; takes some hundred milliseconds when they have changed, few when not. */
export function makeAuditor(): Auditor {
  const pack = readPack();
  const rules = loadRules(pack);
  return { audit: (document) => audit(document, rules), questions: pack.questions, pack };
}
