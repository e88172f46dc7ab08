import { say } from './words.ts';

/** What the browser says of the store, in bytes; `most` is 0 where it does not say. */
export interface StoreRoom {
  used: number;
  most: number;
  safe: boolean;
}

interface Props {
  count: number;
  room: StoreRoom | null;
  /** Why the store cannot be used at all; empty where it can. */
  broken: string;
  /** How far it is on its way out or in; empty while it is on none. */
  busy: string;
  /** Sentences on what could not be brought in. */
  faults: string[];
  onAsk(): void;
  onOut(): void;
  onIn(file: File): void;
}

/** What is kept, how safely, and the way out and in: the whole store is one file. */
export function StorePanel({ count, room, broken, busy, faults, onAsk, onOut, onIn }: Props) {
  return (
    <section class="store" aria-labelledby="store-title">
      <h2 id="store-title">{say.store.title}</h2>
      {broken ? (
        <p class="warning" role="alert">
          {broken}
        </p>
      ) : (
        <>
          <p>{say.store.holds(count)}.</p>
          {room && (
            <>
              <p class="hint">
                {room.most ? `${say.store.used(say.bytes(room.used), say.bytes(room.most))}.` : say.store.unknown}
              </p>
              {count > 0 && (
                <p class="hint">
                  {room.safe ? say.store.safe : say.store.unsafe}{' '}
                  {!room.safe && (
                    <button type="button" class="quiet" onClick={onAsk}>
                      {say.store.ask}
                    </button>
                  )}
                </p>
              )}
            </>
          )}
          <div class="store-tools">
            <button type="button" class="plain-button" disabled={!count || busy !== ''} onClick={onOut}>
              {say.store.out}
            </button>
            <label class="file">
              <input
                type="file"
                class="unseen"
                name="store"
                disabled={busy !== ''}
                accept=".jsonl,application/jsonl"
                onChange={(event) => {
                  const file = event.currentTarget.files?.[0];
                  event.currentTarget.value = '';
                  if (file) onIn(file);
                }}
              />
              <span class="plain-button">{say.store.in}</span>
            </label>
          </div>
          <p role="status" class="hint">
            {busy}
          </p>
        </>
      )}
      {faults.length > 0 && (
        <div class="batch-faults" role="alert">
          <h3>{say.store.faults}</h3>
          <ul>
            {faults.slice(0, 20).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
