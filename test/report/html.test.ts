import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../report/html.ts';
import { readWrittenPolicy } from '../policies/read-policy.ts';
import { fixtureAudit, QUESTIONS, TEXT } from './fixture-audit.ts';
import { reportInputOf } from './report-input-of.ts';

const audit = fixtureAudit();
const html = toHtml(audit, QUESTIONS);
const { document } = parseHTML(html);
const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];

describe('toHtml, parsed again', () => {
  test('asks nothing of anybody: no script, no address to load, no handler, and a policy that forbids them', () => {
    expect(all('script, iframe, object, embed, link, img, form, base')).toEqual([]);
    expect(all('[src], [style], [onclick], [onerror], [onload]')).toEqual([]);
    // a link leads inside the report, or to the policy itself
    const away = all('a').filter((link) => !link.getAttribute('href')?.startsWith('#'));
    expect(away).toHaveLength(audit.findings.length);
    for (const link of away)
      expect(link.getAttribute('href')).toMatch(/^https:\/\/shop\.test\/privacy\?a=1&b=2#:~:text=/);
    const csp = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(csp).toContain("default-src 'none'");
    expect(html).not.toMatch(/url\(|@import/);
  });

  test('shows the whole policy, word for word, lines as paragraphs', () => {
    for (const note of all('.policy sup')) note.remove();
    const lines = all('.policy .text > p').map((line) => line.textContent);
    const expected = TEXT.split('\n').filter((line) => line !== '');
    expect(lines).toEqual(expected.map((line) => line.replaceAll('\u001B', '\uFFFD')));
  });

  test('draws the policy as it stood: headings, lists, tables, each line once', async () => {
    const { document: shop } = await readWrittenPolicy('uyghur-shop');
    const input = await reportInputOf(shop);
    const { document: drawn } = parseHTML(toHtml(input.audit, input.questions, input));
    for (const note of drawn.querySelectorAll('.policy sup')) note.remove();
    const wordsOf = (selector: string) => [...drawn.querySelectorAll(selector)].map((line) => line.textContent);
    const linesOf = (kind: string) =>
      shop.blocks
        .filter((block) => block.kind === kind)
        .flatMap(({ start, end }) => shop.text.slice(start, end).split('\n'));
    for (const kind of ['heading', 'item', 'cell']) {
      expect(linesOf(kind).length, kind).toBeGreaterThan(3);
      expect(wordsOf(`.text > .${kind}`), kind).toEqual(linesOf(kind));
    }
    expect(wordsOf('.text > p').join('\n')).toBe(shop.text.split(/\n+/).join('\n'));
  });

  test('leads from each finding to its passage and back', () => {
    const { document: again } = parseHTML(html);
    audit.findings.forEach((_, index) => {
      expect(again.querySelector(`#finding-${index} blockquote a[href="#passage-${index}"]`)).not.toBeNull();
      expect(again.querySelectorAll(`#passage-${index}`)).toHaveLength(1);
      expect(again.querySelector(`.policy sup a[href="#finding-${index}"]`)).not.toBeNull();
    });
    const ids = [...again.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of again.querySelectorAll('a[href^="#"]')) {
      expect(ids, 'every link of the report has a target').toContain(link.getAttribute('href')?.slice(1));
    }
  });

  test('says language and direction of each quote', () => {
    const uyghur = document.querySelector('#finding-6 blockquote');
    expect(uyghur?.getAttribute('lang')).toBe('ug');
    expect(uyghur?.getAttribute('dir')).toBe('rtl');
    const english = document.querySelector('#finding-0 blockquote');
    expect(english?.getAttribute('lang')).toBe('en');
    expect(english?.getAttribute('dir')).toBe('ltr');
  });

  test('answers every question, and shows what hangs on it', () => {
    expect(all('.answer')).toHaveLength(QUESTIONS.length);
    expect(document.querySelector('#question-rights\\.portability .chip')?.textContent).toBe('Silent');
    expect(document.querySelector('.coverage .warnings')?.textContent).toBe('A frame <iframe> could not be read.');
    expect(document.querySelector('.score > .formula')?.textContent).toContain('0.6 × 90 + 0.4 × 45 = 72');
    expect(document.title).toBe('Smith & Sons <b>Privacy</b> · Policy Loupe');
  });

  test('says why where there is no score', () => {
    const { document: none } = parseHTML(toHtml({ ...audit, score: null }, QUESTIONS));
    expect(none.querySelector('.grade')?.textContent).toContain('No score');
    expect(none.querySelector('.grade')?.textContent).toContain('A frame <iframe> could not be read.');
    expect(none.querySelector('.score')).toBeNull();
  });

  test('is the same for the same audit', () => {
    expect(toHtml(fixtureAudit(), QUESTIONS)).toBe(html);
  });
});
