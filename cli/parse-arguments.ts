import { parseArgs } from 'node:util';

/** The file formats the command writes. */
export const FORMATS = ['text', 'json', 'jsonl', 'csv', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What the command line asks for. */
export interface Arguments {
  files: string[];
  format: Format;
  lang?: string;
  explain: boolean;
  /** Standard input to standard output, one JSON object a line. */
  jsonl: boolean;
  help: boolean;
}

const OPTIONS = {
  format: { type: 'string' },
  lang: { type: 'string' },
  explain: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
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
  if (name === 'lang' && !isTag(value)) return `--lang "${value}" is no language tag. It takes ${whatFor(name)}.`;
  return undefined;
}

function wrongTogether({ files, format, jsonl }: Arguments): string | undefined {
  if (jsonl && files.length > 0) {
    return `--jsonl reads standard input, so "${files[0]}" can not be given as well. Leave out one of the two.`;
  }
  if (jsonl && format !== 'jsonl') return `--jsonl writes JSON lines, so --format ${format} can not be given as well.`;
  if (jsonl) return undefined;
  if (files.length === 0) return 'No file was given. Name one or more files, or - for standard input.';
  if (files.filter((file) => file === '-').length > 1)
    return 'Standard input (-) was given twice; it can be read once.';
  if (format === 'html' && files.length > 1) {
    return `--format html holds one policy, but ${files.length} files were given. Give one, or another format.`;
  }
  return undefined;
}

function whatFor(name: string): string {
  return name === 'format' ? `one of ${FORMATS.join(', ')}` : 'a BCP 47 language tag such as en, ug or pt-BR';
}

/** Whether a text is a well-formed BCP 47 language tag. */
export function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
