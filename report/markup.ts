/** HTML that is safe to join with other HTML. Only `markup` makes it. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

/** What may stand in a template: text (escaped), markup (kept), lists of both, or nothing. */
export type Part = Markup | string | number | false | undefined | null | Part[];

/**
 * A template of HTML in which every value is escaped unless it is markup itself; so a policy's text can not become
 * part of the page's markup, neither between tags nor inside a quoted attribute.
 */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let html = strings[0] ?? '';
  parts.forEach((part, index) => {
    html += render(part) + (strings[index + 1] ?? '');
  });
  return new Markup(html);
}

/** ` name="value"`, or nothing where there is no value. */
export function attribute(name: string, value: string | undefined): Markup {
  return value === undefined ? new Markup('') : markup` ${new Markup(name)}="${value}"`;
}

function render(part: Part): string {
  if (part instanceof Markup) return part.html;
  if (Array.isArray(part)) return part.map(render).join('');
  if (part === undefined || part === null || part === false) return '';
  return escapeHtml(String(part));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A reader of HTML turns CR into LF unless it is written as a reference.
  '\r': '&#13;',
};

function escapeHtml(text: string): string {
  return (
    text
      .replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? '')
      // NUL and most other control characters can not stand in HTML at all.
      .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g, '\uFFFD')
  );
}
