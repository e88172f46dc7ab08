import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Pack } from '../../engine/compile/pack.ts';
import { SelectorSchema } from '../../engine/compile/regime-schema.ts';
import type { Selector } from '../../engine/model/regime.ts';

/** Which findings mean which labels of which set. */
const FILE = fileURLToPath(new URL('../../test/accuracy/labels.yaml', import.meta.url));

const Names = v.array(v.string());
const LabelSchema = v.strictObject({ gold: v.optional(Names), by: v.array(SelectorSchema) });
const GroupSchema = v.strictObject({
  levels: v.array(v.picklist(['passage', 'policy', 'missing', 'phrase'])),
  only: v.optional(v.literal('labelled')),
  labels: v.record(v.string(), LabelSchema),
});
const SetSchema = v.strictObject({
  groups: v.optional(v.record(v.string(), GroupSchema)),
  scores: v.optional(v.record(v.string(), v.string())),
});
const TargetSchema = v.strictObject({
  measure: v.string(),
  set: v.string(),
  figure: v.array(v.string()),
  floor: v.array(v.number()),
  aim: v.array(v.number()),
});
const FileSchema = v.strictObject({ sets: v.record(v.string(), SetSchema), targets: v.array(TargetSchema) });

export type LabelSpec = v.InferOutput<typeof LabelSchema>;
export type GroupSpec = v.InferOutput<typeof GroupSchema>;
export type SetSpec = v.InferOutput<typeof SetSchema>;
export type Target = v.InferOutput<typeof TargetSchema>;
export type LabelFile = v.InferOutput<typeof FileSchema>;

/** Reads the file; a name that neither questions nor concepts have is an error with the place and the name. */
export function readLabels(pack: Pack): LabelFile {
  const given = parse(readFileSync(FILE, 'utf8')) as { sets: Record<string, unknown> };
  for (const set of Object.values(given.sets) as { groups?: Record<string, { labels: Record<string, unknown> }> }[])
    for (const group of Object.values(set.groups ?? {}))
      for (const [name, label] of Object.entries(group.labels)) group.labels[name] = longForm(label);
  const result = v.safeParse(FileSchema, given);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${FILE}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  for (const [set, { groups }] of Object.entries(result.output.sets))
    for (const { labels } of Object.values(groups ?? {}))
      for (const [label, { by }] of Object.entries(labels)) for (const one of by) check(one, pack, `${set}, ${label}`);
  return result.output;
}

/** A label may be a list; in it a word alone is a question or a group of questions. */
function longForm(label: unknown): unknown {
  const { gold, by } = Array.isArray(label)
    ? { gold: undefined, by: label }
    : (label as { gold?: unknown; by: unknown[] });
  const long = by.flat().map((one) => (typeof one === 'string' ? { answers: [one] } : one));
  return gold === undefined ? { by: long } : { gold, by: long };
}

function check(selector: Selector, pack: Pack, place: string): void {
  const questions = pack.questions.map(({ id }) => id);
  const known = (name: string, names: string[]): boolean =>
    names.some((one) => one === name || one.startsWith(`${name}.`));
  const { answers = [], except = [], data = [], recipients = [], purposes = [], because = [], actor = [] } = selector;
  for (const name of [...answers, ...except])
    if (!known(name, questions))
      throw new Error(`${FILE}: ${place}: no question "${name}"; there are ${questions.join(', ')}`);
  for (const name of [...data, ...recipients, ...purposes, ...because, ...actor])
    if (name !== 'negation' && !known(name.replace(/^=/, ''), pack.concepts))
      console.error(`${FILE}: ${place}: no concept "${name}" in rules/concepts.yaml`);
}
