import { attribute, firstChild, isElement, nameOf, nextSibling, type PageElement, type PageNode } from './dom.ts';

/** An element that shows a shadow tree, with its own children in the tree's slots. */
export class Host {
  /** The children that a slot showed: they are not read again after the tree. */
  readonly taken = new Set<PageNode>();
  /** The host in whose shadow tree this one stands. */
  readonly outer: Host | undefined;
  private readonly bySlot = new Map<string, PageNode[]>();

  constructor(element: PageNode, outer: Host | undefined) {
    this.outer = outer;
    for (let node = firstChild(element); node; node = nextSibling(node)) {
      // The tree's own declaration is no child that a slot could show.
      if (isElement(node) && nameOf(node) === 'template') continue;
      const slot = isElement(node) ? (attribute(node, 'slot') ?? '') : '';
      const others = this.bySlot.get(slot);
      if (others) others.push(node);
      else this.bySlot.set(slot, [node]);
    }
  }

  /** What a slot of the tree shows in place of its own text; undefined where nothing is put into it. */
  assigned(slot: PageElement): PageNode[] | undefined {
    const name = attribute(slot, 'name') ?? '';
    const nodes = this.bySlot.get(name)?.filter((node) => isElement(node) || node.nodeValue?.trim());
    this.bySlot.delete(name);
    for (const node of nodes ?? []) this.taken.add(node);
    return nodes?.length ? nodes : undefined;
  }
}

/** The first node of a declared shadow tree, in browsers and at a terminal; undefined where the template is none. */
export function declaredShadow(template: PageElement): PageNode | null | undefined {
  if (attribute(template, 'shadowrootmode') === null) return undefined;
  const apart = template.content as PageNode | undefined;
  return (apart && firstChild(apart)) ?? firstChild(template);
}
