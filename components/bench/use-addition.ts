import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Audit } from '../../engine/model/audit.ts';
import type { Span } from '../../engine/model/document.ts';
import type { Review } from '../../report/report.ts';
import { selectedSpan } from '../selected-span.ts';

interface Given {
  /** With the findings that were added before. */
  audit: Audit;
  text: RefObject<HTMLElement | null>;
  onReview(review: Omit<Review, 'at'>): void;
  /** The finding that was added is there now. */
  onAdded(finding: number): void;
}

/** Adding a finding by hand: what is selected in the policy when it begins, and where it stands once it is saved. */
export function useAddition({ audit, text, onReview, onAdded }: Given) {
  const [adding, setAdding] = useState<{ selected: Span | undefined } | null>(null);
  const saved = useRef<number | null>(null);
  useEffect(() => {
    if (saved.current === null || !audit.findings[saved.current]) return;
    onAdded(saved.current);
    saved.current = null;
  }, [audit]);
  return {
    adding,
    begin: () =>
      setAdding({ selected: text.current ? selectedSpan(text.current, document.getSelection()) : undefined }),
    leave: () => setAdding(null),
    save: (given: Omit<Review, 'at' | 'finding'>) => {
      saved.current = audit.findings.length;
      setAdding(null);
      onReview({ ...given, finding: audit.findings.length });
    },
  };
}
