import type { Figures } from './count.ts';
import type { LevelResult, SetResult } from './result.ts';

const LABEL_WIDTH = 38;

/** One set's figures as tables: every label, then micro and macro. */
export function printSet(
  name: string,
  { policies, seconds, groups, scores }: SetResult,
  print: (line: string) => void,
): void {
  print(`\n== ${name}: ${policies} policies, ${seconds.toFixed(1)} s`);
  for (const [group, { levels }] of Object.entries(groups))
    for (const [level, result] of Object.entries(levels)) printLevel(`${group}, ${levelTitle(level)}`, result, print);
  for (const [other, ranking] of Object.entries(scores)) {
    const { rho, interval, lengthRho, lengthInterval, unscored } = ranking;
    const left = unscored > 0 ? `; ${unscored} without a score of ours` : '';
    print(`\nSpearman's rho with ${other}, ${ranking.policies} policies${left}`);
    print(`  our score          ${signed(rho)}   95 %: ${interval.map(signed).join(' to ')}`);
    print(`  shortness alone    ${signed(lengthRho)}   95 %: ${lengthInterval.map(signed).join(' to ')}`);
  }
}

function printLevel(title: string, { labels, micro, macro }: LevelResult, print: (line: string) => void): void {
  print(
    `\n${title.padEnd(LABEL_WIDTH)} ${'support'.padStart(8)} ${'right'.padStart(6)} ${'wrong'.padStart(6)} ${'missed'.padStart(6)}     P     R    F1`,
  );
  for (const [label, { support, right, wrong, missed, ...figures }] of Object.entries(labels)) {
    const counts = [right, wrong, missed].map((count) => String(count).padStart(6)).join(' ');
    print(
      `${label.slice(0, LABEL_WIDTH).padEnd(LABEL_WIDTH)} ${String(support).padStart(8)} ${counts}  ${figuresLine(figures)}`,
    );
  }
  print(`${'micro'.padEnd(LABEL_WIDTH + 30)}  ${figuresLine(micro)}`);
  print(`${'macro'.padEnd(LABEL_WIDTH + 30)}  ${figuresLine(macro)}`);
}

function levelTitle(level: string): string {
  if (level === 'passage') return 'passages';
  if (level === 'policy') return 'per policy';
  return level === 'missing' ? 'missing' : 'phrases';
}

function figuresLine({ precision, recall, f1 }: Figures): string {
  return [precision, recall, f1].map(share).join(' ');
}

/** ".764": three decimals without the nought. */
export function share(value: number): string {
  return Number.isNaN(value) ? '    -' : value.toFixed(3).replace(/^0/, '').padStart(5);
}

function signed(value: number): string {
  return Number.isNaN(value) ? '-' : `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`;
}
