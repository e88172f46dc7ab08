import { expect, test } from 'vitest';
import { isPolicy } from '../../page/is-policy.ts';
import { extracted, POLICY, PROSE, words } from './shop.ts';

const judge = (html: string, path = '/x') => isPolicy(extracted(html), `https://shop.test${path}`, words);

test('a page named and written as a policy is one', () => {
  expect(judge(`<title>Privacy Policy | Acme</title>${POLICY}`, '/policies/privacy-policy')).toMatchObject({
    is: true,
    why: 'its title reads "Privacy Policy", its heading reads "Privacy Policy", its address names a privacy policy',
  });
});

test('a short policy is one too: that it is too short is for the audit to say', () => {
  expect(judge(`<title>Privacy Policy</title><h1>Privacy Policy</h1><p>${PROSE}</p>`).is).toBe(true);
});

test('a product page with a privacy link is none', () => {
  expect(
    judge(`<title>Boots - Acme</title><h1>Boots</h1><p>${'Warm boots for the winter, made by hand. '.repeat(60)}</p>
      <footer><a href="/privacy">Privacy Policy</a></footer>`),
  ).toMatchObject({ is: false, maybe: false });
});

test.each(['Cookie Policy', 'Terms of Service', 'Your Privacy Choices'])('a page named "%s" is none', (name) => {
  expect(judge(`<title>${name} | Acme</title><h1>${name}</h1>${`<p>${PROSE}</p>`.repeat(20)}`).is).toBe(false);
});

test('a text that speaks of personal data throughout may be one without a name', () => {
  expect(judge(`<title>Acme</title>${`<p>${PROSE}</p>`.repeat(20)}`)).toMatchObject({ is: false, maybe: true });
});

test('a Uyghur policy is known by its own words', () => {
  const prose = 'بىز سىزنىڭ شەخسىي ئۇچۇرلىرىڭىزنى، جۈملىدىن ئىسمىڭىز ۋە ئېلخەت ئادرېسىڭىزنى توپلايمىز ۋە ساقلايمىز.';
  expect(judge(`<html lang="ug" dir="rtl"><h1>شەخسىيەت سىياسىتى</h1>${`<p>${prose}</p>`.repeat(20)}`).is).toBe(true);
});
