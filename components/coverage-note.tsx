import { addressWords } from './address-words.ts';
import { LeadList } from './lead-list.tsx';
import type { Audited } from './stage.ts';
import { words } from './words.ts';

interface Props {
  audited: Audited;
  onOpen(url: string): void;
  onAnother(): void;
}

/** What was read, by which route, how much of it, in which languages; and where to go when it was the wrong text. */
export function CoverageNote({ audited, onOpen, onAnother }: Props) {
  const { audit, why, leads } = audited;
  const { source, languages } = audit.document;
  const address = source.finalUrl ?? source.url;
  const others = leads.filter((lead) => lead.url !== source.url && lead.url !== source.finalUrl).slice(0, 4);
  return (
    <section class="coverage" aria-labelledby="what-was-read">
      <h2 id="what-was-read">{words.whatWasRead}</h2>
      <p>{amount(audit.coverage)}</p>
      {audit.coverage.warnings.length > 0 && (
        <ul>
          {audit.coverage.warnings.map((warning, i) => (
            <li key={`${warning.code}-${i}`} class="warning">
              {warning.message}
            </li>
          ))}
        </ul>
      )}
      <dl class="facts">
        {address && <Fact name={words.read.from} value={addressWords(address)} />}
        {why && <Fact name={words.read.why} value={why} />}
        <Fact
          name={words.read.languages}
          value={languages.map(({ lang, share }) => `${languageName(lang)} ${Math.round(share * 100)} %`).join(', ')}
        />
        <Fact name={words.read.versions} value={`engine ${audit.versions.engine}, rules ${audit.versions.rules}`} />
      </dl>
      <h3>{words.read.notThis}</h3>
      {others.length > 0 && (
        <>
          <p class="hint">{words.read.others}</p>
          <LeadList leads={others} onOpen={onOpen} />
        </>
      )}
      <button type="button" class="plain-button" onClick={onAnother}>
        {words.read.another}
      </button>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </>
  );
}

function amount({ characters, read }: { characters: number; read: number }): string {
  if (read >= characters) return words.read.all(words.number(characters));
  return words.read.part(
    words.number(read),
    words.number(characters),
    Math.floor((100 * read) / Math.max(1, characters)),
  );
}

function languageName(lang: string): string {
  if (lang === 'und') return words.read.noVocabulary;
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
