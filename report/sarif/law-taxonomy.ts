import type { Finding } from '../../engine/model/audit.ts';
import type { RuleText } from '../report-input.ts';

/** Every reference to a law, sorted, once. */
export function lawReferences(rules: RuleText[], findings: Finding[]): string[] {
  return [...new Set([...rules, ...findings].flatMap(({ law }) => law))].sort();
}

/** The references as a taxonomy, so that results can be filtered by article. */
export function lawTaxonomy(references: string[]) {
  return {
    name: 'law',
    fullName: 'Articles of the laws on privacy notices',
    shortDescription: { text: 'Articles that a finding has to do with; a reference is no legal advice.' },
    isComprehensive: false,
    taxa: references.map((id) => ({ id, shortDescription: { text: id } })),
  };
}
