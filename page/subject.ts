import type { FindingWords } from './finding-words.ts';

/**
 * A test whether a passage speaks of personal data, by the words of the languages that occur in `sample`: the whole
 * list of forty languages over a megabyte would cost more than all the rest.
 */
export function subjectTest(words: FindingWords, sample: string): (text: string) => boolean {
  const low = sample.toLowerCase();
  const languages = Object.values(words.languages).map(({ subject }) => {
    const present = subject.filter((stem) => low.includes(stem)).length;
    return { subject, present, share: present / subject.length };
  });
  // Neighbours share stems ("data", "cookies"), so a language must show most of its own, or more than any other.
  const best = Math.max(...languages.map((each) => each.share));
  const stems = languages.flatMap(({ subject, present, share }) =>
    present >= 2 && (share >= 0.66 || share === best) ? subject : [],
  );
  if (!stems.length) return () => true;
  return (text) => {
    const small = text.toLowerCase();
    return stems.some((stem) => small.includes(stem));
  };
}
