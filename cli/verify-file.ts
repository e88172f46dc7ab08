import { sha256 } from '../page/sha256.ts';
import { forTerminal } from '../report/for-terminal.ts';
import { verify } from '../report/verify.ts';
import type { Auditor } from './auditor.ts';
import { readBytes } from './read-bytes.ts';
import type { Terminal } from './terminal.ts';

/** Most failures that are printed of one report. */
const MOST = 12;

/**
 * `verify FILE...`: verifies JSON reports and says what was changed in them.
 * @returns 0 where nothing was changed in any, 1 where something was, or one is no report.
 */
export async function verifyFiles(files: string[], auditor: Auditor, terminal: Terminal): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  for (const file of files) {
    const read = await readBytes(file);
    if ('failed' in read) {
      terminal.complain(`${file}: ${read.failed}`);
      status = 1;
      continue;
    }
    const { verdict, says, checks } = await verify(new TextDecoder().decode(read.bytes), {
      audit: auditor.audit,
      sha256,
    });
    if (verdict !== 'identical' && verdict !== 'other-versions') status = 1;
    await terminal.write(`${forTerminal(file)}: ${verdict}. ${forTerminal(says)}\n`);
    const shown = verdict === 'identical' ? checks : checks.filter(({ ok }) => !ok);
    for (const check of shown.slice(0, MOST))
      await terminal.write(`  ${check.ok ? 'ok ' : 'NOT'} ${forTerminal(check.says)}\n`);
    if (shown.length > MOST) await terminal.write(`  and ${shown.length - MOST} more\n`);
  }
  return status;
}
