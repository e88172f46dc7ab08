import { attribute, type PageElement } from './dom.ts';

/**
 * How surely an element may be left out where its text also stands elsewhere: 3 it is made never to be seen on a screen
 * (for screen readers, for print, a carousel's clone), 2 it is not shown now, 1 it is one of several forms for different
 * screens, 0 nothing says so. Alone it is no reason: closed accordions are not shown either.
 */
export function copyMark(element: PageElement, name: string): 0 | 1 | 2 | 3 {
  if (name === 'html' || name === 'body' || name === 'main') return 0;
  const names = attribute(element, 'class') ?? '';
  const style = attribute(element, 'style') ?? '';
  if (UNSEEN.test(names) || OFF_SCREEN.test(style)) return 3;
  if (isHidden(element)) return 2;
  return VERSION.test(names) || attribute(element, 'role') === 'tabpanel' ? 1 : 0;
}

/** Whether attributes or inline style hide the element; page/ knows no style sheets. */
export function isHidden(element: PageElement): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true;
  // Until their script runs, parts with these attributes are templates.
  if (CLOAKS.some((name) => attribute(element, name) !== null)) return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');
}

const CLOAKS = ['v-cloak', 'ng-cloak', 'x-cloak'];

// "sr-only", "screen-reader-text", "visually-hidden", "print-only", "slick-cloned", "swiper-slide-duplicate"
const UNSEEN =
  /(?:^|[\s_-])(?:sr-only|screen-?reader|visually-?hidden|print-?(?:only|version|copy)|only-?print|(?:visible|show-for|d)-print(?!-none)|cloned?|duplicate)(?=$|[\s_-])|(?:^|\s)print(?=$|\s)/i;
const OFF_SCREEN = /(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(/i;
// "mobile-only", "hidden-xs", "d-none d-md-block", "tab-pane"
const VERSION =
  /(?:^|[\s_-])(?:mobile|desktop|phone|tablet|(?:hidden|visible|show-for|hide-for)-\w+|hide|hidden|d-none|tab-?(?:pane|panel|content))(?=$|[\s_-])/i;
