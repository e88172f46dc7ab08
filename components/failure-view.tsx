import { siteWords } from './address-words.ts';
import { GiveText, type GiveTextProps } from './give-text.tsx';
import { LeadList } from './lead-list.tsx';
import type { Failure } from './stage.ts';
import { words } from './words.ts';

interface Props extends GiveTextProps {
  failure: Failure;
  onOpen(url: string): void;
  onAgain(): void;
}

/** What failed, why, and what to do next: open one of the links, try again, or give the text by hand. */
export function FailureView({ failure, onOpen, onAgain, ...give }: Props) {
  const { title, lead } = sentences(failure);
  return (
    <main class="message failure">
      <div class="failure-words" role="alert">
        <h2>{title}</h2>
        <p>{lead}</p>
      </div>
      {failure.kind === 'no-policy' && <NoPolicy failure={failure} onOpen={onOpen} />}
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
    </main>
  );
}

function NoPolicy({
  failure,
  onOpen,
}: {
  failure: Extract<Failure, { kind: 'no-policy' }>;
  onOpen(url: string): void;
}) {
  return (
    <>
      <section aria-labelledby="leads-title">
        {failure.leads.length > 0 ? (
          <>
            <h2 id="leads-title">{words.failure.leads}</h2>
            <p class="hint">{words.failure.leadsHow}</p>
            <LeadList leads={failure.leads.slice(0, 6)} onOpen={onOpen} />
          </>
        ) : (
          <p id="leads-title">{words.failure.noLeads}</p>
        )}
      </section>
      {failure.tried.length > 0 && (
        <details class="detail">
          <summary>{words.failure.tried}</summary>
          <ul>
            {failure.tried.map((line, i) => (
              <li key={`${i}-${line}`} dir="auto">
                {line}
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
      return { title: say.noPolicy, lead: say.noPolicyLead(siteWords(failure.url)) };
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
