import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Surface } from './browser.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Looks for breaches of accessibility in both colour schemes; throws with each rule and where it is broken. */
export async function checkAccessibility(surface: Surface, what: string): Promise<void> {
  await surface.inject(SOURCE);
  for (const scheme of ['light', 'dark'] as const) {
    await surface.scheme(scheme);
    const found = await surface.evaluate(async () => {
      const { violations } = await (
        window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
        }
      ).axe.run();
      return violations.map(
        ({ id, nodes }) =>
          `${id} at ${nodes
            .slice(0, 3)
            .map(({ target }) => target.join(' '))
            .join(', ')}`,
      );
    });
    if (found.length > 0) throw new Error(`${what}, ${scheme}: ${found.join('; ')}`);
  }
  await surface.scheme('light');
}
