import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES, type Site, type SitePage } from './site.ts';

/** The HTML of one page of a written site. */
export function renderPage(site: Site, page: SitePage): string {
  if (page.file) return readFileSync(join(site.folder, page.file), 'utf8') + repeated(page);
  const fields = { ...page, ...labels(site), title: page.title ?? site.shop };
  const main =
    (page.policy
      ? policyHtml(page.policy)
      : page.part
        ? fill(template('parts', page.part), fields)
        : (page.main ?? '')) + repeated(page);
  if (page.layout === 'none') return main;
  return fill(template('layouts', page.layout ?? 'shop'), {
    ...fields,
    main,
    head: site.head ?? '',
    menu: renderMenu(site),
    banner: site.banner ? fill(template('parts', 'banner'), labels(site)) : '',
    footer: renderFooter(site),
  });
}

/** A shared policy, as test/sites/policies has it. */
export function policyHtml(name: string): string {
  return readFileSync(join(SITES, 'policies', `${name}.html`), 'utf8');
}

/** {{name}} is replaced by the field's text, escaped; {{{name}}} by the field as it is. */
function fill(text: string, fields: Record<string, unknown>): string {
  return text
    .replace(/\{\{\{(\w+)\}\}\}/g, (_, name: string) => String(fields[name] ?? ''))
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(String(fields[name] ?? '')));
}

function labels(site: Site): Record<string, unknown> {
  return { shop: site.shop, lang: site.lang, dir: site.dir, host: site.host, bannerText: site.banner };
}

function renderMenu(site: Site): string {
  return Object.entries(site.menu)
    .map(([heading, entries]) => {
      const items = entries.map(
        (entry) => `<li><a href="/c/${encodeURIComponent(entry)}">${escapeHtml(entry)}</a></li>`,
      );
      return `<details class="mega"><summary>${escapeHtml(heading)}</summary><ul>${items.join('')}</ul></details>`;
    })
    .join('\n');
}

function renderFooter(site: Site): string {
  return Object.entries(site.footer)
    .map(([words, address]) => `<li><a href="${escapeHtml(address)}">${escapeHtml(words)}</a></li>`)
    .join('\n');
}

function repeated(page: SitePage): string {
  return page.repeat ? page.repeat.html.repeat(page.repeat.times) : '';
}

function template(folder: 'layouts' | 'parts', name: string): string {
  return readFileSync(join(SITES, folder, `${name}.html`), 'utf8');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark);
}
