import { whyItApplies } from './completeness/applies.ts';
import { cueIn, lowerCase } from './completeness/cues.ts';
import { selects } from './completeness/selects.ts';
import type { Audit, Finding } from './model/audit.ts';
import type { Completeness, CompletenessItem } from './model/completeness.ts';
import type { Regime, RegimeItem } from './model/regime.ts';

/**
 * The matrix of each regime that applies, in the order of the regimes: pure, the same audit gives the same matrix. Nothing is
 * called missing in a policy that was not wholly read, or in a language whose vocabulary is a draft.
 * @param chosen regimes that the user says apply.
 */
export function completenessOf(audit: Audit, regimes: Regime[], chosen: string[] = []): Completeness[] {
  const blind = whyBlind(audit);
  let lower: string | undefined;
  // Only where something was not found, as megabytes take a second.
  const folded = () => {
    lower ??= lowerCase(audit.document.text);
    return lower;
  };
  const applying = whyItApplies(audit, regimes, chosen);
  return regimes.flatMap((regime) => {
    const applies = applying.get(regime.id);
    if (!applies) return [];
    const items = regime.items.map((item) => lineOf(item, audit, blind, folded));
    const counts = { found: 0, partly: 0, missing: 0, unknown: 0 };
    for (const { state } of items) counts[state]++;
    return [{ regime: regime.id, title: regime.title, full: regime.full, applies, items, counts }];
  });
}

function lineOf(
  { needs, cues, ...item }: RegimeItem,
  { findings, document }: Audit,
  blind: string | undefined,
  folded: () => string,
): CompletenessItem {
  const met = needs.map(({ name, by }) => ({
    name,
    found: [...findings.keys()].filter((at) => by.some((selector) => selects(selector, findings[at] as Finding))),
  }));
  const all = [...new Set(met.flatMap(({ found }) => found))].sort((a, b) => a - b);
  const line = (state: CompletenessItem['state'], says?: string): CompletenessItem => ({
    ...item,
    state,
    findings: all,
    ...(says ? { says } : {}),
  });
  if (needs.length === 0) return line('unknown', 'No rule looks for it yet: read the policy for it.');
  const lacking = met.filter(({ found }) => found.length === 0).map(({ name }) => name);
  if (all.length > 0 && lacking.length > 0) return line('partly', `Not found: ${lacking.join(', ')}.`);
  const isRefused = all.length > 0 && all.every((at) => isDenialOfRight(findings[at] as Finding));
  if (isRefused) return line('partly', 'The policy speaks of it only to deny it.');
  if (all.length > 0) return line('found');
  if (blind) return line('unknown', blind);
  const cue = cueIn(document.text, folded(), cues);
  return cue
    ? line('unknown', `Nothing was found, but the policy has the words “${cue}”: read it for them.`)
    : line('missing');
}

function isDenialOfRight({ stance, answers }: Finding): boolean {
  return stance === 'denies' && answers.startsWith('rights.');
}

/** Why silence says nothing here, or undefined where the whole policy was read in a language that we know. */
function whyBlind({ coverage, document, score, versions }: Audit): string | undefined {
  if (coverage.read < coverage.characters) return 'Not all of the policy was read.';
  const warning = coverage.warnings.find(({ code }) => BLIND.includes(code));
  if (warning) return warning.message;
  if (!score) return 'The text could not be audited as a whole policy.';
  const unread = document.languages.filter(({ lang }) => !(lang in versions.vocabulary));
  const unknown = unread.reduce((sum, { share }) => sum + share, 0);
  return unknown > MOST_UNKNOWN ? 'Part of the text is in a language without a vocabulary.' : undefined;
}

/** Warnings after which silence says nothing. */
const BLIND = [
  'draft-vocabulary',
  'unknown-language',
  'partly-read',
  'too-short',
  'not-a-policy',
  'empty',
  'unreadable',
  'other-document',
  'changed-while-read',
];
/** Share of the text without a vocabulary that may hide an item. */
const MOST_UNKNOWN = 0.05;
