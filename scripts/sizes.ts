import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node scripts/sizes.ts`: prints what content script and popup weigh in both builds, and fails above the limits. The
 * popup counts with all that it loads when it opens, the rules among it; what it loads at a click is named beside it.
 */
const OUTPUT = fileURLToPath(new URL('../.output', import.meta.url));
const BUILDS = ['chrome-mv3', 'firefox-mv3'];
/** The compiled rules, which the popup loads when it opens. */
const RULES = 'rules.pack';
const KB = 1024;
const LIMITS = { 'content script': 80 * KB, popup: 400 * KB };

let failed = false;
for (const build of BUILDS) {
  const folder = join(OUTPUT, build);
  if (!existsSync(folder)) {
    console.error(`There is no build ${build} in .output: run npm run build first.`);
    failed = true;
    continue;
  }
  const popup = loadedBy(folder, 'popup.html');
  const later = filesIn(folder, 'chunks').filter((file) => !popup.includes(file));
  check(build, 'content script', only(folder, 'look.js'), folder, '');
  check(build, 'popup', popup, folder, `, ${kilobytes(sum(folder, later))} more when asked for`);
}
process.exitCode = failed ? 1 : 0;

function check(build: string, what: keyof typeof LIMITS, files: string[], folder: string, more: string): void {
  const bytes = sum(folder, files);
  const over = bytes > LIMITS[what];
  if (over || files.length === 0) failed = true;
  const verdict = files.length === 0 ? 'NOT FOUND' : over ? 'TOO LARGE' : 'of';
  console.log(
    `${build.padEnd(12)} ${what.padEnd(15)} ${kilobytes(bytes).padStart(9)} ${verdict} ${kilobytes(LIMITS[what])}${more}`,
  );
}

/** A page and all scripts and styles that it names: wxt lists the whole static graph as modulepreload. */
function loadedBy(folder: string, page: string): string[] {
  const path = join(folder, page);
  if (!existsSync(path)) return [];
  const named = [...readFileSync(path, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((hit) => hit[1]);
  return [page, RULES, ...named.filter((file) => file !== undefined)];
}

function only(folder: string, file: string): string[] {
  return existsSync(join(folder, file)) ? [file] : [];
}

function filesIn(folder: string, below: string): string[] {
  const path = join(folder, below);
  return existsSync(path) ? readdirSync(path).map((file) => `${below}/${file}`) : [];
}

function sum(folder: string, files: string[]): number {
  return files.reduce((total, file) => total + statSync(join(folder, file)).size, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}
