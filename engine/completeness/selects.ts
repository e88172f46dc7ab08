import type { Finding } from '../model/audit.ts';
import type { Selector } from '../model/regime.ts';

/** Does the finding have what the selector names? A name also means everything below it in its tree; "=name" does not. */
export function selects(selector: Selector, finding: Finding): boolean {
  const { answers, except, rule, stance, data, recipients, purposes, because, actor, duration } = selector;
  if (answers && !isBelow(finding.answers, answers)) return false;
  if (except && isBelow(finding.answers, except)) return false;
  if (rule && !rule.some((name) => finding.rule === name || finding.rule.startsWith(`${name}/`))) return false;
  if (stance && !stance.includes(finding.stance)) return false;
  if (data && !finding.data.some((name) => isBelow(name, data))) return false;
  if (recipients && !finding.recipients.some((name) => isBelow(name, recipients))) return false;
  if (purposes && !finding.purposes.some((name) => isBelow(name, purposes))) return false;
  if (because && !finding.because.some(({ concept }) => isBelow(concept, because))) return false;
  if (actor && !(finding.actor && isBelow(finding.actor, actor))) return false;
  return duration === undefined || duration === (finding.duration !== undefined);
}

/** Is the name one of those wanted, or below one of them? */
export function isBelow(name: string, wanted: string[]): boolean {
  return wanted.some((one) => name === one || name.startsWith(`${one}.`) || `=${name}` === one);
}
