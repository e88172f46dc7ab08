import type { RefObject } from 'preact';
import { Icon } from './icon.tsx';
import { mostHits } from './search-hits.ts';
import { words } from './words.ts';

interface Props {
  query: string;
  at: number;
  count: number;
  field: RefObject<HTMLInputElement | null>;
  onQuery(query: string): void;
  onStep(by: 1 | -1): void;
  onLeave(): void;
}

/** Finds words in the policy. Enter goes to the next place, Shift+Enter to the one before. */
export function PolicySearch({ query, at, count, field, onQuery, onStep, onLeave }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && query) onLeave();
    else return;
    // Escape would close the popup.
    event.preventDefault();
    event.stopPropagation();
  };
  const searching = query.trim().length > 1;
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={words.text.search}
        placeholder={words.text.search}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <output class="search-count" aria-live="polite">
        {searching ? words.text.hits(count ? at + 1 : 0, count, mostHits) : ''}
      </output>
      {searching && count > 1 && (
        <>
          <button type="button" class="icon-button" aria-label={words.text.previousHit} onClick={() => onStep(-1)}>
            <Icon name="up" />
          </button>
          <button type="button" class="icon-button" aria-label={words.text.nextHit} onClick={() => onStep(1)}>
            <Icon name="down" />
          </button>
        </>
      )}
    </search>
  );
}
