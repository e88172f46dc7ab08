import type { Audit } from '../engine/model/audit.ts';
import type { Question, Taking } from '../engine/model/question.ts';
import { type AlsoSaid, alsoSaid } from '../report/also-said.ts';
import type { QuestionGroup } from '../report/group-questions.ts';
import type { Review } from '../report/report.ts';
import { AnswerWord } from './answer-word.tsx';
import { FindingItem } from './finding-item.tsx';
import { Icon } from './icon.tsx';
import type { PolicyText } from './policy-language.ts';
import { type Tone, toneOf, toneOfStance } from './tone.ts';
import { ToneGlyph } from './tone-glyph.tsx';
import { words } from './words.ts';

const atFirst = 2;
/** How many more a press lists: all of them in any policy, but not the thousands of a text of megabytes. */
const atOnce = 200;

interface Props {
  group: QuestionGroup;
  audit: Audit;
  policy: PolicyText;
  open: boolean;
  /** How many findings are listed of questions, and of titles of what answers none, where the reader asked for more. */
  full: ReadonlyMap<string, number>;
  chosen: number | null;
  shown(finding: number): boolean;
  /** What an auditor said last of a finding. */
  verdictOf?: ((finding: number) => Review['verdict'] | undefined) | undefined;
  onOpen(group: string, open: boolean): void;
  onFull(full: ReadonlyMap<string, number>): void;
  onChoose(finding: number): void;
}

/** The questions of one topic with their answers and findings, and what the policy does not say about it. */
export function TopicGroup(props: Props) {
  const { group, audit, open, shown, onOpen } = props;
  const { questions } = group;
  const answered = questions.filter((q) => audit.answers[q.id]?.findings.some(shown));
  const silent = questions.filter((q) => (audit.answers[q.id]?.answer ?? 'silent') === 'silent');
  const id = `topic-${group.id}`;
  return (
    <section class="topic" aria-labelledby={id}>
      <h3 id={id}>
        <button type="button" class="topic-head" data-rove aria-expanded={open} onClick={() => onOpen(group.id, !open)}>
          <Icon name="chevron" />
          <span class="topic-title">{group.title}</span>
          <Tally questions={answered} audit={audit} />
        </button>
      </h3>
      {open && (
        <div class="topic-body">
          {answered.map((question) => (
            <Answered key={question.id} question={question} {...props} />
          ))}
          {alsoSaid(audit, group.id)
            .filter(({ findings }) => findings.some(shown))
            .map((also) => (
              <Also key={also.title} also={also} {...props} />
            ))}
          {silent.length > 0 && (
            <p class="silent-list">
              <ToneGlyph tone="silent" />
              <span>
                {words.silentOn} {silent.map((q) => q.label).join(' · ')}
              </span>
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function Answered(props: Props & { question: Question }) {
  const { question, audit, shown } = props;
  const answer = audit.answers[question.id];
  if (!answer) return null;
  const tone = toneOf(question.yes, answer.answer);
  return (
    <div class="answered">
      <h4 class="row" title={question.ask}>
        <ToneGlyph tone={tone} />
        <span class="row-label">{question.label}</span>
        <AnswerWord outcome={answer.answer} tone={tone} />
      </h4>
      <Passages
        {...props}
        id={question.id}
        label={question.label}
        taking={question.yes}
        all={answer.findings.filter(shown)}
      />
    </div>
  );
}

/** What one rule found about the topic that answers none of its questions. */
function Also(props: Props & { also: AlsoSaid }) {
  const { also, group, shown } = props;
  const id = `${group.id}: ${also.title}`;
  return (
    <div class="answered">
      <h4 class="row">
        <ToneGlyph tone="plain" />
        <span class="row-label">{also.title}</span>
      </h4>
      <Passages {...props} id={id} label={also.title} taking="information" all={also.findings.filter(shown)} />
    </div>
  );
}

interface PassagesProps extends Props {
  id: string;
  label: string;
  taking: Taking;
  all: number[];
}

/** The first few findings, and more once the reader asked. */
function Passages({ id, label, taking, all, audit, policy, full, chosen, verdictOf, onFull, onChoose }: PassagesProps) {
  // The chosen finding is listed even where it comes after the first few.
  const most = full.get(id) ?? atFirst;
  const listed = all.filter((index, i) => i < most || index === chosen);
  return (
    <>
      <ul class="findings">
        {listed.map((index) => {
          const finding = audit.findings[index];
          return (
            finding && (
              <FindingItem
                key={index}
                index={index}
                finding={finding}
                tone={toneOfStance(taking, finding.stance)}
                policy={policy}
                chosen={chosen === index}
                verdict={verdictOf?.(index)}
                onChoose={onChoose}
              />
            )
          );
        })}
      </ul>
      {listed.length < all.length && (
        <button
          type="button"
          class="quiet more"
          data-rove
          onClick={() => onFull(new Map(full).set(id, (full.get(id) ?? 0) + atOnce))}
        >
          {words.more(Math.min(atOnce, all.length - listed.length))}
          <span class="unseen">: {label}</span>
        </button>
      )}
    </>
  );
}

function Tally({ questions, audit }: { questions: Question[]; audit: Audit }) {
  const tones = questions.map((q) => toneOf(q.yes, audit.answers[q.id]?.answer ?? 'silent'));
  const shownTones: Tone[] = ['harm', 'mixed', 'good', 'unclear', 'plain'];
  return (
    <span class="tally">
      {shownTones.map((tone) => {
        const count = tones.filter((t) => t === tone).length;
        return (
          count > 0 && (
            <span key={tone} class={`tally-item tone-${tone}`}>
              <ToneGlyph tone={tone} />
              {count}
              <span class="unseen"> {words.tone[tone]},</span>
            </span>
          )
        );
      })}
    </span>
  );
}
