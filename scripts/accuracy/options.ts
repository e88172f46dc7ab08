/** What `npm run accuracy` was asked. */
export interface Options {
  data: string;
  /** Folders below data, each with the set whose labels it has: "opp115", or "sealed=opp115". */
  sets: { folder: string; set: string }[];
  errors?: string;
  json?: string;
  /** Where to write what the run says of each rule, for docs/rules.md. */
  measured?: string;
  compare?: string;
  /** Most cases that --errors prints of one kind and rule; 0 prints all. */
  limit: number;
  /** Reads every text as plain text, even where the set kept headings and lists. */
  plain: boolean;
  lang?: string;
}

const USAGE = `npm run accuracy -- --data ../shared/data
    [--sets opp115,gdprt200,FOLDER=opp115]   which folders, and whose labels they have (default: all known)
    [--errors LABEL | --errors SET/LABEL]    the false and missed passages, worst rules first
    [--limit 8]                              how many of each kind and rule (0: all)
    [--lang en]                              only policies in this language
    [--plain]                                without the headings and lists that a set kept
    [--json FILE] [--compare FILE]           keep this run; compare with a kept one (default: the last run)
    [--measured FILE]                        each rule's figures, for docs/rules.md (npm run rules-page)`;

/** Reads the arguments; a sentence says what is wrong with them. */
export function optionsOf(args: string[], known: string[]): Options | { wrong: string } {
  const options: Options = {
    data: '../shared/data',
    sets: known.map((set) => ({ folder: set, set })),
    limit: 8,
    plain: false,
  };
  for (let at = 0; at < args.length; at++) {
    const name = args[at] as string;
    if (name === '--plain') {
      options.plain = true;
      continue;
    }
    const value = args[++at];
    if (value === undefined) return { wrong: `${name} needs a value\n${USAGE}` };
    if (name === '--data') options.data = value;
    else if (name === '--sets') options.sets = value.split(',').map((text) => setOf(text, known));
    else if (name === '--errors') options.errors = value;
    else if (name === '--json') options.json = value;
    else if (name === '--measured') options.measured = value;
    else if (name === '--compare') options.compare = value;
    else if (name === '--limit') options.limit = Number(value);
    else if (name === '--lang') options.lang = value;
    else return { wrong: `there is no ${name}\n${USAGE}` };
  }
  const strange = options.sets.find(({ set }) => !known.includes(set));
  if (strange) return { wrong: `no labels are known for the set "${strange.set}"; there are ${known.join(', ')}` };
  return options;
}

/** "FOLDER=SET", or a folder's name that is, or begins with, a set's: opp115-html has the labels of opp115. */
function setOf(text: string, known: string[]): { folder: string; set: string } {
  const [folder, set] = text.trim().split('=') as [string, string | undefined];
  if (set !== undefined) return { folder, set };
  return { folder, set: known.find((one) => folder === one || folder.startsWith(`${one}-`)) ?? folder };
}
