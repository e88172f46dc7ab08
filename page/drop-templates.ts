import type { Walk } from './raw-block.ts';
import { each, type Steps } from './slices.ts';
import { rangesOf } from './zone-ranges.ts';

/**
 * Takes out what a script was yet to fill: "{{ item.title }}", "<%= name %>", "{count, plural, one {# partner} …}". A
 * sentence of a policy in which somebody forgot to fill in one name is a sentence still. `kept` is changed in place.
 */
export function* dropTemplates(walk: Walk, kept: boolean[]): Steps<void> {
  const gaps: number[] = [];
  yield* each(walk.blocks, ({ text }, at) => {
    const open = kept[at] ? unfilled(text) : 0;
    gaps.push(open);
    if (open > text.length / 2) kept[at] = false;
  });
  if (!gaps.some(Boolean)) return;
  for (const [zone, range] of (yield* rangesOf(walk)).entries()) {
    if (walk.zones[zone]?.mark !== 2 || !range) continue;
    // A hidden part with gaps all through is the template itself: the prose between them is shown filled elsewhere.
    const all = walk.blocks.slice(range.from, range.to).reduce((sum, { text }) => sum + text.length, 0);
    const open = gaps.slice(range.from, range.to).reduce((sum, gap) => sum + gap, 0);
    if (open > all * MANY) kept.fill(false, range.from, range.to);
  }
}

const MANY = 0.1;

/** Code units of a text that are places to be filled. */
function unfilled(text: string): number {
  if (!/[{<]/.test(text)) return 0;
  return [...text.matchAll(GAP)].reduce((sum, [gap]) => sum + gap.length, 0);
}

// "{{name}}", "<%= name %>", "{% if name %}", "${name}", "{count, plural, one {# day} other {# days}}"
const GAP =
  /\{\{[^{}]{1,200}\}\}|<%[^%]{1,200}%>|\{%[^%]{1,200}%\}|\$\{[^{}]{1,200}\}|\{\s*\w{1,40}\s*,\s*(?:plural|select|selectordinal)\s*,(?:[^{}]|\{[^{}]{0,300}\}){1,300}\}/g;
