import { type DefaultTreeAdapterMap, Parser } from 'parse5';
import type { PageDocument, PageElement, PageNode } from './dom.ts';
import { atOnce, type Steps } from './slices.ts';

type Source = DefaultTreeAdapterMap['node'];

/**
 * Parses HTML by the HTML standard (parse5), into the few members of the DOM that page/ reads: plain data, which runs and
 * loads nothing, and the same in the extension and at a terminal. A browser's own DOMParser keeps scripts from running
 * too, but in an extension's page Chromium holds each event handler against that page's security policy and says so.
 * linkedom and happy-dom were tried on 136 saved pages: of the first the text of 29 differed (six pages lost whole), of the second that of 31.
 */
export function htmlTree(html: string): PageDocument {
  return atOnce(parsing(html));
}

/** The same in steps: a file of 20 MB takes seconds. */
export function* parsing(html: string): Steps<PageDocument> {
  const parser = new ShallowParser();
  for (let at = 0; at < html.length; at += STEP) {
    parser.tokenizer.write(html.slice(at, at + STEP), false);
    yield;
  }
  parser.tokenizer.write('', true);
  const document = new TreeNode(9, '', null);
  const open: { source: Source; node: TreeNode }[] = [{ source: parser.document, node: document }];
  let made = 0;
  for (let entry = open.pop(); entry; entry = open.pop()) {
    let before: TreeNode | null = null;
    for (const source of childrenOf(entry.source)) {
      const node = nodeOf(source);
      if (!node) continue;
      node.parentNode = entry.node;
      if (before) before.nextSibling = node;
      else entry.node.firstChild = node;
      before = node;
      open.push({ source, node });
    }
    if (++made % NODES_A_STEP === 0) yield;
  }
  return document;
}

/** Characters that the parser is given at a time. */
const STEP = 50_000;
const NODES_A_STEP = 5_000;

/**
 * Keeps the stack of open elements short, as Chromium does: deeper elements become siblings. For each tag the standard
 * looks through the whole stack, so that 100,000 elements inside each other took six minutes.
 */
class ShallowParser extends Parser<DefaultTreeAdapterMap> {
  override onItemPush(...item: Parameters<Parser<DefaultTreeAdapterMap>['onItemPush']>): void {
    super.onItemPush(...item);
    if (this.openElements.stackTop > DEEPEST) this.openElements.shortenToLength(DEEPEST);
  }
}

const DEEPEST = 512;

class TreeNode implements PageNode, PageElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string | null;
  parentNode: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  private readonly attributes: Map<string, string> | undefined;

  constructor(nodeType: number, localName: string, nodeValue: string | null, attributes?: Map<string, string>) {
    this.nodeType = nodeType;
    this.localName = localName;
    this.nodeValue = nodeValue;
    this.attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return this.attributes?.get(name) ?? null;
  }
}

function childrenOf(source: Source): Source[] {
  // A template's content is a tree of its own in a browser too; page/ reads it only where it stands for a shadow root.
  if ('content' in source) return source.content.childNodes;
  return 'childNodes' in source ? source.childNodes : [];
}

function nodeOf(source: Source): TreeNode | null {
  if (source.nodeName === '#text' && 'value' in source) return new TreeNode(3, '', source.value);
  if (!('tagName' in source)) return null;
  const attributes = source.attrs.length ? new Map(source.attrs.map((each) => [each.name, each.value])) : undefined;
  return new TreeNode(1, source.tagName, null, attributes);
}
