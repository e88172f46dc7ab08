import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipAsync } from '@gfx/zopfli';
import type { ResolvedPublicFile, Wxt } from 'wxt';
import type { ReportPack } from '../engine/compile/pack.ts';
import { readPack } from './pack.ts';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/policy-loupe', import.meta.url));

/**
 * Puts the compiled rules into the build as /rules.pack, a fifth of their size: as a file of bytes they weigh a quarter less
 * than as text in each script that needs them, and no script has to be parsed for them. What only the bench and reports need
 * is /reports.pack. platform/load-pack.ts reads both.
 */
export async function addPackFiles(_: Wxt, files: ResolvedPublicFile[]): Promise<void> {
  const { labels, regimes, ...pack } = readPack();
  const reports: ReportPack = { labels, regimes };
  files.push(await packed('rules', pack), await packed('reports', reports));
}

/** Packs by zopfli: the same format as zlib's, 7 KB less for the rules, for three seconds; so what was packed once is kept. */
async function packed(name: string, content: unknown): Promise<ResolvedPublicFile> {
  const text = JSON.stringify(content);
  // named by what it holds: builds at the same time never take each other's
  const file = join(CACHE, `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.pack`);
  if (!existsSync(file)) {
    mkdirSync(CACHE, { recursive: true });
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, await gzipAsync(Buffer.from(text), { numiterations: 1 }));
    renameSync(aside, file);
  }
  return { absoluteSrc: file, relativeDest: `${name}.pack` };
}
