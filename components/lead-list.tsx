import { addressWords, siteWords } from './address-words.ts';
import { Icon } from './icon.tsx';
import type { SourceActions } from './source-actions.ts';
import type { Lead, Tried } from './stage.ts';
import { triedInVain } from './tried-in-vain.ts';
import { words } from './words.ts';

export type LeadActions = Pick<SourceActions, 'onPick' | 'onOpen'>;

/**
 * Links that may lead to the policy: why each is listed, and what reading it takes. Those that were tried `inVain` and
 * would only fail again are opened in a tab instead.
 */
export function LeadList({ leads, inVain = [], ...actions }: { leads: Lead[]; inVain?: Tried[] } & LeadActions) {
  return (
    <ul class="leads">
      {leads.map((lead) => (
        <LeadRow key={lead.url} lead={lead} said={triedInVain(lead, inVain)?.said} {...actions} />
      ))}
    </ul>
  );
}

function LeadRow({ lead, said, onPick, onOpen }: { lead: Lead; said: string | undefined } & LeadActions) {
  const { url, text, why, needs } = lead;
  return (
    <li>
      <button type="button" class="lead" onClick={() => (said ? onOpen(url) : onPick(lead))}>
        <span class="lead-text" dir="auto">
          {text || addressWords(url)}
        </span>
        <span class="lead-address" dir="ltr">
          {addressWords(url)}
        </span>
        <span class="hint">{words.lead.why(why)}</span>
        {(needs || said) && (
          <span class="lead-needs">
            <Icon name={needs ? 'lock' : 'out'} />
            {needs ? words.lead[needs](siteWords(url)) : words.lead.inVain(said ?? '')}
          </span>
        )}
      </button>
      {!said && (
        <button
          type="button"
          class="lead-open"
          aria-label={words.lead.open(text || addressWords(url))}
          title={words.lead.openHint}
          onClick={() => onOpen(url)}
        >
          <Icon name="out" />
        </button>
      )}
    </li>
  );
}
