import { describe, expect, test } from 'vitest';
import { extracted, outline } from './shop.ts';

const COLLECT = 'We collect the name, the address and the telephone number that you give us when you order paper.';
const KEEP = 'We keep your personal information for eighteen months after your last order and then delete it.';
const SHARE = 'We share your personal information with the couriers who carry our parcels to your door.';
const TEXT = [COLLECT, KEEP, SHARE];
const POLICY = `<h1>Privacy Policy</h1><h2>Collecting</h2><p>${COLLECT}</p><h2>Keeping</h2><p>${KEEP}</p><h2>Sharing</h2><p>${SHARE}</p>`;

function times(text: string, sentence: string): number {
  return text.split(sentence).length - 1;
}

/** How often each sentence of the policy is read. */
function counts(html: string): number[] {
  const { text } = extracted(html);
  return TEXT.map((sentence) => times(text, sentence));
}

describe('copies are read once', () => {
  test.each([
    ['for screen readers', `<main>${POLICY}<p class="sr-only">${KEEP}</p></main>`],
    ['for print', `<main>${POLICY}</main><div class="print-only">${POLICY}</div>`],
    [
      'for small screens, before the large one',
      `<div class="visible-xs">${POLICY}</div><div class="hidden-xs">${POLICY}</div>`,
    ],
    [
      'for three screens, which only a style sheet tells',
      `<div class="a1">${POLICY}</div><div class="b2">${POLICY}</div><div class="c3">${POLICY}</div>`,
    ],
    [
      'for the keyboard only, all of it hidden',
      `<div aria-hidden="true">${POLICY}</div><div style="position:absolute;left:-9999px">${POLICY}</div>`,
    ],
    ['two hidden ones and none shown', `<div hidden>${POLICY}</div><div style="display: none">${POLICY}</div>`],
  ])('%s', (_, html) => {
    expect(counts(html)).toEqual([1, 1, 1]);
  });

  test('an accordion whose items a carousel cloned before and behind', () => {
    const slide = (name: string, text: string, more = '') =>
      `<div class="slick-slide${more}"><button aria-expanded="false">${name}</button><div hidden><p>${text}</p></div></div>`;
    const html = `<main><h1>Privacy</h1>${slide('Sharing', SHARE, ' slick-cloned')}${slide('Collecting', COLLECT)}${slide('Keeping', KEEP)}
      ${slide('Sharing', SHARE)}${slide('Collecting', COLLECT, ' slick-cloned')}</main>`;
    expect(counts(html)).toEqual([1, 1, 1]);
    expect(outline(extracted(html)).filter((line) => line.startsWith('heading'))).toHaveLength(4);
  });

  test('text for screen readers beside the shown one, in the middle of a line', () => {
    const page = extracted(
      `<main>${POLICY}<p>We answer <span aria-hidden="true">within 30 d</span><span class="sr-only">within thirty days</span>, and <span aria-hidden="true">free of charge</span><span class="visually-hidden">free of charge</span>.</p></main>`,
    );
    expect(page.text.endsWith('We answer within 30 d, and free of charge.')).toBe(true);
  });

  test('a version for the screen is the one that is read, whatever print does to it', () => {
    expect(counts(`<main><div class="d-print-none">${POLICY}</div></main>`)).toEqual([1, 1, 1]);
  });
});

describe('a short form and the whole', () => {
  test('a teaser that breaks off, and one that is a whole sentence', () => {
    const page = extracted(`<main>${POLICY}
      <p class="short">We write to you about your orders, about changes of this policy… <a href="#">Read more</a></p>
      <div class="long" style="display:none"><p>We write to you about your orders, about changes of this policy and, if you agree, about new paper.</p></div>
      <p>You may ask us for a copy of your personal data at any time.</p><button>Read more</button>
      <p>You may ask us for a copy of your personal data at any time. We send it within a month.</p></main>`);
    expect(times(page.text, 'We write to you about your orders')).toBe(1);
    expect(page.text).toContain('and, if you agree, about new paper.');
    expect(times(page.text, 'You may ask us for a copy')).toBe(1);
    expect(page.text).toContain('We send it within a month.');
  });

  test('dots and a hidden rest in one line are one sentence', () => {
    const page = extracted(
      `<main>${POLICY}<p>We sell your browsing history<span class="dots">…</span><span style="display:none"> to nobody at all.</span></p>
      <p><span>We measure which pages you visit and…</span> <span hidden>We measure which pages you visit and for how long.</span></p></main>`,
    );
    expect(page.text).toContain('We sell your browsing history to nobody at all.');
    expect(times(page.text, 'We measure which pages you visit')).toBe(1);
    expect(page.text).toContain('for how long.');
  });
});

describe('what only looks like a copy is read', () => {
  test('closed panels that say the same under other headings', () => {
    const panel = (name: string) =>
      `<h3>${name}</h3><div hidden><ul><li>your name</li><li>your address</li></ul><p>${KEEP}</p></div>`;
    const page = extracted(`<main><h1>Privacy</h1><p>${COLLECT}</p>${panel('Orders')}${panel('Letters')}</main>`);
    expect(times(page.text, KEEP)).toBe(2);
    expect(times(page.text, 'your name')).toBe(2);
  });

  test('a closed list of the same data with another lead-in', () => {
    const list = '<ul><li>your name</li><li>your e-mail address</li><li>what you ordered from us</li></ul>';
    const page = extracted(`<main>${POLICY}<p>We collect:</p>${list}
      <div class="d-none"><p>We sell to advertisers, for money, the following of it:</p>${list}</div></main>`);
    expect(times(page.text, 'what you ordered from us')).toBe(2);
  });

  test('what two states are told in the same words', () => {
    const state = (name: string) => `<h2>${name}</h2><h3>Your rights</h3><p>${KEEP}</p>`;
    const long =
      `<p>${COLLECT} ${SHARE}</p>`.replace('<p>', '<p>First. ') +
      `<p>${'Our shop sells paper, ink and pens. '.repeat(20)}</p>`;
    expect(times(extracted(`<main>${POLICY}${long}${state('Virginia')}${state('Colorado')}</main>`).text, KEEP)).toBe(
      3,
    );
  });
});

describe('templates', () => {
  test('what a script was yet to fill is left out', () => {
    const page = extracted(`<main>${POLICY}
      <div v-cloak><h3>{{ partner.name }}</h3><p>{{ partner.name }} receives your e-mail address from us every day.</p></div>
      <ul><li><%= cookie.title %></li><li>{days, plural, one {# day} other {# days}}</li><li>\${item.purpose}</li></ul>
      <template><p>We sell everything to {{buyer}}.</p></template></main>`);
    expect(TEXT.every((sentence) => page.text.includes(sentence))).toBe(true);
    expect(page.text).not.toMatch(/partner|cookie\.title|plural|item|buyer/);
  });

  test('a sentence in which a name was forgotten stays', () => {
    const page = extracted(
      `<main>${POLICY}<p>{{company}} sells your personal information to whoever pays for it.</p></main>`,
    );
    expect(page.text).toContain('{{company}} sells your personal information');
  });
});

describe('languages in tabs', () => {
  const english = `<h1>Privacy policy</h1>${`<p>${COLLECT}</p><p>${KEEP} You have rights over your data, and third parties get none of this information from us.</p>`.repeat(3)}`;
  const german = `<h1>Datenschutz</h1>${'<p>Wir erheben personenbezogene Daten, wenn Sie Papier bestellen, und verarbeiten sie mit Ihrer Einwilligung. Dritte erhalten sie nicht, Cookies setzen wir keine.</p>'.repeat(5)}`;

  test('the one that is shown is read, the other is named', () => {
    for (const mark of ['lang="de"', '']) {
      const page =
        extracted(`<html lang="en"><main><ul role="tablist"><li role="tab">English</li><li role="tab">Deutsch</li></ul>
        <div role="tabpanel" hidden ${mark}>${german}</div><div role="tabpanel">${english}</div></main>`);
      expect(page.text).not.toContain('Wir erheben');
      expect(page.text).toContain(KEEP);
      expect(page.warnings.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^The page also holds the policy in German \(\d+ characters\)/),
      ]);
    }
  });

  test('tabs in one language are all read', () => {
    const page = extracted(
      `<main><div role="tabpanel">${english}</div><div role="tabpanel" hidden><h2>Applicants</h2>${'<p>If you apply for work with us, we keep your personal data, your letters and other information for half a year.</p><p>We show them to no third party.</p>'.repeat(5)}</div></main>`,
    );
    expect(page.text).toContain('If you apply for work');
    expect(page.warnings).toEqual([]);
  });
});

describe('shadow roots', () => {
  test('what is put into slots is read where it is shown, once', () => {
    const page =
      extracted(`<main><h1>Privacy Policy</h1><x-panel><template shadowrootmode="open"><section><h2><slot name="title">Untitled</slot></h2>
      <p>We collect with your order:</p><slot></slot><p>${KEEP}</p></section></template>
      <ul><li>your name</li></ul><span slot="title">Collecting</span><p slot="nowhere">${SHARE}</p></x-panel></main>`);
    expect(outline(page)).toEqual([
      'heading 1: Privacy Policy',
      'heading 2: Collecting',
      'paragraph: We collect with your order:',
      'item 1 <2: your name',
      `paragraph: ${KEEP}`,
      `paragraph: ${SHARE}`,
    ]);
  });

  test('a slot handed on to a tree inside, and one with its own text', () => {
    const page =
      extracted(`<x-outer><template shadowrootmode="open"><x-inner><template shadowrootmode="open"><div><slot><p>${KEEP}</p></slot></div><slot name="more"><p>${SHARE}</p></slot></template>
      <slot name="body"></slot></x-inner></template><div slot="body"><p>${COLLECT}</p></div></x-outer>`);
    expect(outline(page)).toEqual([`paragraph: ${COLLECT}`, `paragraph: ${SHARE}`]);
  });
});
