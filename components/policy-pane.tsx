import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { MarkNote } from './mark-notes.ts';
import type { Passage } from './mark-segments.ts';
import { PolicyChunk } from './policy-chunk.tsx';
import { type Chunk, chunkAt, policyChunks } from './policy-chunks.ts';
import type { PolicyText } from './policy-language.ts';
import { PolicySearch } from './policy-search.tsx';
import { policyTree } from './policy-tree.ts';
import { scrollTo } from './scroll-to.ts';
import { useGradual } from './use-gradual.ts';
import { useSearch } from './use-search.ts';
import { useWindow } from './use-window.ts';
import { words } from './words.ts';

interface Props {
  policy: PolicyText;
  title: string;
  passages: Passage[];
  notes: MarkNote[];
  chosen: { finding: number; passage: Passage } | null;
  /** Counts up each time the chosen passage is to be brought into view. */
  called: number;
  search: RefObject<HTMLInputElement | null>;
  pane: RefObject<HTMLDivElement | null>;
  /** A passage was pressed: these findings rest on it. */
  onLead(findings: number[]): void;
}

/** The right pane: the whole policy in its own typography, language and direction, with its passages marked. */
export function PolicyPane({ policy, title, passages, notes, chosen, called, search, pane, onLead }: Props) {
  const chunks = useMemo(() => policyChunks(policyTree(policy.text, policy.blocks)), [policy]);
  const byChunk = useMemo(() => passagesByChunk(chunks, passages), [chunks, passages]);
  const isLong = chunks.length > mostDrawn;
  const drawn = useGradual(isLong ? 0 : chunks.length, 2);
  const { near, heights } = useWindow(pane, chunks.length, isLong);
  const asked = useRef(new Set<number>());
  const find = useSearch(policy.text, pane, isLong ? near : drawn);
  const wanted = [chosen?.passage.start, find.now?.start].flatMap((at) =>
    at === undefined ? [] : chunkAt(chunks, at),
  );
  if (!isLong) for (const index of wanted) asked.current.add(index);
  const isDrawn = (index: number) =>
    isLong ? near.has(index) || wanted.includes(index) : index < drawn || asked.current.has(index);
  const tabStop = chosen?.passage.start ?? passages[0]?.start ?? -1;

  useEffect(() => {
    const container = pane.current;
    if (!called || !chosen || !container) return;
    const mark = () => container.querySelector(`[data-findings~="${chosen.finding}"]`);
    scrollTo(container, () => mark()?.getBoundingClientRect());
  }, [called]);

  // The browser's own search sees only what is drawn. Pressed again, it comes.
  useEffect(() => {
    if (!isLong) return;
    const onFind = (event: KeyboardEvent) => {
      if (event.key !== 'f' || !(event.ctrlKey || event.metaKey) || document.activeElement === search.current) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    addEventListener('keydown', onFind);
    return () => removeEventListener('keydown', onFind);
  }, [isLong]);

  const lead = (event: Event) => {
    const findings = (event.target as Element).closest<HTMLElement>('[data-findings]')?.dataset.findings;
    if (findings) onLead(findings.split(' ').map(Number));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!(event.target as Element).closest('[data-findings]')) return;
    event.preventDefault();
    lead(event);
  };
  return (
    <>
      <div class="policy-bar">
        <h2 class="policy-title" dir="auto" title={title}>
          {title || words.text.untitled}
        </h2>
        <PolicySearch
          query={find.query}
          at={find.at}
          count={find.count}
          field={search}
          onQuery={find.ask}
          onStep={find.step}
          onLeave={() => {
            find.ask('');
            pane.current?.focus();
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: it scrolls, so it takes the focus and has a name */}
      <div
        class="policy-scroll"
        ref={pane}
        role="region"
        aria-label={words.policy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        onClick={lead}
        onKeyDown={onKeyDown}
      >
        <article class="policy" lang={policy.lang === 'und' ? undefined : policy.lang} dir={policy.dir}>
          {chunks.map((chunk, index) => {
            const visible = isDrawn(index);
            const inHere = chosen && byChunk[index]?.includes(chosen.passage) ? chosen.finding : null;
            return (
              <div
                key={chunk.start}
                class="chunk"
                data-chunk={isLong ? index : undefined}
                style={visible ? undefined : { blockSize: `${heights.get(index) ?? estimate(chunk)}px` }}
              >
                {visible && (
                  <PolicyChunk
                    policy={policy}
                    chunk={chunk}
                    passages={byChunk[index] ?? none}
                    notes={notes}
                    chosen={inHere}
                    tabStop={tabStop >= chunk.start && tabStop < chunk.end ? tabStop : -1}
                  />
                )}
              </div>
            );
          })}
        </article>
      </div>
    </>
  );
}

const none: Passage[] = [];

/** A text of more chunks (some 360,000 characters) is drawn only near the view: as a whole it would hold the browser up. */
const mostDrawn = 60;

/** A guess at a chunk's height in pixels, at some sixty characters and twenty-six pixels a line. */
function estimate(chunk: Chunk): number {
  return Math.round(((chunk.end - chunk.start) / 60) * 26 + chunk.nodes.length * 16);
}

function passagesByChunk(chunks: Chunk[], passages: Passage[]): Passage[][] {
  const byChunk = chunks.map((): Passage[] => []);
  for (const passage of passages) {
    for (let i = chunkAt(chunks, passage.start); i < chunks.length && (chunks[i] as Chunk).start < passage.end; i++) {
      byChunk[i]?.push(passage);
    }
  }
  return byChunk;
}
