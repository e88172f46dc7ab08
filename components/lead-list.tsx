import { addressWords } from './address-words.ts';
import { Icon } from './icon.tsx';
import type { Lead } from './stage.ts';

/** Links that may lead to the policy, with the reason why each is on the list. */
export function LeadList({ leads, onOpen }: { leads: Lead[]; onOpen(url: string): void }) {
  return (
    <ul class="leads">
      {leads.map((lead) => (
        <li key={lead.url}>
          <button type="button" class="lead" onClick={() => onOpen(lead.url)}>
            <span class="lead-text" dir="auto">
              {lead.text || addressWords(lead.url)}
            </span>
            <span class="lead-address" dir="ltr">
              {addressWords(lead.url)}
            </span>
            <span class="hint">{lead.why}</span>
            <Icon name="out" />
          </button>
        </li>
      ))}
    </ul>
  );
}
