import type { FindingWords } from './finding-words.ts';

/**
 * A test whether a passage speaks of personal data, by the words of the languages that occur in `sample`: the whole
 * list of forty languages over a megabyte would cost more than all the rest.
 */
export function subjectTest(words: FindingWords, sample: string): (text: string) => boolean {
  const low = sample.toLowerCase();
  const stems: string[] = [];
  for (const language of Object.values(words.languages)) {
    const present = language.subject.filter((stem) => low.includes(stem));
    if (present.length >= 2 || (present.length && language.subject.length < 3)) stems.push(...language.subject);
  }
  if (!stems.length) return () => true;
  return (text) => {
    const small = text.toLowerCase();
    return stems.some((stem) => small.includes(stem));
  };
}
