import { NUMBER, type Tokens } from '../text/tokens.ts';
import type { Concepts } from './concepts.ts';
import type { Hits } from './hits.ts';

/** E-mail addresses as they stand in the text: "privacy@shop.example". What their host says ("shop.inc") is no word of the sentence. */
export function addMailboxes(hits: Hits, tokens: Tokens, from: number, to: number, concepts: Concepts): void {
  for (const name of tokens.mailboxes) {
    if (name < from || name + 1 >= to) continue;
    let last = name + 1;
    // the parts of the host stand a full stop apart
    while (
      last + 1 < to &&
      tokens.start[last + 1] === (tokens.end[last] as number) + 1 &&
      '.-'.includes(tokens.text[tokens.end[last] as number] as string) &&
      (tokens.kind[last + 1] as number) <= NUMBER
    )
      last++;
    dropWithin(hits, name + 1 - from, last + 1 - from);
    hits.insert(
      concepts.mailbox,
      name - from,
      last + 1 - from,
      tokens.start[name] as number,
      tokens.end[last] as number,
    );
  }
}

/** Drops the hits that stand wholly between two tokens. */
function dropWithin(hits: Hits, from: number, to: number): void {
  let kept = 0;
  for (let at = 0; at < hits.count; at++) {
    if (hits.from(at) >= from && hits.to(at) <= to) continue;
    if (kept !== at) hits.move(at, kept);
    kept++;
  }
  hits.count = kept;
}
