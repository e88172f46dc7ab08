import { resolve } from 'node:path';
import { readPack } from '../build/pack.ts';
import { audit } from '../engine/audit.ts';
import { completenessOf } from '../engine/completeness.ts';
import { loadRules } from '../engine/rules.ts';
import { type Count, figuresOf, microOf, newCount, tally } from './accuracy/count.ts';
import { documentOfPolicy } from './accuracy/document-of-policy.ts';
import { policiesOf } from './accuracy/policies.ts';
import { share } from './accuracy/print-set.ts';

/**
 * `npm run completeness -- --data FOLDER`: how often an item of the GDPR's list is rightly called missing, on policies whose
 * items people have marked (gdprt200). Exit status 1 where that is less than .90 of the time over all items.
 */
const ITEMS: Record<string, string[]> = {
  'ID-1': ['Controller Name', 'Controller Contact'],
  'ID-3': ['DPO Contact'],
  'PU-1': ['Processing Purpose'],
  'LB-1': ['Legal Basis for Processing'],
  'LB-5': ['Legitimate Interests for Processing'],
  'DA-1': ['Data Categories'],
  'DA-4': ['Source of Data'],
  'DA-5': ['Mandatory Data Disclosure'],
  'RE-1': ['Data Recipients'],
  'TR-1': ['Third-country Transfers'],
  'ST-1': ['Data Retention Period'],
  'RI-1': ['Right to Access'],
  'RI-2': ['Right to Rectification'],
  'RI-3': ['Right to Erasure'],
  'RI-4': ['Right to Restrict'],
  'RI-6': ['Right to Portability'],
  'RI-7': ['Right to Object'],
  'RI-9': ['Right to Withdraw Consent'],
  'RI-10': ['Right to Lodge Complaint'],
  'AD-1': ['Automated Decision-Making'],
};
const FLOOR = 0.9;

const at = process.argv.indexOf('--data');
const data = at > 0 ? process.argv[at + 1] : undefined;
if (!data) {
  console.error('Usage: npm run completeness -- --data FOLDER   (the folder that holds gdprt200)');
  process.exit(2);
}
const pack = readPack();
const rules = loadRules(pack);
const counts = new Map<string, Count>(Object.keys(ITEMS).map((id) => [id, newCount()]));
let policies = 0;
let untold = 0;
for (const policy of policiesOf(resolve(data), 'gdprt200')) {
  policies++;
  const [gdpr] = completenessOf(audit(documentOfPolicy(policy, false), rules), pack.regimes, ['gdpr']).filter(
    ({ regime }) => regime === 'gdpr',
  );
  for (const item of gdpr?.items ?? []) {
    const count = counts.get(item.id);
    if (!count) continue;
    const names = (ITEMS[item.id] as string[]).flatMap((name) => [name, `${name} (denied)`]);
    const says = (label: string): boolean => names.includes(label);
    const isSaid = policy.segments.some(({ labels }) => labels.some(says));
    // what only one annotator saw is neither said nor missing
    if (!isSaid && policy.segments.some(({ weak }) => weak?.some(says))) continue;
    if (item.state === 'unknown') untold++;
    tally(count, !isSaid, item.state === 'missing');
  }
}
console.log(`${policies} policies; an item called missing\n\nitem     precision recall  right wrong not called`);
for (const [id, count] of counts) {
  const { precision, recall } = figuresOf(count);
  const figures = [count.right, count.wrong, count.missed].map((each) => String(each).padStart(6)).join('');
  // What was never called missing was not wrongly called so either.
  const right = count.right + count.wrong === 0 ? '–' : share(precision);
  console.log(`${id.padEnd(8)} ${right.padStart(8)} ${share(recall).padStart(7)}${figures}`);
}
const { precision, recall } = microOf([...counts.values()]);
console.log(`all      ${share(precision).padStart(8)} ${share(recall).padStart(7)}   ${untold} could not be told`);
process.exitCode = precision >= FLOOR ? 0 : 1;
