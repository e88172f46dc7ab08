import type { Part } from '../engine/model/document.ts';
import { addressWords } from './address-words.ts';
import { words } from './words.ts';

/** The pages that a policy is made of: how much was read of each, or why nothing was. */
export function PartList({ parts }: { parts: Part[] }) {
  return (
    <section class="read-parts" aria-labelledby="parts-title">
      <h3 id="parts-title">{words.parts.title(parts.length)}</h3>
      <ol>
        {parts.map((part) => (
          <li key={part.url} class={part.failed ? 'part unread' : 'part'}>
            <span class="part-name" dir="auto">
              {part.title || addressWords(part.url)}
            </span>
            <bdi class="part-address" dir="ltr">
              {addressWords(part.url)}
            </bdi>
            <span class="hint">
              {part.failed ? words.parts.unread(part.failed) : words.parts.read(words.number(part.end - part.start))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
