import { parseArgs } from 'node:util';
import type { Letter } from '../engine/model/audit.ts';

/** The file formats the command writes. */
export const FORMATS = [
  'text',
  'json',
  'jsonl',
  'csv',
  'html',
  'xlsx',
  'markdown',
  'sarif',
  'jsonld',
  'annotations',
  'bundle',
] as const;
export type Format = (typeof FORMATS)[number];
/** Formats that hold one policy: several files need a folder to write to. */
const OF_ONE_POLICY: Format[] = ['html', 'xlsx', 'markdown', 'sarif', 'jsonld', 'annotations', 'bundle'];
const LETTERS = ['A', 'B', 'C', 'D', 'E'];
/** The formats of a table of many policies. */
const OF_SUMMARY: Format[] = ['text', 'csv', 'json'];

/** What the command line asks for. */
export interface Arguments {
  files: string[];
  format: Format;
  lang?: string;
  explain: boolean;
  /** Standard input to standard output, one JSON object a line. */
  jsonl: boolean;
  help: boolean;
  /** One line a policy; a folder stands for the policies in it. */
  summary?: boolean;
  /** A file that names the policies, one a line. */
  list?: string;
  /** The folder to write to, one file a policy. */
  out?: string;
  /** Laws that the user says apply, by their ids. */
  laws?: string[];
  /** The worst letter that is well enough. */
  atLeast?: Letter;
}

const OPTIONS = {
  format: { type: 'string' },
  lang: { type: 'string' },
  explain: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  summary: { type: 'boolean' },
  list: { type: 'string' },
  out: { type: 'string' },
  law: { type: 'string' },
  'at-least': { type: 'string' },
} as const;

/** The command line's meaning, or a sentence that says which option or value is wrong and what would be right. */
export function parseArguments(argv: string[]): Arguments | { wrong: string } {
  const { values, positionals, tokens } = parseArgs({
    args: argv,
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    const wrong = token.kind === 'option' ? wrongOption(token.name, token.rawName, token.value) : undefined;
    if (wrong) return { wrong };
  }
  const parsed: Arguments = {
    files: positionals,
    format: (values.format ?? (values.jsonl ? 'jsonl' : 'text')) as Format,
    explain: values.explain === true,
    jsonl: values.jsonl === true,
    help: values.help === true,
  };
  if (typeof values.lang === 'string') parsed.lang = values.lang;
  if (values.summary) parsed.summary = true;
  if (typeof values.list === 'string') parsed.list = values.list;
  if (typeof values.out === 'string') parsed.out = values.out;
  if (typeof values.law === 'string') parsed.laws = values.law.split(',').map((law) => law.trim());
  if (typeof values['at-least'] === 'string') parsed.atLeast = values['at-least'].toUpperCase() as Letter;
  const wrong = parsed.help ? undefined : wrongTogether(parsed);
  return wrong ? { wrong } : parsed;
}

function wrongOption(name: string, given: string, value: string | undefined): string | undefined {
  if (!(name in OPTIONS)) {
    const known = Object.keys(OPTIONS).map((option) => `--${option}`);
    return `There is no option ${given}. Options: ${known.join(', ')}. A file of that name: ./${given}`;
  }
  const option = OPTIONS[name as keyof typeof OPTIONS];
  if (option.type === 'boolean') {
    return value === undefined ? undefined : `${given} takes no value, but was given "${value}".`;
  }
  if (value === undefined) return `${given} needs a value: ${whatFor(name)}.`;
  if (name === 'format' && !FORMATS.some((format) => format === value)) {
    return `--format "${value}" is not known. Formats: ${FORMATS.join(', ')}.`;
  }
  if (name === 'at-least' && !LETTERS.includes(value.toUpperCase())) {
    return `--at-least "${value}" is no letter. It takes ${whatFor(name)}.`;
  }
  if (name === 'lang' && !isTag(value)) return `--lang "${value}" is no language tag. It takes ${whatFor(name)}.`;
  return undefined;
}

function wrongTogether({ files, format, jsonl, summary, list, out, atLeast }: Arguments): string | undefined {
  if (jsonl && (summary || list || out)) return '--jsonl can not be given with --summary, --list or --out.';
  if (jsonl && files.length > 0) {
    return `--jsonl reads standard input, so "${files[0]}" can not be given as well. Leave out one of the two.`;
  }
  if (jsonl && format !== 'jsonl') return `--jsonl writes JSON lines, so --format ${format} can not be given as well.`;
  if (jsonl) return undefined;
  if (files.length === 0 && !list) return 'No file was given. Name one or more files, or - for standard input.';
  if (files.filter((file) => file === '-').length > 1)
    return 'Standard input (-) was given twice; it can be read once.';
  if ((summary || atLeast) && !OF_SUMMARY.includes(format)) {
    return `--summary and --at-least write a table, so --format ${format} can not be given as well. It takes ${OF_SUMMARY.join(', ')}.`;
  }
  if (!out && OF_ONE_POLICY.includes(format) && (files.length > 1 || list)) {
    return `--format ${format} holds one policy, but ${list ? 'a list' : `${files.length} files`} were given. Give one, another format, or --out FOLDER.`;
  }
  return undefined;
}

function whatFor(name: string): string {
  switch (name) {
    case 'format':
      return `one of ${FORMATS.join(', ')}`;
    case 'list':
      return 'a file that names one policy a line';
    case 'out':
      return 'a folder to write to';
    case 'law':
      return 'the ids of laws, such as gdpr,ccpa';
    case 'at-least':
      return 'a letter from A to E';
    default:
      return 'a BCP 47 language tag such as en, ug or pt-BR';
  }
}

/** Whether a text is a well-formed BCP 47 language tag. */
export function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
