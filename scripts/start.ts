import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeAuditor } from '../cli/auditor.ts';
import { readPolicyFile } from '../cli/read-policy-file.ts';
import { thisTerminal } from '../cli/terminal.ts';
import { toText } from '../report/text.ts';

/**
 * `npm start`: builds the extension for both browsers, audits the bundled sample shop's policy, prints its summary and
 * says how to open the extension. `npm start -- FILE|URL ...` audits that instead, whole, and builds nothing; a URL must
 * be one of this machine, for nothing leaves it.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = 'test/policies/shopify-shop/policy.html';

const inputs = process.argv.slice(2);
process.exitCode = inputs.length > 0 ? auditGiven(inputs) : (build() ?? (await showSample()));

/** The audit command itself, so that both say the same. */
function auditGiven(given: string[]): number {
  return spawnSync(process.execPath, [`${ROOT}cli/main.ts`, ...given], { stdio: 'inherit' }).status ?? 1;
}

/** The exit status of a build that failed, with what it wrote; undefined where all is well. */
function build(): number | undefined {
  console.log('Building the extension for Chrome and Firefox ...');
  const windows = process.platform === 'win32';
  const { status, error, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: windows,
  });
  if (status === 0) return undefined;
  console.error(error ? `npm could not be started: ${error.message}` : `${stdout}${stderr}\nThe build failed.`);
  return status ?? 1;
}

async function showSample(): Promise<number> {
  const document = await readPolicyFile(`${ROOT}${SAMPLE}`);
  if ('failed' in document) {
    console.error(`${SAMPLE}: ${document.failed}`);
    return 1;
  }
  document.source.url = SAMPLE;
  const { audit, questions } = makeAuditor();
  console.log("A sample shop's policy, audited:\n");
  console.log(toText(audit(document), questions, { ...thisTerminal(), brief: true }));
  console.log(howToOpen(relative(process.cwd(), ROOT)));
  return 0;
}

function howToOpen(from: string): string {
  const sample = from === '' ? SAMPLE : `${from}/${SAMPLE}`;
  return `All answers:      npm start -- ${sample}      (or any policy's FILE)
Why this letter:  npm run -s audit -- ${sample} --explain
As a report:      npm run -s audit -- ${sample} --format html > report.html

The extension is built. To open it:
  Chrome, Chromium   chrome://extensions, switch on "Developer mode", "Load unpacked":
                     ${ROOT}.output/chrome-mv3
  Firefox            about:debugging#/runtime/this-firefox, "Load Temporary Add-on...":
                     ${ROOT}.output/firefox-mv3/manifest.json
Then visit a shop and press the loupe in the toolbar.`;
}
