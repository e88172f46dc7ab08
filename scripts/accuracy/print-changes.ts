import { share } from './print-set.ts';
import type { RunResult } from './result.ts';

/** Smaller changes are noise. */
const SMALLEST = 0.002;

/** Prints which labels' F1 changed since another run, the greatest loss first. */
export function printChanges(before: RunResult, now: RunResult, print: (line: string) => void): void {
  const changes: { name: string; was: number; is: number; counts: string }[] = [];
  for (const [set, { groups, scores }] of Object.entries(now.sets)) {
    const old = before.sets[set];
    if (!old) continue;
    for (const [group, { levels }] of Object.entries(groups)) {
      for (const [level, result] of Object.entries(levels)) {
        const oldLevel = old.groups[group]?.levels[level as keyof typeof levels];
        if (!oldLevel) continue;
        const add = (name: string, was: number | undefined, is: number, counts = ''): void => {
          if (was === undefined || Math.abs(is - was) < SMALLEST) return;
          changes.push({ name: `${set}, ${group}, ${level}: ${name}`, was, is, counts });
        };
        add('MICRO', oldLevel.micro.f1, result.micro.f1);
        add('MACRO', oldLevel.macro.f1, result.macro.f1);
        for (const [label, { f1, right, wrong }] of Object.entries(result.labels)) {
          const one = oldLevel.labels[label];
          const counts = one ? `right ${gain(right - one.right)}, wrong ${gain(wrong - one.wrong)}` : '';
          add(label, one?.f1, f1, counts);
        }
      }
    }
    for (const [name, { rho }] of Object.entries(scores)) {
      const was = old.scores[name]?.rho;
      if (was !== undefined && was !== null && Math.abs(rho - was) >= SMALLEST)
        changes.push({ name: `${set}: rho with ${name}`, was, is: rho, counts: '' });
    }
  }
  print(changes.length === 0 ? '\nNothing changed since the last run.' : '\n== Changed since the last run (F1)');
  for (const { name, was, is, counts } of changes.sort((a, b) => a.is - a.was - (b.is - b.was)))
    print(
      `${name.padEnd(66)} ${share(was)} -> ${share(is)}  ${gain(Math.round((is - was) * 1000) / 1000).padStart(6)}  ${counts}`,
    );
}

function gain(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
