import type { Source, Span } from '../engine/model/document.ts';
import { foldText } from '../report/folded-text.ts';
import { isLinkable, passageLink } from '../report/text-fragment.ts';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

interface Props {
  source: Source;
  text: string;
  passage: Span;
  /** Marks the passage in the page at hand; missing where that page is not the policy. */
  onShow: ((passage: Span) => void) | undefined;
  onOpen(url: string): void;
  onCopy(link: string): void;
}

/** What can be done with a passage outside of the popup: see it in its page, take a link to it along. */
export function PassageActions({ source, text, passage, onShow, onOpen, onCopy }: Props) {
  // Made at the press: looking through a long text takes a moment, and most passages are never linked to.
  const link = () => passageLink(source, foldText(text), passage);
  const linkable = isLinkable(source);
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
