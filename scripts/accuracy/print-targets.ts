import type { Target } from './label-file.ts';
import { share } from './print-set.ts';
import type { RunResult, SetResult } from './result.ts';

/** Prints each figure that is to be reached beside its floor and aim. */
export function printTargets(targets: Target[], { sets }: RunResult, print: (line: string) => void): void {
  print(`\n${'== Targets'.padEnd(54)} ${'ours'.padEnd(14)} ${'floor'.padEnd(14)} aim`);
  for (const { measure, set, figure, floor, aim } of targets) {
    const result = sets[set];
    if (!result) continue;
    const ours = figure.map((path) => figureAt(result, path));
    print(
      `${measure.padEnd(54)} ${side(ours).padEnd(14)} ${side(floor).padEnd(14)} ${side(aim).padEnd(14)} ${verdict(ours, floor, aim)}`,
    );
  }
}

function figureAt(result: SetResult, path: string): number {
  const [group = '', level = '', ...rest] = path.split('/');
  let at: unknown = group === 'scores' ? result.scores[level] : result.groups[group]?.levels[level as 'passage'];
  for (const name of rest) at = (at as Record<string, unknown> | undefined)?.[name];
  if (typeof at !== 'number') throw new Error(`test/accuracy/labels.yaml: targets: there is no figure "${path}"`);
  return at;
}

function side(figures: number[]): string {
  return figures.map((figure) => share(figure).trim()).join(' / ');
}

function verdict(ours: number[], floor: number[], aim: number[]): string {
  if (ours.every((figure, at) => figure >= (aim[at] as number))) return 'aim reached';
  if (ours.every((figure, at) => figure >= (floor[at] as number))) return 'floor reached';
  return 'below the floor';
}
