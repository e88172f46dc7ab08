import type { Stance } from './audit.ts';

/** Says which findings are meant: all that is named must hold, of each list one; a name also means what is below it. */
export interface Selector {
  answers?: string[] | undefined;
  except?: string[] | undefined;
  rule?: string[] | undefined;
  stance?: Stance[] | undefined;
  data?: string[] | undefined;
  recipients?: string[] | undefined;
  purposes?: string[] | undefined;
  because?: string[] | undefined;
  actor?: string[] | undefined;
  duration?: boolean | undefined;
}

/** One thing that a law asks a notice to hold. */
export interface RegimeItem {
  /** As in the checklist of the laws: "RI-3". */
  id: string;
  title: string;
  law: string;
  /** Where the law asks for it, if not always: "data leaves the EEA". */
  where?: string;
  /** What must be found, each by one of its selectors. Empty where no rule looks for it yet. */
  needs: { name: string; by: Selector[] }[];
  /** Beginnings of words that speak of it, in lower case: where one stands in the text, it is not called missing. */
  cues: string[];
}

/** One law's list, from rules/regimes/<id>.yaml. */
export interface Regime {
  id: string;
  title: string;
  full: string;
  /** What makes it apply: a name in the policy, the country of the address, another regime that applies. */
  applies: { names: string[]; sites: string[]; along: string[] };
  items: RegimeItem[];
}
