import { useMemo, useState } from 'preact/hooks';
import { addressWords } from '../address-words.ts';
import { Icon } from '../icon.tsx';
import { words } from '../words.ts';
import { type ListRow, searchRows } from './list-row.ts';
import { say } from './words.ts';

const pageSize = 100;

interface Props {
  rows: ListRow[];
  onOpen(id: string): void;
  onCompare(older: string, newer: string): void;
  onRemove(ids: string[]): void;
}

/** The audits that are kept or open, under a search; two of them can be compared, any number deleted. */
export function AuditList({ rows, onOpen, onCompare, onRemove }: Props) {
  const [query, setQuery] = useState('');
  const [size, setSize] = useState(pageSize);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [sure, setSure] = useState(false);
  const found = useMemo(() => searchRows(rows, query), [rows, query]);
  const selected = rows.filter(({ summary }) => picked.has(summary.id));
  const pick = (id: string, on: boolean) => {
    setPicked((now) => new Set(on ? [...now, id] : [...now].filter((each) => each !== id)));
    setSure(false);
  };
  const [first, second] = [...selected].sort((a, b) => (a.summary.capturedAt < b.summary.capturedAt ? -1 : 1));
  return (
    <section class="audits" aria-labelledby="audits-title">
      <div class="audits-head">
        <h2 id="audits-title">{say.list.title}</h2>
        <label class="audits-search">
          <span class="unseen">{say.list.search}</span>
          <Icon name="search" />
          <input
            type="search"
            value={query}
            placeholder={say.list.searchHint}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setSize(pageSize);
            }}
          />
        </label>
        <p class="hint" role="status">
          {rows.length > 0 &&
            (query ? `${words.number(found.length)} / ${words.number(rows.length)}` : words.number(rows.length))}
        </p>
        <div class="audits-tools">
          {found.length > 0 && (
            <label class="check">
              <input
                type="checkbox"
                checked={found.every(({ summary }) => picked.has(summary.id))}
                onChange={(event) => {
                  const ids = found.map(({ summary }) => summary.id);
                  setPicked(new Set(event.currentTarget.checked ? [...picked, ...ids] : []));
                  setSure(false);
                }}
              />
              <span>{say.list.selectAll(found.length)}</span>
            </label>
          )}
          {selected.length > 0 && <span class="hint">{say.list.selected(selected.length)}</span>}
          <button
            type="button"
            class="plain-button"
            disabled={selected.length !== 2}
            title={say.list.compareHint}
            onClick={() => first && second && onCompare(first.summary.id, second.summary.id)}
          >
            {say.list.compare}
          </button>
          <button type="button" class="plain-button" disabled={!selected.length} onClick={() => setSure(true)}>
            {say.list.remove}
          </button>
        </div>
      </div>
      {sure && selected.length > 0 && (
        <div class="sure" role="alertdialog" aria-label={say.list.remove}>
          <p>{say.list.removeSure(selected.length)}</p>
          <button
            type="button"
            class="main-button"
            onClick={() => {
              onRemove(selected.map(({ summary }) => summary.id));
              setPicked(new Set());
              setSure(false);
            }}
          >
            {say.list.removeYes}
          </button>
          <button type="button" class="plain-button" onClick={() => setSure(false)}>
            {say.list.removeNo}
          </button>
        </div>
      )}
      {rows.length === 0 && <p class="hint audits-none">{say.list.none}</p>}
      {rows.length > 0 && found.length === 0 && <p class="hint audits-none">{say.list.noMatch}</p>}
      <ul class="audits-list">
        {found.slice(0, size).map((row) => (
          <Row
            key={row.summary.id}
            row={row}
            picked={picked.has(row.summary.id)}
            onPick={(on) => pick(row.summary.id, on)}
            onOpen={() => onOpen(row.summary.id)}
          />
        ))}
      </ul>
      {found.length > size && (
        <button type="button" class="plain-button audits-more" onClick={() => setSize(size + pageSize)}>
          {say.list.more(found.length - size)}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  row: ListRow;
  picked: boolean;
  onPick(on: boolean): void;
  onOpen(): void;
}

function Row({ row: { summary, isKept }, picked, onPick, onOpen }: RowProps) {
  const { name, address, letter, value, findings, contradictions, reviews, warnings, languages } = summary;
  return (
    <li class="audit-row">
      <input
        type="checkbox"
        aria-label={say.list.select(name)}
        checked={picked}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      <span class={`row-letter letter-${letter ?? 'none'}`} title={letter ? words.letter[letter] : say.list.noLetter}>
        {letter ?? '–'}
        <span class="unseen">{letter && value !== null ? words.score.badge(letter, value) : say.list.noLetter}</span>
      </span>
      <button type="button" class="audit-open" onClick={onOpen}>
        <bdi class="audit-name">{name}</bdi>
        {address && (
          <bdi dir="ltr" class="audit-address">
            {addressWords(address)}
          </bdi>
        )}
      </button>
      <span class="audit-facts">
        <span>{say.list.findings(findings)}</span>
        {contradictions > 0 && <span>{say.count(contradictions, 'contradiction', 'contradictions')}</span>}
        {warnings > 0 && <span>{say.count(warnings, 'warning', 'warnings')}</span>}
        {reviews > 0 && <span>{say.list.reviews(reviews)}</span>}
        <span>{languages.join(', ')}</span>
      </span>
      <span class={isKept ? 'audit-kept' : 'audit-kept unkept'}>
        {isKept ? say.list.kept(say.date(summary.keptAt)) : say.list.unkept}
      </span>
    </li>
  );
}
