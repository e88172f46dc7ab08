import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readPack } from '../build/pack.ts';
import { audit } from '../engine/audit.ts';
import { documentOfText } from '../engine/document-of-text.ts';
import type { Audit, Finding } from '../engine/model/audit.ts';
import { loadRules } from '../engine/rules.ts';

/**
 * `npm run seed [-- FOLDER]`: audits the seed, a real policy in machine-translated Uyghur that lies beside the repository, and
 * compares with what a careful auditor finds in it. Exit status 1 where fewer than 90 % of the answers that are no close calls
 * agree, or where a trap is stepped into.
 */
const folder = process.argv[2] ?? '../shared/seed';
/** Groups that must agree from the first day. */
const FIRST = ['collection', 'sharing', 'retention', 'rights'];
const ENOUGH = 0.9;

interface Expected {
  answer: string;
  note: string;
  close: boolean;
}

const bytes = readFileSync(`${folder}/jera.ug.txt`);
const text = bytes.toString('utf8');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const { answers } = JSON.parse(readFileSync(`${folder}/answers.json`, 'utf8')) as { answers: Record<string, Expected> };
const { findings } = JSON.parse(readFileSync(`${folder}/findings.json`, 'utf8')) as {
  findings: { id: string; position: { startUtf16: number; endUtf16: number } }[];
};
const result = audit(documentOfText(text, { sha256, source: { route: 'file' } }), loadRules(readPack()));

const groups = new Map<string, { clear: number; clearRight: number; close: number; closeRight: number }>();
for (const [id, { answer, close, note }] of Object.entries(answers)) {
  const group = id.split('.')[0] as string;
  const count = groups.get(group) ?? { clear: 0, clearRight: 0, close: 0, closeRight: 0 };
  groups.set(group, count);
  const got = result.answers[id]?.answer;
  if (close) count.close++;
  else count.clear++;
  if (got === answer) {
    if (close) count.closeRight++;
    else count.clearRight++;
  } else
    console.log(
      `${close ? 'close ' : 'WRONG '} ${id}: ${got}, expected ${answer}${note === '' ? '' : ` (${note})`}${evidence(result, id)}`,
    );
}

console.log('\ngroup            clear        close');
let failed = false;
for (const [group, { clear, clearRight, close, closeRight }] of groups) {
  console.log(
    `${group.padEnd(15)} ${`${clearRight}/${clear}`.padStart(6)} ${percent(clearRight, clear).padStart(5)} ${`${closeRight}/${close}`.padStart(6)}`,
  );
}
for (const [name, wanted] of [
  ['first four', FIRST],
  ['all', [...groups.keys()]],
] as const) {
  let clear = 0;
  let right = 0;
  for (const group of wanted) {
    clear += groups.get(group)?.clear ?? 0;
    right += groups.get(group)?.clearRight ?? 0;
  }
  console.log(`${name.padEnd(15)} ${`${right}/${clear}`.padStart(6)} ${percent(right, clear).padStart(5)}`);
  if (right / clear < ENOUGH) failed = true;
}

console.log('');
for (const { name, holds } of traps(result)) {
  console.log(`${holds ? 'held   ' : 'STEPPED'} ${name}`);
  if (!holds) failed = true;
}
process.exitCode = failed ? 1 : 0;

/** Passages that mislead: what must not be found in them. */
function traps({ answers: given, findings: found }: Audit): { name: string; holds: boolean }[] {
  const at = (id: string): Finding[] => {
    const place = findings.find((finding) => finding.id === id)?.position;
    if (!place) throw new Error(`no finding ${id} in ${folder}/findings.json`);
    return found.filter(({ passage }) => passage.start < place.endUtf16 && passage.end > place.startUtf16);
  };
  const group = (list: Finding[], name: string): Finding[] =>
    list.filter((finding) => finding.answers.startsWith(name));
  const sales = ['S02', 'S22', 'S29'].flatMap((id) => group(at(id), 'sharing.sale'));
  return [
    { name: 'P3a: the reader shares; no third-party sharing', holds: group(at('S68'), 'sharing.').length === 0 },
    {
      name: 'P11: the verb was lost; sensitive data are unclear',
      holds: given['collection.sensitive']?.answer === 'unclear',
    },
    {
      name: 'P39: negated conditionals deny no right',
      holds:
        group(at('S50'), 'rights.').every(({ stance }) => stance !== 'denies') &&
        group(at('S50'), 'rights.rectification').length > 0,
    },
    { name: 'P43b: direct marketing ("direct selling") is no sale', holds: group(at('S56'), 'sharing.').length === 0 },
    {
      name: "P49a: the company's right to change the policy is no reader's right",
      holds: group(at('S64'), 'rights.').length === 0,
    },
    {
      name: 'sale: denied, with exceptions',
      holds: sales.length >= 3 && sales.every(({ stance }) => stance === 'denies' || stance === 'conditional'),
    },
  ];
}

function evidence({ answers: given, findings: found }: Audit, id: string): string {
  const list = (given[id]?.findings ?? []).slice(0, 3).map((index) => found[index] as Finding);
  return list
    .map(({ rule, stance, passage }) => `\n         ${rule} ${stance}: ${text.slice(passage.start, passage.end)}`)
    .join('');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;
}
