import { useMemo, useState } from 'preact/hooks';
import type { Completeness, CompletenessItem } from '../../engine/model/completeness.ts';
import type { Span } from '../../engine/model/document.ts';
import type { Capture } from '../../report/capture.ts';
import { clausesOf } from '../../report/compare/clauses.ts';
import { STATE_WORDS } from '../../report/outcome-words.ts';
import { moveFocus } from '../move-focus.ts';
import { blockAt, type PolicyText, policyText } from '../policy-language.ts';
import { Quote } from '../quote.tsx';
import type { Tone } from '../tone.ts';
import { ToneGlyph } from '../tone-glyph.tsx';
import { say } from './words.ts';

const states = ['found', 'partly', 'missing', 'unknown'] as const;
const tones = { found: 'good', partly: 'mixed', missing: 'harm', unknown: 'unclear' } satisfies Record<
  CompletenessItem['state'],
  Tone
>;
const atFirst = 2;
/** What the policy itself names stands first, what only goes along with it last. */
const order = ['policy', 'user', 'site', 'regime'];

interface Props {
  capture: Capture;
  matrix: Completeness[];
  /** Every regime that there is, whether it applies or not. */
  regimes: { id: string; title: string; full: string }[];
  /** Those that the auditor says apply. */
  chosen: string[];
  onChosen(chosen: string[]): void;
  /** Leads to the finding's passage. */
  onOpen(finding: number): void;
}

/** How the policy answers the list of each law that applies: item by item, with its evidence. No part of the letter. */
export function CompletenessView({ capture, matrix: all, regimes, chosen, onChosen, onOpen }: Props) {
  const matrix = useMemo(
    () => all.toSorted((a, b) => order.indexOf(a.applies.by) - order.indexOf(b.applies.by)),
    [all],
  );
  const policy = useMemo(() => policyText(capture.document, capture.audit), [capture]);
  const [at, setAt] = useState('');
  const shown = matrix.find(({ regime }) => regime === at) ?? matrix[0];
  const others = regimes.filter(({ id }) => chosen.includes(id) || !matrix.some(({ regime }) => regime === id));
  return (
    <main class="completeness">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move the focus between the buttons inside */}
      <div class="regimes" onKeyDown={(event) => moveFocus(event, event.currentTarget)}>
        <h2>{say.complete.regimes}</h2>
        {matrix.length === 0 && <p class="hint">{say.complete.none}</p>}
        <ul>
          {matrix.map((each) => (
            <li key={each.regime}>
              <button
                type="button"
                class="regime"
                data-rove
                aria-pressed={each === shown}
                onClick={() => setAt(each.regime)}
              >
                <strong>{each.title}</strong>
                <Bar counts={each.counts} />
                <span class="hint">{say.complete.counts(each.counts)}</span>
              </button>
            </li>
          ))}
        </ul>
        {others.length > 0 && (
          <fieldset class="regime-others">
            <legend>{say.complete.also}</legend>
            {others.map(({ id, title, full }) => (
              <label key={id} class="check" title={full}>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) => {
                    const on = event.currentTarget.checked;
                    onChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
                    if (on) setAt(id);
                  }}
                />
                <span>{title}</span>
              </label>
            ))}
          </fieldset>
        )}
        <p class="hint">{say.complete.noLetter}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="matrix" tabIndex={0} aria-label={shown?.title ?? say.audit.complete}>
        {shown && <Matrix shown={shown} capture={capture} policy={policy} onOpen={onOpen} />}
      </section>
    </main>
  );
}

interface MatrixProps {
  shown: Completeness;
  capture: Capture;
  policy: PolicyText;
  onOpen(finding: number): void;
}

function Matrix({ shown, capture, policy, onOpen }: MatrixProps) {
  const { title, full, applies, items } = shown;
  return (
    <>
      <h2>{title}</h2>
      <p class="hint">{full}</p>
      <p class="applies">
        {say.complete.applies} {applies.says}{' '}
        {applies.evidence && <Quote policy={policy} span={sentenceAround(policy, applies.evidence)} />}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.complete.item}</th>
            <th scope="col">{say.complete.state}</th>
            <th scope="col">{say.complete.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} class={`tone-${tones[item.state]}`}>
              <th scope="row">
                {item.title}
                <span class="hint block">
                  {item.law}
                  {item.where && ` · ${say.complete.where(item.where)}`}
                </span>
              </th>
              <td class="state">
                <ToneGlyph tone={tones[item.state]} />
                {STATE_WORDS[item.state]}
              </td>
              <td>
                <Evidence item={item} capture={capture} policy={policy} onOpen={onOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Evidence({ item, capture, policy, onOpen }: Omit<MatrixProps, 'shown'> & { item: CompletenessItem }) {
  const [all, setAll] = useState(false);
  const passages = oncePerPassage(item.findings, capture);
  const listed = all ? passages : passages.slice(0, atFirst);
  return (
    <>
      {item.says && <p class="item-says">{item.says}</p>}
      {listed.map((index) => {
        const finding = capture.audit.findings[index];
        return (
          finding && (
            <button key={index} type="button" class="finding" onClick={() => onOpen(index)}>
              <Quote policy={policy} span={finding.passage} />
            </button>
          )
        );
      })}
      {listed.length < passages.length && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {say.complete.more(passages.length - listed.length)}
          <span class="unseen">: {item.title}</span>
        </button>
      )}
    </>
  );
}

function Bar({ counts }: { counts: Completeness['counts'] }) {
  return (
    <span class="regime-bar" aria-hidden="true">
      {states.map((state) => (
        <span key={state} class={`tone-${tones[state]}`} style={{ flexGrow: counts[state] }} />
      ))}
    </span>
  );
}

/** The sentence in which a name stands. */
function sentenceAround(policy: PolicyText, evidence: Span): Span {
  const block = policy.blocks[blockAt(policy.blocks, evidence.start)];
  const clauses = block ? clausesOf({ text: policy.text, blocks: [block] }) : [];
  return clauses.find(({ start, end }) => start <= evidence.start && evidence.start < end) ?? evidence;
}

/** Several findings may rest on one sentence: it is shown once. */
function oncePerPassage(indices: number[], { audit }: Capture): number[] {
  const seen = new Set<string>();
  return indices.filter((index) => {
    const passage = audit.findings[index]?.passage;
    const key = `${passage?.start}-${passage?.end}`;
    return !seen.has(key) && seen.add(key);
  });
}
