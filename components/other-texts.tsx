import { type LeadActions, LeadList } from './lead-list.tsx';
import type { Audited } from './stage.ts';
import { words } from './words.ts';

interface Props extends LeadActions {
  audited: Audited;
  onAnother(): void;
}

/** Where to go when the wrong text was read: other links of the page, or a text given by hand. */
export function OtherTexts({ audited: { audit, leads }, onPick, onOpen, onAnother }: Props) {
  const { url, finalUrl } = audit.document.source;
  const others = leads.filter((lead) => lead.url !== url && lead.url !== finalUrl).slice(0, 4);
  return (
    <>
      <h3>{words.read.notThis}</h3>
      {others.length > 0 && (
        <>
          <p class="hint">{words.read.others}</p>
          <LeadList leads={others} onPick={onPick} onOpen={onOpen} />
        </>
      )}
      <button type="button" class="plain-button" onClick={onAnother}>
        {words.read.another}
      </button>
    </>
  );
}
