import type { Context } from './context.ts';
import { firstChild, isElement, isText, nameOf, nextSibling, type PageElement, type PageNode } from './dom.ts';
import { inlineCopy } from './inline-copy.ts';
import { neverText } from './noise.ts';
import type { Walk } from './raw-block.ts';
import { declaredShadow, Host } from './shadow.ts';
import type { Steps } from './slices.ts';
import { Walker } from './walker.ts';

/** Walks everything below `root`, iteratively: depth costs memory, never stack. */
export function* walk(root: PageNode): Steps<Walk> {
  const walker = new Walker();
  const stack: Stack = [];
  const copies = new Set<PageElement>();
  stack.push({ next: firstChild(root), host: undefined, before: walker.context, block: true });
  let visited = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.next;
    if (!node) {
      stack.pop();
      walker.leave(frame.before, frame.block);
    } else {
      frame.next = frame.rest ? (frame.rest.next().value ?? null) : nextSibling(node);
      if (frame.skip?.has(node)) continue;
      if (isText(node)) walker.text(node);
      else if (isElement(node) && !copies.has(node)) {
        const name = nameOf(node);
        if (name === 'br') walker.lineBreak();
        else if (name === 'template') declared(stack, frame, node, walker.context);
        else if (!neverText(name)) {
          const before = walker.context;
          const copy = inlineCopy(node, name);
          if (copy) copies.add(copy);
          if (copy === node) continue;
          if (name === 'table') yield* walker.judgeTables(node);
          const block = walker.enter(node, name);
          enter(stack, node, name, { host: frame.host, before, block }, walker.context);
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

type Stack = Frame[];

/** What an element holds: a slot the nodes put into it, a host its shadow tree and then what no slot of it showed. */
function enter(stack: Stack, node: PageElement, name: string, frame: Omit<Frame, 'next'>, within: Context): void {
  const { host } = frame;
  const nodes = name === 'slot' ? host?.assigned(node)?.values() : undefined;
  if (nodes) stack.push({ ...frame, next: nodes.next().value ?? null, rest: nodes, host: host?.outer });
  else stack.push({ ...frame, next: firstChild(node) });
  if (node.shadowRoot) shadow(stack, stack.at(-1) as Frame, new Host(node, host), firstChild(node.shadowRoot), within);
}

/** A shadow tree that the page's HTML declares stands as a template among the host's children. */
function declared(stack: Stack, frame: Frame, template: PageElement, within: Context): void {
  const first = declaredShadow(template);
  const parent = template.parentNode;
  // A second declaration is none to a browser.
  if (first && parent && !frame.skip) shadow(stack, frame, new Host(parent, frame.host), first, within);
}

function shadow(stack: Stack, children: Frame, host: Host, first: PageNode | null, within: Context): void {
  children.skip = host.taken;
  stack.push({ next: first, host, before: within, block: false });
}

/** Nodes still to be walked: `next`, and after it its siblings, or `rest` where these are no siblings. */
interface Frame {
  next: PageNode | null;
  rest?: Iterator<PageNode>;
  /** Nodes that were read in another place. */
  skip?: Set<PageNode>;
  /** Whose shadow tree the nodes stand in. */
  host: Host | undefined;
  before: Context;
  block: boolean;
}
