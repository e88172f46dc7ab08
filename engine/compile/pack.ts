import type { Severity, Stance } from '../model/audit.ts';
import type { Question } from '../model/question.ts';
import type { Regime } from '../model/regime.ts';
import type { ScoringFile } from './schema.ts';

/** Inclusive range of concept indices: a concept and everything below it in the tree. */
export type ConceptRange = [lowest: number, highest: number];

/** One alternative of a rule's match, with concepts as index ranges. */
export interface PackMatch {
  /** For each group the ranges of which one must be met. */
  all: ConceptRange[][];
  none: ConceptRange[];
  within: number;
  /** Index into `all` of the group that a negation must govern. */
  stance: number;
  /** Index into `all` of the group that is rarest: where looking starts. */
  anchor: number;
  actor: 'company' | 'third-party' | 'reader' | 'authority' | 'any';
  under: ConceptRange[];
  /** The hit that a negation must govern says what is done, not which data are meant ("the data we collect"). */
  main: boolean;
  /** The hit that a negation must govern opens the clause or what follows its label: nobody and no act stand before it. */
  opens: boolean;
  /** What is given to the company or to the reader is none: "requests sent to us". */
  outward: boolean;
  conditions: ConceptRange[];
  as: Stance | 'silent';
  negated: Stance | 'silent';
}

/** A phrase of a rule: concepts one after the other; -1 is a gap. */
export interface PackPhrase {
  lang: string;
  stance: Stance;
  parts: (ConceptRange | -1)[];
  /** Index of the part that is rarest: where looking starts. */
  anchor: number;
}

export interface PackRule {
  id: string;
  title: string;
  answers: string;
  severity: Severity;
  why: string;
  weak: boolean;
  /** Told also where the same clause answers a question of its group. */
  apart: boolean;
  /** Group of the question it answers; the same as `answers` where it says what none of the group's questions asks for. */
  group: string;
  law: string[];
  match: PackMatch[];
  phrases: PackPhrase[];
}

/** A language as the matcher takes it. A symbol stands for a word or for all forms of one. */
export interface PackLanguage {
  lang: string;
  name: string;
  status: 'reviewed' | 'draft';
  direction: 'ltr' | 'rtl';
  /** Objects stand before their verb. */
  verbLast: boolean;
  script: string;
  letters: string;
  version: string;
  common: string;
  abbreviations: string;
  /** Every word that some symbol lists, each once, with a space between them, in the order in which symbols first list them. */
  words: string;
  /**
   * For each symbol, from 1 on, how many words it lists first (`fresh`: the next of `words`), how many that one before it listed
   * (`old`), and for each of these how many words further back it stands than the one told before, counted from the symbol's
   * first fresh word. Packed numbers; `wordsOfSymbols` reads them.
   */
  listed: { fresh: string; old: string; places: string };
  /**
   * The symbols that list none, in their order, stand for forms: "verbs.0.3.we ساقلا/ساقلى" names a list of `paradigms` behind
   * one or two stems, multiplied out when the pack is loaded.
   */
  inflected: string[];
  paradigms: Record<string, string[]>;
  /**
   * Trie of symbols in breadth-first order: how many children each node has, and for every node but the first the symbol that
   * leads to it (0 is a gap), as the difference to that of its elder sibling. Packed numbers.
   */
  trie: { children: string; symbols: string };
  /** Leaves in order of their nodes: how far each one's node is from that of the leaf before, its concept's index, its flags: packed numbers. */
  leaves: { nodes: string; concepts: string; flags: string };
  numbers: Record<string, number>;
  /** Concept index of each duration unit, H D W M Y. */
  units: [unit: string, concept: number][];
}

/** Flags of a leaf. */
export const NEGATED = 1;
export const FIRST_PERSON = 2;
export const FIXED = 4;
/** A noun in a case that no subject has ("تەرەپلەرگە"), a verb before its noun ("سىز تەمىنلىگەن ئۇچۇر"). */
export const DEPENDENT = 128;
export const SECOND_PERSON = 256;
/** A verb as a noun ("سېتىش"): a negative verb behind it denies it too. */
export const NOMINAL = 512;
/** Those that come from the vocabulary, as against what the clause adds. */
export const LEAF_FLAGS = NEGATED | FIRST_PERSON | FIXED | DEPENDENT | SECOND_PERSON | NOMINAL;

/** A language without a vocabulary, with its most frequent small words. */
export interface PackOtherLanguage {
  lang: string;
  name: string;
  script: string;
  common: string;
}

/** Everything the engine needs, compiled from rules/: plain JSON. */
export interface Pack {
  format: 1;
  version: string;
  /** Sorted so that a concept and all below it are neighbours. */
  concepts: string[];
  labels: Record<string, { label: string; dpv?: string }>;
  questions: Question[];
  scoring: ScoringFile;
  rules: PackRule[];
  languages: PackLanguage[];
  others: PackOtherLanguage[];
  /** What laws ask a notice to hold: see engine/completeness.ts. */
  regimes: Regime[];
}

/** What only the bench and reports need of it: what concepts are called, and what laws ask a notice to hold. */
export type ReportPack = Pick<Pack, 'labels' | 'regimes'>;

/** What an audit needs of it. */
export type AuditPack = Omit<Pack, keyof ReportPack>;
