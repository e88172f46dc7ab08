import type { Span } from '../engine/model/document.ts';
import { isLinkable, type Linked, pageOf, passageLinks } from '../report/passage-links.ts';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

interface Props {
  audit: Linked;
  passage: Span;
  /** Marks the passage in the page at hand; missing where there is none. */
  onShow: ((passage: Span) => void) | undefined;
  onOpen(url: string): void;
  onCopy(link: string): void;
}

/** What can be done with a passage outside of the popup: see it in its page, take a link to it along. */
export function PassageActions({ audit, passage, onShow: onMark, onOpen, onCopy }: Props) {
  // Made at the press: looking through a long text takes a moment, and most passages are never linked to.
  const link = () => passageLinks(audit)(passage);
  const page = pageOf(audit, passage);
  const linkable = isLinkable(page);
  // Only what was read from the page at hand can be marked there: another part of the policy is opened.
  const onShow = page.route === 'page' ? onMark : undefined;
  if (!onShow && !linkable) return null;
  return (
    <div class="passage-actions">
      {onShow && (
        <button type="button" class="quiet" onClick={() => onShow(passage)}>
          <Icon name="page" />
          <span>{words.passage.show}</span>
        </button>
      )}
      {linkable && !onShow && (
        <button type="button" class="quiet" onClick={() => onOpen(link())}>
          <Icon name="out" />
          <span>{words.passage.open}</span>
        </button>
      )}
      {linkable && (
        <button type="button" class="quiet" onClick={() => onCopy(link())}>
          <Icon name="link" />
          <span>{words.passage.copy}</span>
        </button>
      )}
    </div>
  );
}
