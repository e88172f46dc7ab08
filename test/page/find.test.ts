import { expect, test } from 'vitest';
import { find } from '../../page/find.ts';
import { htmlTree } from '../../page/html-tree.ts';
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
  expect(guessed[0]).toMatchObject({ url: 'https://shop.test/privacy-policy', sameOrigin: true });
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

test("JSON-LD's privacy policy is a candidate, and broken JSON-LD is none", () => {
  const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;
  expect(best(ld('{"@graph":[{"@type":"Organization","privacyPolicy":"/p"}]}'))).toMatchObject({
    url: 'https://shop.test/p',
    why: "the page's JSON-LD names it as its privacy policy",
  });
  expect(best(ld('[{"@type":"SiteNavigationElement","name":"Datenschutzerklärung","url":"/d"}]'))?.url).toBe(
    'https://shop.test/d',
  );
  expect(links(ld('{"privacyPolicy": broken')).every(({ rank }) => rank < 25)).toBe(true);
});

test.each([
  [
    '<a href="https://www.iubenda.com/privacy-policy/123">Legal</a>',
    'https://www.iubenda.com/privacy-policy/123',
    'iubenda',
  ],
  [
    '<div name="termly-embed" data-id="0f1e2d3c-1111-2222-3333-444455556666"></div>',
    'https://app.termly.io/policy-viewer/policy.html?policyUUID=0f1e2d3c-1111-2222-3333-444455556666',
    'Termly',
  ],
  [
    '<iframe src="https://privacy-policy.truste.com/p/9"></iframe>',
    'https://privacy-policy.truste.com/p/9',
    'TrustArc',
  ],
  [
    '<iframe src="https://privacyportal.onetrust.com/n/9"></iframe>',
    'https://privacyportal.onetrust.com/n/9',
    'OneTrust',
  ],
])('a policy kept by a service is found: %s', (html, url, service) => {
  expect(best(html)).toMatchObject({ url, sameOrigin: false });
  expect(best(html)?.why).toContain(service);
});

test("a service's cookie policy is not the privacy policy", () => {
  const found = links('<a href="https://www.iubenda.com/privacy-policy/123/cookie-policy">Legal</a>');
  expect(found.every(({ rank }) => rank < 25)).toBe(true);
});

test('rel="terms-of-service" is no privacy policy, unless its words say that it is one too', () => {
  expect(links('<a rel="terms-of-service" href="/t">Privacy</a>').every(({ rank }) => rank < 25)).toBe(true);
  const both = '<a rel="terms-of-service" href="/t">Terms and Privacy Policy</a><a href="/p">Privacy Policy</a>';
  expect(links(both).map(({ url }) => url)).toEqual(['https://shop.test/p', 'https://shop.test/t']);
});

test.each([
  ['<script src="https://cdn.shopify.com/s/a.js"></script>', '/policies/privacy-policy', 'Shopify'],
  ['<meta name="generator" content="PrestaShop">', '/content/2-privacy-policy', 'PrestaShop'],
  ['<script type="text/x-magento-init">{}</script>', '/privacy-policy-cookie-restriction-mode', 'Magento'],
  ['<link rel="stylesheet" href="/wp-content/plugins/woocommerce/a.css">', '/privacy-policy/', 'WooCommerce'],
])('the page of a shop system is tried where that keeps its policy: %s', (html, path, name) => {
  expect(best(html)).toMatchObject({
    url: `https://shop.test${path}`,
    why: `the page is made with ${name}, which keeps it at this address`,
  });
});

test('a frame that shows a policy is a candidate', () => {
  expect(best('<iframe src="https://docs.test/e/1" title="Privacy policy"></iframe>')).toMatchObject({
    url: 'https://docs.test/e/1',
    frame: true,
  });
});
