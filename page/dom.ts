/**
 * The little of the DOM that page/ reads. A browser's Document fits, and so does the tree that page/html-tree.ts builds
 * at a terminal: whoever uses more than this here gets a type error instead of a page that reads differently in node.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly shadowRoot?: PageNode | null;
  /** A template's, where the parser keeps it apart. */
  readonly content?: unknown;
  getAttribute(name: string): string | null;
}

export interface PageDocument extends PageNode {
  readonly firstChild: PageNode | null;
}

export const firstChild = getter('firstChild') as (node: PageNode) => PageNode | null;
export const nextSibling = getter('nextSibling') as (node: PageNode) => PageNode | null;
export const parentNode = getter('parentNode') as (node: PageNode) => PageNode | null;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1 || typeof node.nodeType === 'object';
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** The element's name in lower case. Only a form's names can be hidden by its own fields, so whatever is no string is one. */
export function nameOf(element: PageElement): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

export function attribute(element: PageElement, name: string): string | null {
  if (typeof element.getAttribute === 'function') return element.getAttribute(name);
  return Element.prototype.getAttribute.call(element, name);
}

/** Each node below `root`, in the order of the page, when it is entered and when it is left; without recursion. */
export function* visits(root: PageNode): Generator<Visit> {
  let node = firstChild(root);
  while (node) {
    yield { node, leaving: false };
    let next = firstChild(node);
    while (!next) {
      yield { node, leaving: true };
      next = nextSibling(node);
      if (next) break;
      node = parentNode(node);
      if (!node || node === root) return;
    }
    node = next;
  }
}

export interface Visit {
  node: PageNode;
  leaving: boolean;
}

/** All elements below `root` in the order of the page. */
export function* elementsOf(root: PageNode): Generator<PageElement> {
  for (const { node, leaving } of visits(root)) if (!leaving && isElement(node)) yield node;
}

/** A form whose field is named "firstChild" hides that property: the prototype's own getter cannot be hidden. */
function getter(name: 'firstChild' | 'nextSibling' | 'parentNode') {
  const native = globalThis.Node && Object.getOwnPropertyDescriptor(Node.prototype, name)?.get;
  if (!native) return (node: PageNode) => node[name];
  return (node: PageNode) => (node instanceof Node ? native.call(node) : node[name]);
}
