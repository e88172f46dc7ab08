import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Span } from '../../engine/model/document.ts';
import type { Question } from '../../engine/model/question.ts';
import type { Capture } from '../../report/capture.ts';
import { meaningOf, meaningOfClause, summaryWords } from '../../report/compare/meaning-words.ts';
import type { WordPart } from '../../report/compare/words-of.ts';
import type { ClauseChange, Comparison } from '../../report/compare.ts';
import { nameOf } from '../../report/name-of.ts';
import { AnswerWord } from '../answer-word.tsx';
import { languageAt, type PolicyText, policyText } from '../policy-language.ts';
import { Quote } from '../quote.tsx';
import { toneOf } from '../tone.ts';
import { words } from '../words.ts';
import { clauseRuns } from './clause-runs.ts';
import { say } from './words.ts';

const pageSize = 200;

export interface CompareViewProps {
  before: Capture;
  after: Capture;
  comparison: Comparison;
  questions: Question[];
  onOpen(which: 'before' | 'after', finding: number): void;
}

/** Two versions of a policy: what the change means, and below it every changed clause side by side. */
export function CompareView({ before, after, comparison, questions, onOpen }: CompareViewProps) {
  const [size, setSize] = useState(pageSize);
  const texts = useMemo(
    () => ({ before: policyText(before.document, before.audit), after: policyText(after.document, after.audit) }),
    [before, after],
  );
  const runs = useMemo(() => clauseRuns(comparison.clauses), [comparison]);
  const [first, ...lines] = summaryWords(
    { ...comparison, answers: [], contradictions: { gone: [], new: [] } },
    questions,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <main class="compare" tabIndex={0} aria-label={say.compare.title}>
      <div class="compare-heads">
        {[before, after].map((capture, at) => (
          <div key={at === 0 ? 'before' : 'after'}>
            <h2>
              {at === 0 ? say.compare.before : say.compare.after} <bdi>{nameOf(capture.audit)}</bdi>
            </h2>
            <p class="hint">{say.date(capture.audit.document.source.capturedAt ?? '')}</p>
          </div>
        ))}
      </div>
      <section class="meaning" aria-labelledby="meaning-title">
        <h2 id="meaning-title">{say.compare.meaning}</h2>
        <p class="meaning-first">{first}</p>
        {lines
          .filter((line) => line !== NO_ANSWER)
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
        <div class="meaning-columns">
          <div>
            <Answers comparison={comparison} questions={questions} />
            <Contradictions comparison={comparison} questions={questions} />
            <Reviews comparison={comparison} policy={texts.before} onOpen={(finding) => onOpen('before', finding)} />
          </div>
          <div>
            <Findings comparison={comparison} questions={questions} texts={texts} onOpen={onOpen} />
          </div>
        </div>
      </section>
      <section class="clauses" aria-labelledby="clauses-title">
        <h2 id="clauses-title">{say.compare.clauses}</h2>
        {runs.slice(0, size).map((run) =>
          run.kind === 'same' ? (
            <details key={`same-${run.clauses[0]?.after?.start}`} class="untouched">
              <summary>{say.compare.untouched(run.clauses.length)}</summary>
              {run.clauses.map((clause) => (
                <Sides key={clause.after?.start} clause={clause} texts={texts} />
              ))}
            </details>
          ) : (
            <Changed
              key={`${run.clause.kind}-${run.clause.before?.start}-${run.clause.after?.start}`}
              clause={run.clause}
              texts={texts}
              meaning={meaningOfClause(run.clause, comparison, questions)}
            />
          ),
        )}
        {runs.length > size && (
          <button type="button" class="plain-button" onClick={() => setSize(size + pageSize)}>
            {say.compare.more(runs.length - size)}
          </button>
        )}
      </section>
    </main>
  );
}

const NO_ANSWER = 'No answer changed.';

interface Part {
  comparison: Comparison;
  questions: Question[];
}

function Answers({ comparison, questions }: Part) {
  if (!comparison.answers.length) return <p>{say.compare.noAnswer}</p>;
  return (
    <>
      <h3>{say.compare.answers}</h3>
      <ul class="answer-changes">
        {comparison.answers.map(({ question: id, before, after }) => {
          const question = questions.find((each) => each.id === id);
          const yes = question?.yes ?? 'information';
          return (
            <li key={id}>
              <span>{question?.label ?? id}</span>
              <span class="answer-change">
                <AnswerWord outcome={before} tone={toneOf(yes, before)} />
                <span aria-hidden="true">→</span>
                <span class="unseen">{say.compare.now}</span>
                <AnswerWord outcome={after} tone={toneOf(yes, after)} />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

type Texts = Record<'before' | 'after', PolicyText>;

function Findings({
  comparison,
  questions,
  texts,
  onOpen,
}: Part & { texts: Texts; onOpen: CompareViewProps['onOpen'] }) {
  const { findings, audits } = comparison;
  return (
    <>
      {(['gained', 'lost', 'turned', 'altered'] as const).map((kind) => {
        const list = findings.filter((each) => each.kind === kind);
        if (!list.length) return null;
        return (
          <details key={kind} class="finding-changes" open={list.length <= 12}>
            <summary>
              <h3>
                {say.compare.kinds[kind]} <span class="hint">{list.length}</span>
              </h3>
            </summary>
            <ul>
              {list.map((change) => {
                const which = change.after === undefined ? 'before' : 'after';
                const index = change.after ?? change.before ?? 0;
                const passage = audits[which].findings[index]?.passage;
                return (
                  <li key={`${change.before}-${change.after}`}>
                    <button type="button" class="finding" onClick={() => onOpen(which, index)}>
                      <span>{meaningOf(change, audits, questions)}</span>
                      {passage && <Quote policy={texts[which]} span={passage} />}
                    </button>
                  </li>
                );
              })}
            </ul>
          </details>
        );
      })}
    </>
  );
}

/** Reviews of the version before whose words were changed: they hold no longer by themselves. */
function Reviews({
  comparison,
  policy,
  onOpen,
}: {
  comparison: Comparison;
  policy: PolicyText;
  onOpen(finding: number): void;
}) {
  const list = comparison.reviews.filter(({ stands }) => !stands);
  if (!list.length) return null;
  return (
    <>
      <h3>{say.compare.reviews}</h3>
      <ul>
        {list.map(({ review, passage }) => (
          <li key={`${review.finding}-${review.author}`}>
            <button type="button" class="finding" onClick={() => onOpen(review.finding)}>
              <span>
                <strong class={`verdict-word verdict-${review.verdict}`}>{words.verdict[review.verdict]}</strong>{' '}
                <bdi>{say.review.by(review.author, say.day(review.at))}</bdi>: <bdi>{review.reason}</bdi>
              </span>
              <Quote policy={policy} span={passage} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Contradictions({ comparison, questions }: Part) {
  const label = (id: string) => questions.find((question) => question.id === id)?.label ?? id;
  const { gone, new: fresh } = comparison.contradictions;
  if (!gone.length && !fresh.length) return null;
  return (
    <ul class="contradiction-changes">
      {fresh.map(({ answers }) => (
        <li key={`new-${answers}`}>{say.compare.contradicts(label(answers))}</li>
      ))}
      {gone.map(({ answers }) => (
        <li key={`gone-${answers}`}>{say.compare.contradictsNoMore(label(answers))}</li>
      ))}
    </ul>
  );
}

function Changed({ clause, texts, meaning }: { clause: ClauseChange; texts: Texts; meaning: string[] }) {
  return (
    <article class={`clause clause-${clause.kind}`}>
      <h3>
        {say.compare.clause[clause.kind]}
        {clause.isElsewhere && `, ${say.compare.elsewhere}`}
      </h3>
      <Sides clause={clause} texts={texts} />
      {clause.kind !== 'moved' && (
        <ul class="clause-meaning">
          {meaning.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Sides({ clause, texts }: { clause: ClauseChange; texts: Texts }) {
  return (
    <div class={clause.isHeading ? 'sides of-heading' : 'sides'}>
      <Side policy={texts.before} span={clause.before} parts={clause.words} leaves="new" />
      <Side policy={texts.after} span={clause.after} parts={clause.words} leaves="gone" />
    </div>
  );
}

interface SideProps {
  policy: PolicyText;
  span: Span | undefined;
  parts: WordPart[];
  /** The parts that the other side shows. */
  leaves: WordPart['kind'];
}

function Side({ policy, span, parts, leaves }: SideProps): ComponentChildren {
  if (!span) return <p class="side none">–</p>;
  const { lang, dir } = languageAt(policy, span);
  return (
    <p class="side quote" lang={lang} dir={dir}>
      {parts.length === 0
        ? policy.text.slice(span.start, span.end)
        : parts
            .filter(({ kind }) => kind !== leaves)
            .map(({ kind, text }, at) => {
              if (kind === 'same') return text;
              return kind === 'gone' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
            })}
    </p>
  );
}
