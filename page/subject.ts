import type { FindingWords } from './finding-words.ts';

/**
 * A test whether a passage speaks of personal data, by the words of the languages that occur in `sample`: the whole
 * list of forty languages over a megabyte would cost more than all the rest. `unknown` is what it says of every passage
 * where no language's words occur.
 */
export function subjectTest(words: FindingWords, sample: string, unknown = true): (text: string) => boolean {
  const low = sample.toLowerCase();
  const languages = Object.values(words.languages)
    .map(({ subject }) => ({ subject, present: subject.filter((stem) => low.includes(stem)).length }))
    .filter(({ present }) => present >= 2)
    .map(({ subject, present }) => ({ subject, share: present / subject.length }));
  // Neighbours share stems ("data", "cookies"), so a language must show most of its own, or more than any other.
  const best = Math.max(...languages.map((each) => each.share));
  const stems = languages.flatMap(({ subject, share }) => (share >= 0.66 || share === best ? subject : []));
  if (!stems.length) return () => unknown;
  return (text) => {
    const small = text.toLowerCase();
    return stems.some((stem) => small.includes(stem));
  };
}
