import { auditFiles } from './audit-files.ts';
import { auditLines } from './audit-lines.ts';
import { makeAuditor } from './auditor.ts';
import { compareFiles } from './compare-files.ts';
import { filesOf } from './files-of.ts';
import { type Arguments, parseArguments } from './parse-arguments.ts';
import { summarise } from './summarise.ts';
import { type Terminal, thisTerminal } from './terminal.ts';
import { USAGE } from './usage.ts';
import { verifyFiles } from './verify-file.ts';

/** The audit command: see usage.ts. Returns the exit status. */
export async function command(argv: string[]): Promise<0 | 1 | 2 | 3> {
  // A reader that has seen enough ("| head") closes the pipe: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const terminal = thisTerminal();
  // a file of that name is ./verify
  const verb = argv[0] === 'verify' || argv[0] === 'compare' ? argv[0] : 'audit';
  const args = parseArguments(verb === 'audit' ? argv : argv.slice(1));
  if ('wrong' in args) return refuse(args.wrong, terminal);
  if (args.help) {
    await terminal.write(USAGE);
    return 0;
  }
  if (verb === 'verify') return verifyFiles(args.files, makeAuditor(), terminal);
  if (verb === 'compare') return comparison(args, terminal);
  const auditor = makeAuditor();
  if (args.jsonl) return auditLines(process.stdin, terminal.write, auditor, args.lang);
  if ((args.format === 'xlsx' || args.format === 'bundle') && !args.out && process.stdout.isTTY)
    return refuse(`--format ${args.format} is no text: send it to a file (> FILE), or give --out FOLDER.`, terminal);
  const unknown = args.laws?.find((law) => !auditor.pack.regimes.some(({ id }) => id === law));
  if (unknown !== undefined)
    return refuse(
      `--law "${unknown}" is not known. Laws: ${auditor.pack.regimes.map(({ id }) => id).join(', ')}.`,
      terminal,
    );
  const found = await filesOf(args.files, args.list, args.summary === true || args.out !== undefined);
  if ('failed' in found) return refuse(found.failed, terminal);
  const all = { ...args, files: found.files };
  return args.summary || args.atLeast ? summarise(all, auditor, terminal) : auditFiles(all, auditor, terminal);
}

function refuse(wrong: string, terminal: Terminal): 2 {
  terminal.complain(`${wrong}\nFor the usage: npm run -s audit -- --help`);
  return 2;
}

async function comparison({ files, format }: Arguments, terminal: Terminal): Promise<0 | 1 | 2> {
  const [one, other] = files;
  if (files.length !== 2 || one === undefined || other === undefined)
    return refuse(`compare takes two files, but ${files.length} were given.`, terminal);
  if (format !== 'text' && format !== 'json') return refuse(`compare writes text or json, not ${format}.`, terminal);
  return compareFiles([one, other], format, makeAuditor(), terminal);
}
