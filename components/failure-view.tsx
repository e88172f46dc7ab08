import { addressWords, siteWords } from './address-words.ts';
import { AllowedSites } from './allowed-sites.tsx';
import { GiveText, type GiveTextProps } from './give-text.tsx';
import { type LeadActions, LeadList } from './lead-list.tsx';
import { mainObstacle } from './main-obstacle.ts';
import type { SourceActions } from './source-actions.ts';
import type { Failure } from './stage.ts';
import { triedInVain } from './tried-in-vain.ts';
import { words } from './words.ts';

interface Props extends GiveTextProps, SourceActions {
  failure: Failure;
  onAgain(): void;
}

/** What failed, why, and what to do next: open one of the links, try again, or give the text by hand. */
export function FailureView({ failure, allowed, onPick, onOpen, onAgain, onGiveBack, ...give }: Props) {
  const { title, lead } = sentences(failure);
  return (
    <main class="message failure">
      <div class="failure-words" role="alert">
        <h2>{title}</h2>
        <p>{lead}</p>
      </div>
      {failure.kind === 'no-policy' && <NoPolicy failure={failure} onPick={onPick} onOpen={onOpen} />}
      {'detail' in failure && failure.detail && failure.kind !== 'bad-file' && (
        <details class="detail">
          <summary>{words.failure.detail}</summary>
          <p dir="auto">{failure.detail}</p>
        </details>
      )}
      {(failure.kind === 'broken' || failure.kind === 'refused') && (
        <button type="button" class="main-button" onClick={onAgain}>
          {words.failure.again}
        </button>
      )}
      <GiveText {...give} />
      <AllowedSites sites={allowed} onGiveBack={onGiveBack} />
    </main>
  );
}

function NoPolicy({
  failure,
  ...actions
}: {
  failure: Extract<Failure, { kind: 'no-policy' }>;
} & LeadActions) {
  const leads = failure.leads.slice(0, 6);
  const hopeless = leads.every((lead) => triedInVain(lead, failure.tried));
  return (
    <>
      <section aria-labelledby="leads-title">
        {leads.length > 0 ? (
          <>
            <h2 id="leads-title">{hopeless ? words.failure.inVain : words.failure.leads}</h2>
            {!hopeless && <p class="hint">{words.failure.leadsHow}</p>}
            <LeadList leads={leads} inVain={failure.tried} {...actions} />
          </>
        ) : (
          <p id="leads-title">{words.failure.noLeads}</p>
        )}
      </section>
      {failure.tried.length > 0 && (
        <details class="detail">
          <summary>{words.failure.tried}</summary>
          <ul>
            {failure.tried.map(({ url, said }, i) => (
              <li key={`${i}-${url}`}>
                <bdi dir="ltr">{addressWords(url)}</bdi> {said}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function sentences(failure: Failure): { title: string; lead: string } {
  const say = words.failure;
  switch (failure.kind) {
    case 'no-policy':
      return noPolicySentences(failure);
    case 'forbidden':
      return { title: say.forbidden, lead: say.forbiddenLead };
    case 'refused':
      return { title: say.refused, lead: say.refusedLead };
    case 'broken':
      return { title: say.broken, lead: say.brokenLead };
    case 'bad-file':
      return { title: say.badFile, lead: `${failure.name}: ${failure.detail}` };
  }
}

/** Where something stood before the likeliest text: what it was, and what to do about it. */
function noPolicySentences(failure: Extract<Failure, { kind: 'no-policy' }>): { title: string; lead: string } {
  const before = mainObstacle(failure);
  if (before) return words.obstacle[before.code];
  return { title: words.failure.noPolicy, lead: words.failure.noPolicyLead(siteWords(failure.url)) };
}
