import { attribute, isElement, isText, nameOf, type PageElement, type PageNode, visits } from './dom.ts';
import type { Line } from './text-buffer.ts';

/** Stands for "one below the last heading that has a level of its own". */
export const RELATIVE_LEVEL = 7;

/** 1 to 6, RELATIVE_LEVEL, or 0 where the element is no heading. */
export function headingLevel(element: PageElement, name: string, role: string | null): number {
  const level = levelOf(element, name, role);
  return level && isShort(element, level === RELATIVE_LEVEL) ? level : 0;
}

/** Whether a loose line is set as a heading: all bold or all capitals, short, and no sentence. */
export function looksLikeHeading(text: string, line: Line): boolean {
  if (text.length > 120 || line.links > text.length / 2 || !/\p{L}{2}/u.test(text)) return false;
  if (/[;,]$/.test(text) || (/[.。]$/.test(text) && text.length > 60)) return false;
  if (line.bold) return true;
  // "INFORMATION WE COLLECT"; "GDPR" alone could be anything.
  return (
    text.length >= 8 &&
    text.length <= 90 &&
    !/[.:!]$/.test(text) &&
    text === text.toUpperCase() &&
    text !== text.toLowerCase()
  );
}

function levelOf(element: PageElement, name: string, role: string | null): number {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (role === 'heading') {
    const level = Number(attribute(element, 'aria-level'));
    return level >= 1 && level <= 6 ? Math.floor(level) : RELATIVE_LEVEL;
  }
  if (name === 'summary') return RELATIVE_LEVEL;
  if (name === 'button' || role === 'button') return attribute(element, 'aria-expanded') === null ? 0 : RELATIVE_LEVEL;
  if (name !== 'p' && name !== 'div') return 0;
  // "section-heading", "subhead", "accordion__title"
  const named = /(?:^|[\s_-])(?:heading|subheading|subhead|title|subtitle)(?=$|[\s\d_-])/i;
  return named.test(attribute(element, 'class') ?? '') ? RELATIVE_LEVEL : 0;
}

/**
 * A heading that was never closed holds the whole policy, so a long one is none. Nor is an element that is a heading
 * only by its name or its button, if it holds blocks.
 */
function isShort(root: PageNode, strict: boolean): boolean {
  let room = strict ? 150 : 300;
  for (const { node, leaving } of visits(root)) {
    if (leaving) continue;
    if (isText(node)) room -= node.nodeValue?.replace(/\s+/g, ' ').length ?? 0;
    if (room < 0) return false;
    if (strict && isElement(node) && BLOCKS.test(nameOf(node))) return false;
  }
  return true;
}

const BLOCKS = /^(?:h[1-6]|p|ul|ol|table|section|article|form|li|button)$/;
