/** rules/finding.yaml as the page reads it. All words are in lower case. */
export interface FindingWords {
  languages: Record<string, LanguageWords>;
  systems: ShopSystem[];
  services: HostedService[];
  /** Paths at which a site may keep a privacy policy, likeliest first. */
  paths: string[];
  /** What a page says that stands before a text: a consent wall, a robot check, a log-in. */
  walls: Record<'consent' | 'robot' | 'login', string[]>;
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

/** A shop system that keeps its policy at a known path. */
export interface ShopSystem {
  name: string;
  /** Parts of a page's addresses or of its generator that tell the system. */
  signs: string[];
  paths: string[];
}

/** A service that keeps policies for many sites. */
export interface HostedService {
  name: string;
  hosts: string[];
  /** Parts of an address on its hosts that tell something else than a policy. */
  not: string[];
  /** Class, name or id of the element that the service's script fills. */
  marks?: string[];
  /** The attribute of that element which names the policy, and the policy's address with {id} in its place. */
  id?: string;
  viewer?: string;
}
