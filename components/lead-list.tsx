import { addressWords, siteWords } from './address-words.ts';
import { Icon } from './icon.tsx';
import type { SourceActions } from './source-actions.ts';
import type { Lead } from './stage.ts';
import { words } from './words.ts';

export type LeadActions = Pick<SourceActions, 'onPick' | 'onOpen'>;

/** Links that may lead to the policy: why each is listed, and what reading it takes. */
export function LeadList({ leads, onPick, onOpen }: { leads: Lead[] } & LeadActions) {
  return (
    <ul class="leads">
      {leads.map((lead) => (
        <li key={lead.url}>
          <button type="button" class="lead" onClick={() => onPick(lead)}>
            <span class="lead-text" dir="auto">
              {lead.text || addressWords(lead.url)}
            </span>
            <span class="lead-address" dir="ltr">
              {addressWords(lead.url)}
            </span>
            <span class="hint">{words.lead.why(lead.why)}</span>
            {lead.needs && (
              <span class="lead-needs">
                <Icon name="lock" />
                {words.lead[lead.needs](siteWords(lead.url))}
              </span>
            )}
          </button>
          <button
            type="button"
            class="lead-open"
            aria-label={words.lead.open(lead.text || addressWords(lead.url))}
            title={words.lead.openHint}
            onClick={() => onOpen(lead.url)}
          >
            <Icon name="out" />
          </button>
        </li>
      ))}
    </ul>
  );
}
