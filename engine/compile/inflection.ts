import { DEPENDENT, FIRST_PERSON, NEGATED, NOMINAL, SECOND_PERSON } from './pack.ts';
import { expandSuffix, PhraseError } from './phrase.ts';
import type { Problem } from './problem.ts';
import type { HarmonyRow, ParadigmClass, VocabularyFile } from './schema.ts';

/** What a set of forms says beside its stem. */
const FORM_FLAGS = {
  any: 0,
  not: NEGATED,
  we: FIRST_PERSON,
  'we-not': FIRST_PERSON | NEGATED,
  you: SECOND_PERSON,
  'you-not': SECOND_PERSON | NEGATED,
  nominal: NOMINAL,
  dependent: DEPENDENT,
  'dependent-not': DEPENDENT | NEGATED,
} as const;
const FORMS = Object.keys(FORM_FLAGS) as (keyof typeof FORM_FLAGS)[];

/** One set of forms of one stem: the symbol that stands for them, and its flags. */
export interface FormSet {
  /** "@verbs.1.3.we ساقلا/ساقلى": a suffix list of `lists` behind one or two stems. */
  entry: string;
  flags: number;
}

/**
 * The suffixes of a language that builds its words from them. A stem takes the first class whose endings it has, and the
 * first row of the harmony that fits it says what the capital letters in the suffixes are.
 */
export class Inflection {
  /** Suffix lists by name, only those that some stem needs. */
  readonly lists: Record<string, string[]> = {};
  private readonly classes: Record<'verbs' | 'nouns', ParadigmClass[]>;
  private readonly rows: HarmonyRow[];
  private readonly vowels: string;

  constructor({ paradigms }: VocabularyFile) {
    this.classes = { verbs: asList(paradigms?.verbs), nouns: asList(paradigms?.nouns) };
    this.rows = paradigms?.harmony ?? [];
    this.vowels = this.rows.map(({ last }) => last ?? '').join('');
  }

  has(role: 'verbs' | 'nouns'): boolean {
    return this.classes[role].length > 0;
  }

  /** All sets of forms of a stem, or of two ("سات/سېت"). */
  formsOf(stems: string, role: 'verbs' | 'nouns'): FormSet[] {
    const first = stems.split('/')[0] as string;
    const at = this.classes[role].findIndex(({ ends }) => fits(first, ends));
    const chosen = this.classes[role][at];
    if (!chosen) return [];
    const row = this.rowOf(first);
    const sets: FormSet[] = [];
    for (const form of FORMS) {
      if (chosen[form].length === 0) continue;
      const name = `${role}.${at}.${row}.${form}`;
      this.lists[name] ??= this.suffixes(chosen[form], row);
      sets.push({ entry: `@${name} ${stems}`, flags: FORM_FLAGS[form] });
    }
    return sets;
  }

  /** What is wrong with the suffixes themselves. */
  problems(file: string): Problem[] {
    const problems: Problem[] = [];
    const capitals = Object.keys(this.rows[0] ?? {}).filter((key) => key.length === 1);
    for (const role of ['verbs', 'nouns'] as const) {
      this.classes[role].forEach((chosen, at) => {
        for (const form of FORMS) {
          chosen[form].forEach((suffix, index) => {
            const path = ['paradigms', role, at, form, index];
            const unknown = [...suffix].find((letter) => /[A-Z]/.test(letter) && !capitals.includes(letter));
            if (unknown)
              problems.push({ file, path, message: `no "${unknown}" in the harmony`, value: suffix, valid: capitals });
            try {
              expandSuffix(suffix);
            } catch (error) {
              if (!(error instanceof PhraseError)) throw error;
              problems.push({ file, path, message: error.message, value: suffix, column: error.column });
            }
          });
        }
      });
    }
    return problems;
  }

  private rowOf(stem: string): number {
    const last = [...stem].findLast((letter) => this.vowels.includes(letter)) ?? '';
    return this.rows.findIndex(
      (row) => (row.last === undefined || (last !== '' && row.last.includes(last))) && fits(stem, row.ends),
    );
  }

  private suffixes(written: string[], row: number): string[] {
    const letters = (this.rows[row] ?? {}) as Record<string, unknown>;
    const forms = new Set<string>();
    for (const suffix of written) {
      let expanded: string[] = [];
      try {
        expanded = expandSuffix(suffix);
      } catch (error) {
        if (!(error instanceof PhraseError)) throw error;
      }
      for (const form of expanded)
        forms.add(form.replace(/[A-Z]/g, (letter) => (typeof letters[letter] === 'string' ? letters[letter] : letter)));
    }
    return [...forms].sort();
  }
}

function fits(stem: string, ends: string[]): boolean {
  return ends.length === 0 || ends.some((end) => stem.endsWith(end));
}

function asList(classes: ParadigmClass | ParadigmClass[] | undefined): ParadigmClass[] {
  return classes === undefined ? [] : Array.isArray(classes) ? classes : [classes];
}
