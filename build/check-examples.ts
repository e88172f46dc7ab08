import { findAll } from '../engine/audit.ts';
import type { RulesFolder } from '../engine/compile/compile.ts';
import { exampleDocument } from '../engine/compile/example.ts';
import type { Problem } from '../engine/compile/problem.ts';
import type { Rules } from '../engine/rules.ts';

const STANCES = ['says', 'denies', 'conditional', 'unclear', 'silent'] as const;

/** What the examples showed: how many were run, and those that came out otherwise. */
export interface ExampleResult {
  run: number;
  problems: Problem[];
}

/**
 * Runs every rule on its own examples and on all others': each example must have its stance, and no other rule may fire on
 * it unless it answers the same question or the overlap is declared by one of the two.
 */
export function checkExamples(
  folder: RulesFolder,
  rules: Rules,
  only: (id: string) => boolean = () => true,
): ExampleResult {
  const problems: Problem[] = [];
  let run = 0;
  const folders = new Set([...folder.rules.keys()].map(folderOf));
  const overlaps = (id: string, other: string): boolean =>
    folder.rules.get(id)?.overlaps.some((name) => name === other || name === folderOf(other)) ?? false;
  for (const [id, rule] of folder.rules) {
    for (const other of rule.overlaps) {
      if (!folder.rules.has(other) && !folders.has(other))
        problems.push({
          file: `rules/${id}.yaml`,
          path: ['overlaps', rule.overlaps.indexOf(other)],
          message: 'no such rule or folder of rules',
          value: other,
        });
    }
    for (const [lang, byStance] of Object.entries(rule.examples)) {
      for (const stance of STANCES) {
        byStance[stance].forEach((text, at) => {
          run++;
          const { findings } = findAll(exampleDocument(text, lang), rules);
          const problem = (message: string): void => {
            if (only(id))
              problems.push({ file: `rules/${id}.yaml`, path: ['examples', lang, stance, at], message, value: text });
          };
          const own = new Set(findings.filter((finding) => finding.rule === id).map((finding) => finding.stance));
          if (stance === 'silent') {
            if (own.size > 0) problem(`should be silent, but the rule ${[...own].join(' and ')}`);
          } else if (!own.has(stance) || own.size > 1) {
            problem(
              `should be "${stance}", but the rule ${own.size === 0 ? 'is silent' : `finds "${[...own].join('" and "')}"`}`,
            );
          }
          const strangers = new Set(
            findings.map((finding) => finding.rule).filter((other) => other !== id && isStranger(id, other)),
          );
          for (const other of strangers) {
            if (stance !== 'silent' || !only(id))
              problem(`rule ${other} fires too: declare it under "overlaps" of one of the two, or mend one`);
          }
        });
      }
    }
  }
  return { run, problems };

  function isStranger(id: string, other: string): boolean {
    if (folder.rules.get(id)?.answers === folder.rules.get(other)?.answers) return false;
    return !overlaps(id, other) && !overlaps(other, id);
  }
}

/** "sharing/sale" lies in "sharing". */
function folderOf(id: string): string {
  return id.split('/')[0] as string;
}
