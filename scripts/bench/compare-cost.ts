import { audit } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import type { Rules } from '../../engine/rules.ts';
import { compare, type Version } from '../../report/compare.ts';

/** What comparing two policies of 30 KB costs warm, in milliseconds: a revision of every fifth sentence, and two that share nothing. */
export function comparisonsOf30KB(policy: string, rules: Rules): { revision: () => void; strangers: () => void } {
  const text = policy.repeat(Math.ceil(30_000 / policy.length)).slice(0, 30_000);
  let sentence = 0;
  const revised = text.replace(/[^.\n]+[.\n]/g, (words) =>
    ++sentence % 5 === 0 ? words.replace(/\b(?:we|you|your|our)\b/gi, 'the company') : words,
  );
  const other = text.replace(/\p{L}+/gu, (word) => [...word].reverse().join(''));
  const [before, after, stranger] = [text, revised, other].map((each): Version => {
    const document = documentOfText(each, { sha256: '', source: { route: 'file' } });
    return { document, audit: audit(document, rules) };
  }) as [Version, Version, Version];
  return { revision: () => void compare(before, after), strangers: () => void compare(before, stranger) };
}
