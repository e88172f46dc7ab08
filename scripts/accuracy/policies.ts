import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A labelled stretch of a policy; offsets are UTF-16 code units into its text, end exclusive. */
export interface Segment {
  start: number;
  end: number;
  labels: string[];
  /** Labels that only one annotator gave: they count for nothing. */
  weak?: string[];
  heading?: boolean;
  level?: number;
  kind?: string;
}

export interface LabelledSpan {
  start: number;
  end: number;
  label: string;
}

/** One line of a set. */
export interface LabelledPolicy {
  id: string;
  lang: string;
  text: string;
  segments: Segment[];
  spans: LabelledSpan[];
  documentLabels: Record<string, unknown>;
}

/** The policies of DATA/FOLDER/dev.jsonl, or of the one .jsonl that lies there, one by one. */
export function* policiesOf(data: string, folder: string): Generator<LabelledPolicy> {
  // line by line out of the buffer: the largest set is 19 MB
  const bytes = readFileSync(fileOf(data, folder));
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start);
    const stop = newline < 0 ? bytes.length : newline;
    const line = bytes.toString('utf8', start, stop).trim();
    start = stop + 1;
    if (line === '') continue;
    const { id, lang, text, segments, spans, documentLabels } = JSON.parse(line) as Partial<LabelledPolicy>;
    yield {
      id: id ?? '?',
      lang: lang ?? 'en',
      text: text ?? '',
      segments: segments ?? [],
      spans: spans ?? [],
      documentLabels: documentLabels ?? {},
    };
  }
}

export function hasSet(data: string, folder: string): boolean {
  return existsSync(join(data, folder)) && readdirSync(join(data, folder)).some((name) => name.endsWith('.jsonl'));
}

function fileOf(data: string, folder: string): string {
  const path = join(data, folder);
  const names = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  const name = names.includes('dev.jsonl') ? 'dev.jsonl' : names[0];
  if (name === undefined || (names.length > 1 && name !== 'dev.jsonl'))
    throw new Error(`${path} holds ${names.length} .jsonl files; wanted is dev.jsonl, or one alone`);
  return join(path, name);
}
