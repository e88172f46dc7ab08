import type { ComponentChildren } from 'preact';
import type { Audit } from '../engine/model/audit.ts';
import { addressWords } from './address-words.ts';
import { PartList } from './part-list.tsx';
import { words } from './words.ts';

interface Props {
  audit: Audit;
  /** Why this address was taken; empty where the text was given by hand. */
  why: string;
  children?: ComponentChildren;
}

/** What was read, by which route, how much of it, in which languages; below it what to do where it was the wrong text. */
export function CoverageNote({ audit, why, children }: Props) {
  const { source, languages } = audit.document;
  const { parts } = audit.coverage;
  const address = source.finalUrl ?? source.url;
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
          value={languages
            .map(({ lang, share }) => languageWords(lang, share, lang in audit.versions.vocabulary))
            .join(', ')}
        />
        <Fact name={words.read.versions} value={`engine ${audit.versions.engine}, rules ${audit.versions.rules}`} />
      </dl>
      {parts && <PartList parts={parts} />}
      {children}
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

/** "English 93 %", "Dutch 7 % (not read)". */
function languageWords(lang: string, share: number, read: boolean): string {
  const part = `${languageName(lang)} ${Math.round(share * 100)} %`;
  return read || lang === 'und' ? part : words.read.unread(part);
}

function languageName(lang: string): string {
  if (lang === 'und') return words.read.noVocabulary;
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
