import { foldWord } from '../text/characters.ts';
import { Inflection } from './inflection.ts';
import { FIXED, type PackLanguage } from './pack.ts';
import { packSymbols } from './pack-symbols.ts';
import { packNumbers } from './packed-numbers.ts';
import { expandPhrase, PhraseError, type PhrasePart } from './phrase.ts';
import type { Problem } from './problem.ts';
import type { VocabularyFile } from './schema.ts';

/** Gives all forms of a word: "sell" as a verb is sell, sells, selling, sold. */
export type Inflect = (word: string, role: 'verbs' | 'nouns') => string[];

/** Stands for the slash of "سات/سېت" while a phrase's marks are read: a letter that no language here writes. */
const SLASH = '\u02b9';

/** A literal run inside a rule's phrase, matched as a concept of its own: for each place the words that may stand there. */
export interface Literal {
  concept: string;
  words: string[][];
}

/**
 * Compiles one vocabulary file into symbols and a trie.
 * @param conceptIndex every concept the pack knows, with its index; unknown ones become problems.
 */
export function compileLanguage(
  vocabulary: VocabularyFile,
  literals: Literal[],
  conceptIndex: Map<string, number>,
  inflect: Inflect,
  file: string,
  version: string,
  problems: Problem[],
): PackLanguage {
  const symbols = new Map<string, number>();
  const trie = new TrieBuilder();
  const inflection = new Inflection(vocabulary);
  problems.push(...inflection.problems(file));

  const symbolOf = (entry: string): number => {
    const known = symbols.get(entry);
    if (known !== undefined) return known;
    symbols.set(entry, symbols.size + 1);
    return symbols.size;
  };
  const wordSymbol = (part: PhrasePart): number => ('words' in part ? symbolOf(part.words.map(foldWord).join(' ')) : 0);

  const add = (parts: PhrasePart[], concept: string, flags: number): void => {
    trie.add(parts.map(wordSymbol), conceptIndex.get(concept) as number, flags);
  };

  /** Adds a phrase whose head word inflects. */
  const addInflected = (phrase: string, role: 'verbs' | 'nouns', concept: string): void => {
    for (const parts of expandPhrase(phrase.replaceAll('/', SLASH))) {
      const words = parts.flatMap((part, index) => ('words' in part ? [index] : []));
      const headAt = (vocabulary.head[role] === 'first' ? words[0] : words.at(-1)) ?? 0;
      const heads = (parts[headAt] as { words: string[] }).words.map(foldWord);
      const addForms = (entry: string, flags: number): void => {
        const sequence = parts.map((part, index) => (index === headAt ? symbolOf(entry) : wordSymbol(part)));
        trie.add(sequence, conceptIndex.get(concept) as number, flags);
      };
      if (inflection.has(role)) {
        for (const head of heads)
          for (const { entry, flags } of inflection.formsOf(head.replace(SLASH, '/'), role)) addForms(entry, flags);
      } else {
        addForms([...new Set(heads.flatMap((word) => inflect(word, role).map(foldWord)))].sort().join(' '), 0);
      }
    }
  };

  const attempt = (path: (string | number)[], value: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      problems.push({ file, path, message: error.message, value, column: error.column });
    }
  };

  for (const [name, words] of Object.entries(vocabulary.grammar)) {
    words.forEach((phrase, index) => {
      attempt(['grammar', name, index], phrase, () => {
        for (const parts of expandPhrase(phrase)) add(parts, `grammar.${name}`, 0);
      });
    });
  }
  for (const [concept, entry] of Object.entries(vocabulary.concepts)) {
    if (!conceptIndex.has(concept)) {
      problems.push({
        file,
        path: ['concepts', concept],
        message: `no concept "${concept}" in rules/concepts.yaml`,
        value: concept,
        valid: nearest(concept, [...conceptIndex.keys()]),
      });
      continue;
    }
    for (const role of ['verbs', 'nouns', 'words', 'fixed'] as const) {
      entry[role].forEach((phrase, index) => {
        attempt(['concepts', concept, role, index], phrase, () => {
          if (role === 'verbs' || role === 'nouns') addInflected(phrase, role, concept);
          else for (const parts of expandPhrase(phrase)) add(parts, concept, role === 'fixed' ? FIXED : 0);
        });
      });
    }
  }
  const units: [string, number][] = [];
  for (const [unit, nouns] of Object.entries(vocabulary.durations ?? {})) {
    const concept = `unit.${unit}`;
    units.push([unit, conceptIndex.get(concept) as number]);
    nouns.forEach((noun, index) => {
      attempt(['durations', unit, index], noun, () => addInflected(noun, 'nouns', concept));
    });
  }
  for (const literal of literals) {
    add(
      literal.words.map((words) => ({ words })),
      literal.concept,
      0,
    );
  }

  return {
    lang: vocabulary.language,
    name: vocabulary.name,
    status: vocabulary.status,
    direction: vocabulary.direction,
    verbLast: vocabulary.head.verbs === 'last',
    script: vocabulary.script,
    letters: vocabulary.letters,
    version,
    // each once: they are counted
    common: [...new Set(vocabulary.common.map(foldWord))].join(' '),
    abbreviations: vocabulary.abbreviations.map(foldWord).join(' '),
    ...packSymbols([...symbols.keys()]),
    paradigms: inflection.lists,
    ...trie.packed(),
    numbers: Object.fromEntries(Object.entries(vocabulary.numbers).map(([word, value]) => [foldWord(word), value])),
    units,
  };
}

/** The few names most like the one that was not found, for an error message. */
export function nearest(name: string, names: string[]): string[] {
  const group = name.split('.')[0];
  const alike = names
    .filter((other) => other.split('.')[0] === group && !/^(grammar|lit|unit)\b/.test(other))
    .map((other) => ({ other, distance: editDistance(name, other) }))
    .sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1));
  return alike.slice(0, 8).map(({ other }) => other);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + cost));
    }
    row = next;
  }
  return row[b.length] as number;
}

interface TrieNode {
  children: Map<number, TrieNode>;
  leaves: { concept: number; flags: number }[];
}

class TrieBuilder {
  private readonly root: TrieNode = { children: new Map(), leaves: [] };

  add(symbols: number[], concept: number, flags: number): void {
    let node = this.root;
    for (const symbol of symbols) {
      let child = node.children.get(symbol);
      if (!child) {
        child = { children: new Map(), leaves: [] };
        node.children.set(symbol, child);
      }
      node = child;
    }
    if (!node.leaves.some((leaf) => leaf.concept === concept && leaf.flags === flags))
      node.leaves.push({ concept, flags });
  }

  /** In the small numbers that a pack is made of. */
  packed(): Pick<PackLanguage, 'trie' | 'leaves'> {
    const order: TrieNode[] = [this.root];
    const children: number[] = [];
    const symbols: number[] = [];
    const nodes: number[] = [];
    const concepts: number[] = [];
    const allFlags: number[] = [];
    let before = 0;
    for (let at = 0; at < order.length; at++) {
      const node = order[at] as TrieNode;
      children.push(node.children.size);
      let elder = 0;
      for (const [symbol, child] of [...node.children].sort((a, b) => a[0] - b[0])) {
        symbols.push(symbol - elder);
        elder = symbol;
        order.push(child);
      }
      for (const { concept, flags } of node.leaves.sort((a, b) => a.concept - b.concept || a.flags - b.flags)) {
        nodes.push(at - before);
        concepts.push(concept);
        allFlags.push(flags);
        before = at;
      }
    }
    return {
      trie: { children: packNumbers(children), symbols: packNumbers(symbols) },
      leaves: { nodes: packNumbers(nodes), concepts: packNumbers(concepts), flags: packNumbers(allFlags) },
    };
  }
}
