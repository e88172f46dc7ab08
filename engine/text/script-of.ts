/** First and last code unit of the blocks that tell a script; Latin is what is left. */
const SCRIPTS: [name: string, from: number, to: number][] = [
  ['Greek', 0x370, 0x3ff],
  ['Cyrillic', 0x400, 0x52f],
  ['Hebrew', 0x590, 0x5ff],
  ['Arabic', 0x600, 0x77f],
  ['Devanagari', 0x900, 0x97f],
  ['Thai', 0xe00, 0xe7f],
  ['Han', 0x3040, 0x9fff],
  ['Hangul', 0xac00, 0xd7af],
  ['Arabic', 0xfb50, 0xfeff],
];

/** The script most of a sample is written in. */
export function scriptOf(sample: string): string {
  let latin = 0;
  for (let at = 0; at < sample.length; at++) if (scriptOfUnit(sample.charCodeAt(at)) === 'Latin') latin++;
  if (latin * 2 > sample.length) return 'Latin';
  for (const [script] of SCRIPTS) if (shareOfScript(sample, script) > 1 / 2) return script;
  return 'Latin';
}

/** The script of one code unit. */
export function scriptOfUnit(unit: number): string {
  if (unit < 0x370) return 'Latin';
  for (const [name, from, to] of SCRIPTS) if (unit >= from && unit <= to) return name;
  return 'Latin';
}

/** How much of a sample is written in a script. */
export function shareOfScript(sample: string, script: string): number {
  let count = 0;
  for (let at = 0; at < sample.length; at++) if (scriptOfUnit(sample.charCodeAt(at)) === script) count++;
  return count / Math.max(1, sample.length);
}
