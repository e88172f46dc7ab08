import { attribute, firstChild, isElement, isText, nameOf, nextSibling, type PageNode } from './dom.ts';
import { neverText } from './noise.ts';
import type { Walk } from './raw-block.ts';
import type { Steps } from './slices.ts';
import { Walker } from './walker.ts';

/** Walks everything below `root`, iteratively: depth costs memory, never stack. */
export function* walk(root: PageNode): Steps<Walk> {
  const walker = new Walker();
  const stack: { next: PageNode | null; before: Walker['context']; block: boolean }[] = [];
  stack.push({ next: firstChild(root), before: walker.context, block: true });
  let visited = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.next;
    if (!node) {
      stack.pop();
      walker.leave(frame.before, frame.block);
    } else {
      frame.next = nextSibling(node);
      if (isText(node)) walker.text(node);
      else if (isElement(node)) {
        const name = nameOf(node);
        if (name === 'br') walker.lineBreak();
        else if (!neverText(name) || attribute(node, 'shadowrootmode') !== null) {
          const before = walker.context;
          if (name === 'table') yield* walker.judgeTables(node);
          const block = walker.enter(node, name);
          stack.push({ next: firstChild(node), before, block });
          // A shadow tree is shown instead of the children, and slots them; reading both loses nothing.
          if (node.shadowRoot) stack.push({ next: firstChild(node.shadowRoot), before: walker.context, block: false });
        }
      }
    }
    const rest = walker.takeRest();
    if (rest) yield* rest;
    else if (++visited % NODES_A_STEP === 0) yield;
  }
  return walker.result;
}

/** Few enough that a step takes far less than a slice (page/slices.ts), many enough that asking the clock costs nothing. */
const NODES_A_STEP = 50;
