import { readFileSync, writeFileSync } from 'node:fs';
import { readPack } from '../build/pack.ts';
import { loadRules } from '../engine/rules.ts';
import { readLabels } from './accuracy/label-file.ts';
import { keepRun, readLastRun } from './accuracy/last-run.ts';
import type { Case } from './accuracy/measure-group.ts';
import { measureSet } from './accuracy/measure-set.ts';
import { measuredRules } from './accuracy/measured-rules.ts';
import { optionsOf } from './accuracy/options.ts';
import { hasSet, policiesOf } from './accuracy/policies.ts';
import { printChanges } from './accuracy/print-changes.ts';
import { printErrors } from './accuracy/print-errors.ts';
import { printSet } from './accuracy/print-set.ts';
import { printTargets } from './accuracy/print-targets.ts';
import type { RunResult } from './accuracy/result.ts';

/**
 * `npm run accuracy -- --data FOLDER`: audits labelled policies and says how right we are, label by label. What a finding means
 * in each set's labels stands in test/accuracy/labels.yaml; the options are in accuracy/options.ts.
 */
const print = (line: string): void => console.log(line);
const pack = readPack();
const rules = loadRules(pack);
const { sets, targets } = readLabels(pack);
const options = optionsOf(process.argv.slice(2), Object.keys(sets));
if ('wrong' in options) {
  console.error(options.wrong);
  process.exit(2);
}
const { data, errors, limit, plain, lang } = options;
const run: RunResult = { data, sets: {} };
const before = options.compare ? (JSON.parse(readFileSync(options.compare, 'utf8')) as RunResult) : readLastRun(data);

if (errors && !options.sets.some(({ set }) => labelsOf(set).some((label) => isAsked(errors, set, label)))) {
  console.error(`no set has the label "${errors}"; there are`);
  for (const { set } of options.sets) console.error(`  ${set}: ${labelsOf(set).join(', ')}`);
  process.exit(2);
}

for (const { folder, set } of options.sets) {
  const spec = sets[set];
  if (!spec || !hasSet(data, folder)) {
    console.error(`${data}/${folder}: there is no such set, left out`);
    continue;
  }
  const cases = new Map<string, Case[]>();
  const keep = (group: string, one: Case): void => {
    if (!isAsked(errors as string, set, one.label)) return;
    const key = `${set}, ${group}, ${one.level}: ${one.label}`;
    const list = cases.get(key) ?? [];
    list.push(one);
    cases.set(key, list);
  };
  const policies = lang === undefined ? policiesOf(data, folder) : inLanguage(policiesOf(data, folder), lang);
  const { byLang, unread } = measureSet(policies, spec, rules, { plain, ...(errors ? { report: keep } : {}) });
  for (const [language, result] of byLang) {
    const name = language === 'en' ? set : `${set} (${language})`;
    run.sets[name] = result;
    if (!errors) printSet(name, result, print);
  }
  if (unread > 0 && !errors)
    print(`\n${unread} policies of ${folder} are in a language without a vocabulary: left out.`);
  for (const [title, list] of cases) printErrors(title, list, limit, print);
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(run, null, 1)}\n`);
if (options.measured) writeFileSync(options.measured, `${JSON.stringify(measuredRules(run), null, 1)}\n`);
if (!errors) {
  if (before) printChanges(before, run, print);
  printTargets(targets, run, print);
  // a run on part of a set, or on plain text, is nothing to compare the next one with
  if (!plain && lang === undefined) keepRun(run);
}

/** "SET/LABEL", or a label of any set, in capitals or not. */
function isAsked(asked: string, set: string, label: string): boolean {
  const name = asked.startsWith(`${set}/`) ? asked.slice(set.length + 1) : asked;
  return label.toLowerCase() === name.toLowerCase();
}

function labelsOf(set: string): string[] {
  return Object.values(sets[set]?.groups ?? {}).flatMap(({ labels }) => Object.keys(labels));
}

function* inLanguage<T extends { lang: string }>(policies: Iterable<T>, wanted: string): Generator<T> {
  for (const policy of policies) if (policy.lang === wanted) yield policy;
}
