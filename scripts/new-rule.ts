import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import type { QuestionsFile } from '../engine/compile/schema.ts';

/** `npm run new-rule sharing/sale`: writes a new rule file from a template, ready to be filled in. */
const id = process.argv[2] ?? '';
const questions = Object.values(parse(readFileSync('rules/questions.yaml', 'utf8')) as QuestionsFile).flat();
const groups = [...new Set(questions.map((question) => question.id.split('.')[0] as string))];
const [group, name] = id.split('/');
const path = `rules/${id}.yaml`;
if (!/^[a-z]+\/[a-z0-9-]+$/.test(id) || !groups.includes(group as string)) {
  console.error(
    `Give the rule's id, group/name in small letters: npm run new-rule sharing/sale\nGroups: ${groups.join(', ')}`,
  );
  process.exitCode = 2;
} else if (existsSync(path)) {
  console.error(`${path} is there already; nothing was written.`);
  process.exitCode = 1;
} else {
  const same = questions.filter((question) => question.id.startsWith(`${group}.`)).map((question) => question.id);
  const answers = same.find((question) => question === `${group}.${name}`) ?? same[0];
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, template(answers as string, same));
  console.log(`Wrote ${path}. Fill it in, then run: npm run rules -- ${id}`);
}

function template(answers: string, choices: string[]): string {
  return `# What the rule language can say: docs/rule-language.md. Concepts: rules/concepts.yaml.
title: Says in a few words what the policy does
answers: ${answers}   # one of: ${choices.join(', ')}
severity: medium   # high, medium, low, info
why: One plain sentence on why this matters to a reader.
law: []   # references as in GDPR 13(1)(e), CCPA 1798.120
match:
  all: [act.share, data]   # concepts that must stand in one clause
  within: 20   # words between the first and the last
examples:   # at least two of each stance that applies, near misses under silent
  en:
    says: ["We share your personal information."]
    denies: ["We do not share your personal information."]
    silent: ["Share this page with your friends."]
  ug:
    says: ["شەخسىي ئۇچۇرلىرىڭىزنى ھەمبەھىرلەيمىز."]
`;
}
