import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FindingWords } from '../page/finding-words.ts';

/** rules/finding.yaml, read at run time; the extension has it built in. */
export function findingWords(): FindingWords {
  return parse(readFileSync(new URL('../rules/finding.yaml', import.meta.url), 'utf8')) as FindingWords;
}
