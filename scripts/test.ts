import { addons } from './test/addons.ts';
import { endToEnd } from './test/end-to-end.ts';
import { type Counts, check } from './test/step.ts';
import { unit } from './test/unit.ts';

/**
 * `npm test`: every check there is; all run even when one fails, and only a failing step shows what it wrote. Ends with
 * "N passed, N failed" alone on a line; exit status 1 where anything failed.
 */
type Step = [name: string, run: () => Promise<Counts & { output: string }>];

/** In order, each on what the ones before it left. */
const BUILD: Step[] = [
  ['types', () => check('npm run -s types')],
  ['lint', () => check('npm run -s lint')],
  ['rules', () => check('npm run -s rules')],
  ['build for Chrome', () => check('wxt build -b chrome')],
  ['build for Firefox', () => check('wxt build -b firefox')],
  ['sizes', () => check('node scripts/sizes.ts')],
  ['addons-linter', addons],
];
/** Steps whose words are worth reading also when all is well. */
const TOLD = new Set(['rules', 'sizes']);

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
// The unit tests read sources only, so the builds may be made meanwhile; the browsers then have the machine to themselves.
await Promise.all([take([['unit', unit]]), take(BUILD)]);
await take([['end to end', endToEnd]]);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** One step after the other, each told and counted when it ends. */
async function take(steps: Step[]): Promise<void> {
  for (const [name, run] of steps) {
    const began = performance.now();
    const { passed, failed, skipped, output } = await run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const more = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed${more} (${seconds} s)`,
    );
    if (failed > 0 || TOLD.has(name)) console.log(indented(output));
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
}

// Indented, no line of a step can be taken for the closing line.
function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
