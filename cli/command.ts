import { auditFiles } from './audit-files.ts';
import { auditLines } from './audit-lines.ts';
import { makeAuditor } from './auditor.ts';
import { parseArguments } from './parse-arguments.ts';
import { thisTerminal } from './terminal.ts';
import { USAGE } from './usage.ts';

/** The audit command: see usage.ts. Returns the exit status. */
export async function command(argv: string[]): Promise<0 | 1 | 2> {
  // A reader that has seen enough ("| head") closes the pipe: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const terminal = thisTerminal();
  const args = parseArguments(argv);
  if ('wrong' in args) {
    terminal.complain(`${args.wrong}\nFor the usage: npm run -s audit -- --help`);
    return 2;
  }
  if (args.help) {
    await terminal.write(USAGE);
    return 0;
  }
  const auditor = makeAuditor();
  if (args.jsonl) return auditLines(process.stdin, terminal.write, auditor, args.lang);
  return auditFiles(args, auditor, terminal);
}
