import { describe, expect, it } from 'vitest';
import { Inflection } from '../../engine/compile/inflection.ts';
import { FIRST_PERSON, NEGATED } from '../../engine/compile/pack.ts';
import type { ParadigmClass, VocabularyFile } from '../../engine/compile/schema.ts';

const NONE = {
  ends: [],
  any: [],
  not: [],
  we: [],
  'we-not': [],
  you: [],
  'you-not': [],
  nominal: [],
  dependent: [],
  'dependent-not': [],
};
const vowel: ParadigmClass = { ...NONE, ends: ['ا', 'ە'], we: ['يمىز'], 'we-not': ['~مAيمىز'] };
const consonant: ParadigmClass = { ...NONE, any: ['~Uش'], we: ['ىمىز'], 'we-not': ['مAيمىز'], dependent: ['GAن'] };

function inflection(verbs: ParadigmClass[]): Inflection {
  return new Inflection({
    paradigms: {
      harmony: [
        { last: 'ا', ends: ['ت'], A: 'ا', U: 'ى', G: 'ق' },
        { last: 'ا', ends: [], A: 'ا', U: 'ى', G: 'غ' },
        { last: 'ۆۈ', ends: [], A: 'ە', U: 'ۈ', G: 'گ' },
        { ends: [], A: 'ە', U: 'ى', G: 'ك' },
      ],
      verbs,
      nouns: undefined,
    },
  } as unknown as VocabularyFile);
}

/** The words of a form set, as the tables multiply them out. */
function words(lists: Record<string, string[]>, entry: string): string[] {
  const [name, stems] = entry.slice(1).split(' ') as [string, string];
  const [first, second = first] = stems.split('/') as [string, string?];
  return (lists[name] ?? []).map((suffix) => (suffix.startsWith('~') ? second + suffix.slice(1) : first + suffix));
}

describe('Inflection', () => {
  it('fits suffixes to the vowels and the end of the stem, and raises the second stem', () => {
    const made = inflection([vowel, consonant]);
    const all = (stems: string): string[] =>
      made.formsOf(stems, 'verbs').flatMap(({ entry }) => words(made.lists, entry));
    expect(all('سات/سېت').sort()).toEqual(['ساتقان', 'ساتمايمىز', 'ساتىمىز', 'سېتىش'].sort());
    expect(all('ئۆچۈر').sort()).toEqual(['ئۆچۈرگەن', 'ئۆچۈرمەيمىز', 'ئۆچۈرىمىز', 'ئۆچۈرۈش'].sort());
    expect(all('ساقلا/ساقلى').sort()).toEqual(['ساقلايمىز', 'ساقلىمايمىز'].sort());
    expect(all('ئىشلەت/ئىشلىت')).toContain('ئىشلەتكەن');
  });

  it('knows from the form who does it and whether it is denied', () => {
    const made = inflection([vowel, consonant]);
    const flags = new Map(
      made
        .formsOf('سات/سېت', 'verbs')
        .flatMap(({ entry, flags }) => words(made.lists, entry).map((word) => [word, flags])),
    );
    expect(flags.get('ساتىمىز')).toBe(FIRST_PERSON);
    expect(flags.get('ساتمايمىز')).toBe(FIRST_PERSON | NEGATED);
    expect(flags.get('سېتىش')).toBe(0);
  });

  it('says which capital letter the harmony does not have', () => {
    const problems = inflection([{ ...NONE, any: ['Xش'] }]).problems('rules/vocabulary/ug.yaml');
    expect(problems.map(({ message }) => message)).toEqual(['no "X" in the harmony']);
  });
});
