/** rules/finding.yaml as the page reads it. All words are in lower case. */
export interface FindingWords {
  languages: Record<string, LanguageWords>;
  /** Paths at which shop systems keep a privacy policy, likeliest first. */
  paths: string[];
  /** Words of an address's path that tell a privacy policy. */
  pathWords: string[];
  /** Words of an address's path that tell something else. */
  pathNot: string[];
}

export interface LanguageWords {
  /** Names that only a privacy policy has: "privacy policy". */
  policy: string[];
  /** Shorter words that a link to it may consist of: "privacy". */
  near: string[];
  /** Names of what is not it: "cookie policy", "terms of service", "your privacy choices". */
  not: string[];
  /** Stems that nearly every paragraph of a policy has one of. */
  subject: string[];
  /** What a page says that is not there. */
  missing: string[];
}
