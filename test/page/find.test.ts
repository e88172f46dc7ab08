import { expect, test } from 'vitest';
import { htmlTree } from '../../cli/html-tree.ts';
import { find } from '../../page/find.ts';
import { words } from './shop.ts';

const links = (html: string, url = 'https://shop.test/products/boots') => find(htmlTree(html), url, words);
const best = (html: string) => links(html)[0];

test('rel="privacy-policy" comes before all words', () => {
  const found = links('<a href="/legal">Privacy Policy</a><link rel="privacy-policy" href="/p">');
  expect(found.map(({ url }) => url)).toEqual(['https://shop.test/p', 'https://shop.test/legal']);
  expect(found[0]?.why).toBe('the page marks it rel="privacy-policy"');
});

test('a link in the footer comes before one elsewhere, and the reason says so', () => {
  const found = links('<a href="/a">Privacy Policy</a><footer><a href="/b">Privacy  <b>Policy</b></a></footer>');
  expect(found[0]).toMatchObject({ url: 'https://shop.test/b', text: 'Privacy Policy' });
  expect(found[0]?.why).toBe('a link in the footer reads "Privacy Policy"');
});

test.each([
  'Cookie Policy',
  'Terms of Service',
  'Your Privacy Choices',
  'Do Not Sell or Share My Personal Information',
  'Privacy Settings',
  'Cookie-Einstellungen',
  'Paramètres de confidentialité',
])('"%s" is not the privacy policy', (text) => {
  const found = links(`<a href="/x">${text}</a><a href="/y">Privacy</a>`);
  expect(found.map(({ url }) => url)).toEqual(expect.not.arrayContaining(['https://shop.test/x']));
  expect(found[0]?.url).toBe('https://shop.test/y');
});

test.each([
  ['Privacy & Cookie Policy'],
  ['شەخسىيەت سىياسىتى'],
  ['Datenschutzerklärung'],
  ['Politique de confidentialité'],
  ['Aviso de Privacidad'],
  ['隐私政策'],
  ['プライバシーポリシー'],
  ['개인정보처리방침'],
  ['سياسة الخصوصية'],
  ['Политика конфиденциальности'],
  ['GİZLİLİK POLİTİKASI'],
  ['นโยบายความเป็นส่วนตัว'],
  ['מדיניות פרטיות'],
  ['Πολιτική Απορρήτου'],
])('"%s" is the privacy policy', (text) => {
  expect(best(`<a href="/about">About</a><a href="/x">${text}</a>`)).toMatchObject({ url: 'https://shop.test/x' });
});

test('never javascript:, data:, file:, mailto: or addresses with a password', () => {
  const found = links(
    [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'mailto:a@b.c',
      'https://u:p@shop.test/privacy',
      'java\nscript:x',
    ]
      .map((href) => `<a rel="privacy-policy" href="${href}">Privacy Policy</a>`)
      .join(''),
  );
  expect(found.filter(({ rank }) => rank > 25)).toEqual([]);
});

test('links to places on the page itself are none', () => {
  expect(links('<a href="#privacy">Privacy Policy</a>').filter(({ rank }) => rank > 25)).toEqual([]);
});

test('a page without a link gets the usual addresses of its own origin; a page with one gets none', () => {
  const guessed = links('<p>Boots</p>');
  expect(guessed[0]).toMatchObject({ url: 'https://shop.test/policies/privacy-policy', sameOrigin: true });
  expect(guessed.every(({ url }) => url.startsWith('https://shop.test/'))).toBe(true);
  expect(links('<a href="/p">Privacy Policy</a>').length).toBe(1);
});

test('a picture link is read by its label', () => {
  expect(best('<a href="/x"><img src="a.png" alt="Privacy Policy"></a>')?.text).toBe('Privacy Policy');
});

test('<base> counts, other hosts are marked', () => {
  expect(best('<base href="https://cdn.test/legal/"><a href="privacy">Privacy Policy</a>')).toMatchObject({
    url: 'https://cdn.test/legal/privacy',
    sameOrigin: false,
  });
});
