import { attribute, type PageElement } from './dom.ts';

/** Whether the element stands on lines of its own, by its name, role or inline style: page/ knows no style sheets. */
export function isBlock(element: PageElement, name: string): boolean {
  if (BLOCK.has(name)) return true;
  if (name === 'button')
    return attribute(element, 'aria-expanded') !== null || attribute(element, 'aria-controls') !== null;
  const role = attribute(element, 'role');
  if (role === 'heading' || role === 'listitem') return true;
  return /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(attribute(element, 'style') ?? '');
}

/** Whether the element is set in bold letters. */
export function isBold(element: PageElement, name: string): boolean {
  if (name === 'b' || name === 'strong' || name === 'u') return true;
  if (name === 'font') return /^(?:\+[1-9]|[4-7])$/.test(attribute(element, 'size') ?? '');
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style') ?? '');
}

/** Whether line breaks in the element's text show. */
export function isPreformatted(element: PageElement, name: string): boolean {
  if (name === 'pre' || name === 'textarea') return true;
  return /white-space\s*:\s*(?:pre|break)/i.test(attribute(element, 'style') ?? '');
}

const BLOCK = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary
  table tbody td tfoot th thead title tr textarea template ul`.split(/\s+/),
);
