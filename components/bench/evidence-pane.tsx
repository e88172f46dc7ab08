import type { ComponentChildren } from 'preact';
import type { Audit, Finding } from '../../engine/model/audit.ts';
import type { Span } from '../../engine/model/document.ts';
import { BY_HAND } from '../../report/with-additions.ts';
import { durationWords } from '../duration-words.ts';
import type { MarkNote } from '../mark-notes.ts';
import type { PolicyText } from '../policy-language.ts';
import { Quote } from '../quote.tsx';
import { ToneGlyph } from '../tone-glyph.tsx';
import { words } from '../words.ts';
import { headingPath } from './heading-path.ts';
import { say } from './words.ts';

/** What the rules' files say beside an audit. */
export interface RuleNotes {
  /** Why a rule's matter matters, by its id; undefined for a rule that is no more. */
  whyOf(rule: string): string | undefined;
  /** "sells": a concept's plain name; the id where it has none. */
  conceptName(concept: string): string;
  /** What a finding can name, by the member that names it. */
  concepts: Record<'data' | 'recipients' | 'purposes', { id: string; label: string }[]>;
}

interface Props {
  audit: Audit;
  policy: PolicyText;
  notes: MarkNote[];
  rules: RuleNotes;
  finding: number | null;
  onChoose(finding: number): void;
  /** What can be done with the passage, and the auditor's review. */
  children?: ComponentChildren;
}

/** The right pane of the bench: all that a finding rests on. */
export function EvidencePane(props: Props) {
  const { audit, policy, notes, rules, onChoose } = props;
  const finding = props.finding === null ? undefined : audit.findings[props.finding];
  const note = notes[props.finding ?? -1];
  if (!finding || !note) return <p class="evidence evidence-none hint">{say.evidence.none}</p>;
  const against = audit.contradictions
    .filter(({ findings }) => findings.includes(props.finding as number))
    .map(({ findings: [a, b] }) => (a === props.finding ? b : a));
  return (
    <div class="evidence">
      <h2>
        <ToneGlyph tone={note.tone} />
        <span>{note.label}</span>
      </h2>
      <p class="evidence-line">
        <span class={`stance tone-${note.tone}`}>{words.stance[finding.stance]}</span>
        {finding.duration && <span>{durationWords(finding.duration)}</span>}
      </p>
      <figure class={`tone-edge-${note.tone}`}>
        <Quote policy={policy} span={finding.passage} />
      </figure>
      {props.children}
      <dl class="facts">
        <Path policy={policy} finding={finding} />
        {finding.context && <Words name={say.evidence.lead} policy={policy} span={finding.context} />}
        {finding.condition && <Words name={say.evidence.condition} policy={policy} span={finding.condition} />}
        <Concepts name={words.because.data} ids={finding.data} rules={rules} />
        <Concepts name={words.because.recipients} ids={finding.recipients} rules={rules} />
        <Concepts name={words.because.purposes} ids={finding.purposes} rules={rules} />
        {finding.rule === BY_HAND ? (
          <>
            <dt>{say.evidence.rule}</dt>
            <dd>{say.review.byHand}</dd>
          </>
        ) : (
          <Rule policy={policy} finding={finding} rules={rules} />
        )}
        <dt>{say.evidence.place}</dt>
        <dd>{say.evidence.units(finding.passage.start, finding.passage.end)}</dd>
      </dl>
      {against.length > 0 && (
        <section>
          <h3>{say.evidence.contradicts}</h3>
          {against.map((index) => {
            const other = audit.findings[index];
            return (
              other && (
                <button key={index} type="button" class="finding tone-edge-unclear" onClick={() => onChoose(index)}>
                  <Quote policy={policy} span={other.passage} />
                </button>
              )
            );
          })}
        </section>
      )}
    </div>
  );
}

/** Why the machine found it, and how sure it is. */
function Rule({ policy, finding, rules }: { policy: PolicyText; finding: Finding; rules: RuleNotes }) {
  return (
    <>
      <Because policy={policy} finding={finding} rules={rules} />
      <dt>{say.evidence.rule}</dt>
      <dd>
        {finding.title} <code>{finding.rule}</code>
        <span class="hint block">{rules.whyOf(finding.rule) ?? say.evidence.noRule}</span>
      </dd>
      {finding.law.length > 0 && (
        <>
          <dt>{say.evidence.law}</dt>
          <dd>{finding.law.join(' · ')}</dd>
        </>
      )}
      <dt>{say.evidence.severity}</dt>
      <dd>{say.filter.severities[finding.severity]}</dd>
      <dt>{say.evidence.confidence}</dt>
      <dd>{say.filter.confidences[finding.confidence]}</dd>
    </>
  );
}

function Path({ policy, finding }: { policy: PolicyText; finding: Finding }) {
  const path = headingPath(policy, finding.passage.start);
  if (!path.length) return null;
  return (
    <>
      <dt>{say.evidence.under}</dt>
      <dd>
        <ol class="heading-path" dir={policy.dir}>
          {path.map((block) => (
            <li key={block.start}>
              <Quote policy={policy} span={block} />
            </li>
          ))}
        </ol>
      </dd>
    </>
  );
}

function Words({ name, policy, span }: { name: string; policy: PolicyText; span: Span }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Quote policy={policy} span={span} />
      </dd>
    </>
  );
}

function Concepts({ name, ids, rules }: { name: string; ids: string[]; rules: RuleNotes }) {
  if (!ids.length) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{ids.map((id) => rules.conceptName(id)).join(', ')}</dd>
    </>
  );
}

function Because({ policy, finding, rules }: { policy: PolicyText; finding: Finding; rules: RuleNotes }) {
  return (
    <>
      <dt>{say.evidence.because}</dt>
      <dd>
        {finding.because.length === 0 && say.evidence.noBecause}
        <ul class="because">
          {finding.because.map(({ concept, role, span }) => (
            <li key={`${concept}-${role}-${span.start}`} class={`because-${role}`}>
              <Quote policy={policy} span={span} />{' '}
              <span class="hint">
                {say.evidence.role[role]}
                {concept !== role && (
                  <>
                    : {rules.conceptName(concept)} <code>{concept}</code>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
