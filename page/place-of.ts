import { attribute, isElement, nameOf, type PageElement, type PageNode, parentNode } from './dom.ts';

/** Where on a page an element stands: in its footer, in what else surrounds its matter (menus, head), or in the matter. */
export function placeOf(element: PageElement): 'footer' | 'around' | 'matter' {
  let place: 'around' | 'matter' = 'matter';
  let node: PageNode | null = element;
  for (let steps = 0; node && steps < 100; steps++) {
    if (isElement(node)) {
      if (isFooter(node)) return 'footer';
      const name = nameOf(node);
      const role = attribute(node, 'role');
      if (name === 'main' || name === 'article' || role === 'main') return place;
      if (/^(?:nav|header|aside)$/.test(name) || role === 'navigation' || role === 'banner') place = 'around';
    }
    node = parentNode(node);
  }
  return place;
}

function isFooter(element: PageElement): boolean {
  if (nameOf(element) === 'footer' || attribute(element, 'role') === 'contentinfo') return true;
  return /(?:^|[\s_-])foot(?:er)?(?=$|[\s_-])/i.test(
    `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`,
  );
}
