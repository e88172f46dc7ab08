import type { RulesFolder } from '../engine/compile/compile.ts';
import type { RuleFile } from '../engine/compile/schema.ts';

/** Each rule's figures on passages that people labelled, as `npm run accuracy -- --measured FILE` writes them. */
export type MeasuredRules = Record<
  string,
  { set: string; label: string; passages: number; precision: number; recall: number }[]
>;

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
const STANCES = ['says', 'denies', 'conditional', 'unclear', 'silent'] as const;
const STANCE_WORDS = {
  says: 'Found in',
  denies: 'Found as denied in',
  conditional: 'Found on a condition in',
  unclear: 'Found as unclear in',
  silent: 'Not found in',
};

/**
 * docs/rules.md: every rule with its title, what it answers, why, law, concepts, measured figures and examples, in the order of
 * the questions. Markdown; texts of the rules are escaped.
 */
export function rulesPage({ rules, questions }: RulesFolder, measured: MeasuredRules): string {
  const groups = new Map<string, string[]>();
  for (const id of [...rules.keys()].sort()) {
    const group = id.slice(0, id.indexOf('/'));
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const order = [...Object.keys(questions), ...groups.keys()];
  const asks = new Map(
    Object.values(questions)
      .flat()
      .map(({ id, ask }) => [id, ask]),
  );
  const sorted = [...groups].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return [
    '# The rules',
    '',
    '<!-- Made by `npm run rules-page` from rules/ and test/accuracy/measured.json. Do not edit by hand. -->',
    '',
    `${rules.size} rules, one file each in [rules/](../rules). What a rule may say stands in [rule-language.md](rule-language.md).`,
    '',
    'Measured on passages of English policies that people labelled (`npm run accuracy`). *Precision*: of the passages in which the rule found something, the share that people gave the label. *Recall*: of the passages with the label, the share in which this one rule found something; several rules may share a label, so that each finds a part of it. A label is often wider or narrower than the rule: read the figures beside it.',
    '',
    ...sorted.map(([group, ids]) => `- [${titled(group)}](#${group}): ${ids.map((id) => link(id)).join(', ')}`),
    ...sorted.flatMap(([group, ids]) => [
      '',
      `## ${titled(group)}`,
      ...ids.flatMap((id) => ruleSection(id, rules.get(id) as RuleFile, asks, measured[id] ?? [])),
    ]),
    '',
  ].join('\n');
}

function ruleSection(id: string, rule: RuleFile, asks: Map<string, string>, measured: MeasuredRules[string]): string[] {
  const lines = [
    '',
    `### ${id}`,
    '',
    `**${escaped(rule.title)}.** ${escaped(rule.why)}`,
    '',
    answersLine(rule.answers, asks.get(rule.answers)),
    `- Severity: ${rule.severity}`,
    ...(rule.law.length > 0 ? [`- Law: ${rule.law.map(escaped).join('; ')}`] : []),
    ...[rule.match ?? []].flat().map(({ all, none }) => {
      const but = none.length > 0 ? `, and none of ${none.map(code).join(', ')}` : '';
      return `- In one clause: ${all.map((one) => [one].flat().map(code).join(' or ')).join(' with ')}${but}`;
    }),
  ];
  if (measured.length > 0) {
    lines.push('', '| set | label | passages | precision | recall |', '|---|---|---:|---:|---:|');
    for (const { set, label, passages, precision, recall } of measured) {
      lines.push(`| ${set} | ${cell(label)} | ${passages} | ${share(precision)} | ${share(recall)} |`);
    }
  } else lines.push('', 'Not measured: no label of the labelled sets means it, or fewer than five passages.');
  for (const [lang, byStance] of Object.entries(rule.examples)) {
    lines.push('', `<details><summary>Examples in ${LANGUAGES.of(lang)}</summary>`, '');
    for (const stance of STANCES) {
      const texts = byStance[stance] ?? [];
      if (texts.length > 0) lines.push(`${STANCE_WORDS[stance]}:`, ...texts.map(example), '');
    }
    lines.push('</details>');
  }
  return lines;
}

/** A rule may name only a group of questions: what it finds is shown there. */
function answersLine(answers: string, ask: string | undefined): string {
  return ask ? `- Answers \`${answers}\`: ${escaped(ask)}` : `- Answers no question; shown under ${titled(answers)}`;
}

/** An example of several lines (headings, items, rows) stays one entry. */
function example(text: string): string {
  return `- ${text.split('\n').map(escaped).join('<br>')}`;
}

function titled(group: string): string {
  return group.charAt(0).toUpperCase() + group.slice(1);
}

function link(id: string): string {
  return `[${id.slice(id.indexOf('/') + 1)}](#${id.replace('/', '')})`;
}

function code(name: string): string {
  return `\`${name}\``;
}

function share(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

function cell(text: string): string {
  return escaped(text).replaceAll('|', '\\|');
}

/** Shown as written: what Markdown would take for a mark is escaped. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]#|]/g, '\\$&')
    .replace(/^([-+>]|\d+\.)/, '\\$1');
}
