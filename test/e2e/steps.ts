import type { Popup } from './browser.ts';

/** Milliseconds from the press to each mark that the popup makes on its way: opened, read, audited, drawn. */
export type Steps = Map<string, number>;

/** The steps of one reading, by the popup's own clock. */
export async function stepsOf(popup: Popup): Promise<Steps> {
  const marks = await popup.evaluate(() =>
    performance
      .getEntriesByType('mark')
      .map(({ name, startTime }) => [name, performance.timeOrigin + startTime] as [string, number]),
  );
  return new Map(
    marks
      .filter(([name]) => name.startsWith('loupe:'))
      .map(([name, at]) => [name.slice('loupe:'.length), Math.round(at - popup.pressedAt)]),
  );
}

/** "opened 120 ms, read 300 ms": of several readings the median of each step. */
export function medianSteps(all: Steps[]): string {
  const names = [...new Set(all.flatMap((steps) => [...steps.keys()]))];
  return names
    .map((name) => {
      const times = all.flatMap((steps) => steps.get(name) ?? []).sort((a, b) => a - b);
      return `${name} ${times[Math.floor(times.length / 2)]} ms`;
    })
    .join(', ');
}
