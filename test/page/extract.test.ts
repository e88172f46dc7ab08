import { describe, expect, test } from 'vitest';
import type { PageElement, PageNode } from '../../page/dom.ts';
import { extract } from '../../page/extract.ts';
import { extracted, outline, POLICY, PROSE, words } from './shop.ts';

describe('blocks', () => {
  test('a list is governed by the paragraph before it, an inner list by its item', () => {
    const page = extracted(`<h1>Privacy</h1><p>We do not collect:</p>
      <ul><li>health data<ul><li>diagnoses</li></ul></li><li>your <b>religion</b></li></ul><p>${PROSE}</p>`);
    expect(outline(page)).toEqual([
      'heading 1: Privacy',
      'paragraph: We do not collect:',
      'item 1 <1: health data',
      'item 2 <2: diagnoses',
      'item 1 <1: your religion',
      `paragraph: ${PROSE}`,
    ]);
  });

  test('items are one line break apart, other blocks two, and offsets are exact', () => {
    const page = extracted('<h2>A</h2><p>Lead:</p><ul><li> one </li><li>two</li></ul><p>End.</p>');
    expect(page.text).toBe('A\n\nLead:\n\none\ntwo\n\nEnd.');
    const between = page.blocks.map((block, at) => page.text.slice(page.blocks[at - 1]?.end ?? 0, block.start));
    expect(between).toEqual(['', '\n\n', '\n\n', '\n', '\n\n']);
  });

  test('a second paragraph of an item hangs on the item', () => {
    const page = extracted('<p>Lead:</p><ul><li><p>One.</p><p>More of one.</p></li></ul>');
    expect(outline(page)).toEqual(['paragraph: Lead:', 'item 1 <0: One.', 'paragraph <1: More of one.']);
  });

  test('an item that begins with a heading is a numbered section', () => {
    const page = extracted(`<ol><li><h2>Sharing</h2><p>${PROSE}</p></li></ol>`);
    expect(outline(page)).toEqual(['heading 2: Sharing', `paragraph: ${PROSE}`]);
  });

  test('a table of data becomes cells under their header, with spans counted', () => {
    const page = extracted(`<p>${PROSE}</p><table><tr><th>Data</th><th colspan="2">Why</th></tr>
      <tr><td rowspan="2">E-mail</td><td>orders</td><td>news</td></tr><tr><td>fraud</td><td>law<br>and taxes</td></tr></table>`);
    expect(outline(page).slice(1)).toEqual([
      'cell 0,0 head: Data',
      'cell 0,1 head: Why',
      'cell 1,0 <1: E-mail',
      'cell 1,1 <2: orders',
      'cell 1,2: news',
      'cell 2,1 <2: fraud',
      'cell 2,2: law / and taxes',
    ]);
  });

  test('a first row in bold heads a table without th', () => {
    const page = extracted(
      '<table><tr><td><b>Data</b></td><td><b>Why</b></td></tr><tr><td>E-mail</td><td>orders</td></tr><tr><td>Phone</td><td>delivery</td></tr></table>',
    );
    expect(outline(page)[2]).toBe('cell 1,0 <0: E-mail');
  });

  test('a table that lays out the page holds blocks, not cells', () => {
    const page = extracted(`<table><tr><td><a href="/a">Home</a></td><td><h1>Privacy</h1><p>${PROSE}</p>
      <table><tr><td>${PROSE}</td></tr></table></td></tr></table>`);
    expect(page.blocks.some((block) => block.kind === 'cell')).toBe(false);
    expect(page.text.startsWith('Privacy')).toBe(true);
  });

  test('terms and definitions', () => {
    const page = extracted(`<p>${PROSE}</p><dl><dt>Cookies</dt><dd>Small files.</dd><dd>Kept a year.</dd></dl>`);
    expect(outline(page).slice(1)).toEqual([
      'term: Cookies',
      'definition <1: Small files.',
      'definition <1: Kept a year.',
    ]);
  });

  test('a list in a definition keeps its items', () => {
    const page = extracted(
      `<p>${PROSE}</p><dl><dt>Contact data</dt><dd><ul><li>address</li><li>telephone</li></ul></dd></dl>`,
    );
    expect(outline(page).slice(1)).toEqual(['term: Contact data', 'item 1 <1: address', 'item 1 <1: telephone']);
  });

  test('bold lines, role=heading and summaries are headings', () => {
    const page = extracted(`<h1>Privacy</h1><p><strong>What we collect</strong></p><p>${PROSE}</p>
      <div role="heading" aria-level="3">Sharing</div><p>${PROSE}</p>
      <details><summary>Your rights</summary><p>You may ask us to delete your personal data.</p></details>
      <p><b>Never</b> do we sell it.</p>`);
    expect(outline(page).filter((line) => line.startsWith('heading'))).toEqual([
      'heading 1: Privacy',
      'heading 2: What we collect',
      'heading 3: Sharing',
      'heading 4: Your rights',
    ]);
    expect(page.text).toContain('delete your personal data');
    expect(outline(page).at(-1)).toBe('paragraph: Never do we sell it.');
  });

  test('a heading that was never closed does not swallow the policy', () => {
    const page = extracted(`<h2>Privacy Policy${`<p>${PROSE}</p>`.repeat(5)}`);
    expect(page.blocks.length).toBe(6);
    expect(page.blocks.some((block) => block.kind === 'heading')).toBe(false);
  });

  test('two line breaks end a paragraph, one only where the line is complete', () => {
    const page = extracted(`<div><b>Sharing</b><br>We share your personal information with partners who deliver<br>
      your orders to you.<br><br>We never sell it.<br>• your name<br>• your address</div>`);
    expect(outline(page)).toEqual([
      'heading 2: Sharing',
      'paragraph: We share your personal information with partners who deliver your orders to you.',
      'paragraph: We never sell it.',
      'item 1 <2: your name',
      'item 1 <2: your address',
    ]);
  });

  test('preformatted text is cut at empty lines', () => {
    const page = extracted('<pre>PRIVACY POLICY\n\nWe keep your personal\ndata for a year.\n\nWe sell nothing.</pre>');
    expect(outline(page)).toEqual([
      'heading 2: PRIVACY POLICY',
      'paragraph: We keep your personal data for a year.',
      'paragraph: We sell nothing.',
    ]);
  });

  test('lang and dir are inherited', () => {
    const page = extracted(
      `<html lang="ug" dir="rtl"><body><p>شەخسىي ئۇچۇرلار</p><p lang="en-US" dir="ltr">Personal data</p></body></html>`,
    );
    expect(page.lang).toBe('ug');
    expect(page.blocks.map(({ lang, dir }) => [lang, dir])).toEqual([
      ['ug', 'rtl'],
      ['en-US', 'ltr'],
    ]);
  });
});

describe('what is no policy text', () => {
  test('menus, banners, footers, scripts and forms are left out', () => {
    const page = extracted(`<title>Privacy Policy</title><header><a href="/">Acme</a></header>
      <nav><ul><li><a href="/shoes">Shoes</a></li></ul></nav>
      <div id="onetrust-banner-sdk"><p>We use cookies to improve your experience and to show you advertisements that suit you.</p></div>
      <main>${POLICY}<script>evil()</script></main>
      <div class="newsletter-signup"><p>Subscribe to our letter</p></div>
      <footer><a href="/terms">Terms</a><p>© 2026 Acme. All rights reserved.</p></footer>`);
    expect(page.text.startsWith('Privacy Policy\n\nWe collect')).toBe(true);
    expect(page.text.endsWith(PROSE)).toBe(true);
    expect(page.text).not.toMatch(/Shoes|improve your experience|Subscribe|Terms|Acme|evil/);
    expect(page.left).toBeGreaterThan(50);
  });

  test('collapsed accordions, hidden tabs and aria-hidden panels are read', () => {
    const page = extracted(`<main>${POLICY}
      <div hidden><p>We keep your personal data for thirty days after your order was delivered to you.</p></div>
      <div style="display:none" class="tab"><p>We sell your personal information to brokers who pay us for each of our customers.</p></div>
      <div aria-hidden="true"><p>You may object to the use of your personal data at any time by writing to our office.</p></div></main>`);
    expect(page.text).toMatch(/thirty days/);
    expect(page.text).toMatch(/brokers/);
    expect(page.text).toMatch(/You may object/);
  });

  test('a hidden copy is not read twice', () => {
    const secret = 'We share your personal information with those who deliver our parcels to your house.';
    const page = extracted(`<main>${POLICY}<p>${secret}</p><div hidden><p>${secret}</p></div></main>`);
    expect(page.text.split(secret).length).toBe(2);
  });

  test('a policy inside what is named like furniture is still read', () => {
    for (const [open, close] of [
      ['<aside>', '</aside>'],
      ['<div class="modal popup">', '</div>'],
      ['<footer>', '</footer>'],
      ['<form>', '</form>'],
      ['<div role="dialog">', '</div>'],
    ]) {
      expect(extracted(`<p>Acme</p>${open}${POLICY}${close}`).text.split(PROSE).length, open).toBe(21);
    }
  });

  test('terms of use on the same page are named and left out, a section on terms is not', () => {
    const law = 'You agree to indemnify and hold harmless the company and its officers against any claim. '.repeat(4);
    const page = extracted(`${POLICY}<h1>Terms of Use</h1>${`<p>${law}</p>`.repeat(10)}`);
    expect(page.text).not.toContain('indemnify');
    expect(page.warnings.map(({ code }) => code)).toEqual(['other-document']);
    expect(extracted(`${POLICY}<h2>Terms of Use</h2><p>${law}</p>${POLICY}`).text).toContain('indemnify');
  });

  test('a skip link, a consent tool, and a call to action are left out, the contents stay', () => {
    const page =
      extracted(`<div id="hs-eu-cookie-confirmation"><p>This website stores cookies on your computer, which we use to improve your visit.</p></div>
      <a class="skip" href="#content">Skip to content</a><div id="content"><h1>Privacy Policy</h1><p><a href="#keep">Keeping</a></p>
      ${POLICY}<div class="block-cta__wrapper"><h2>Ready to begin?</h2><p>Talk with us today.</p></div><p><a href="#">Access request</a></p></div>`);
    expect(page.text).not.toMatch(/stores cookies|Skip to|Ready to begin|Talk with/);
    expect(page.text).toMatch(/Access request$/);
    expect(page.text).toMatch(/^Privacy Policy\n\nKeeping/);
  });

  test('contact addresses at the end stay', () => {
    const page = extracted(`${POLICY}<h2>Contact</h2><p><a href="mailto:dpo@acme.test">dpo@acme.test</a></p>`);
    expect(page.text.endsWith('Contact\n\ndpo@acme.test')).toBe(true);
  });

  test('declarative shadow roots are read', () => {
    expect(extracted(`<x-policy><template shadowrootmode="open">${POLICY}</template></x-policy>`).text).toContain(
      PROSE,
    );
  });
});

describe('unsafe text', () => {
  test('bidi controls and zero-width characters are left out and reported', () => {
    const page = extracted('<p>We sell\u202e no\u202c your d\u200bata.\u2066\u2069</p>');
    expect(page.text).toBe('We sell no your data.');
    expect(page.warnings.map(({ code }) => code)).toEqual(['bidi-removed', 'invisible-removed']);
  });

  test('joiners stay where a script spells with them, and go inside Latin words', () => {
    expect(extracted('<p>می\u200cخواهیم</p>').text).toBe('می\u200cخواهیم');
    expect(extracted('<p>per\u200csonal</p>').text).toBe('personal');
  });

  test('halves of surrogate pairs become U+FFFD, whole pairs stay, soft hyphens go in silence', () => {
    const page = extracted('<p>a\ud800b \u{1f36a} da\u00adta</p>');
    expect(page.text).toBe('a\ufffdb \u{1f36a} data');
    expect(page.text.isWellFormed()).toBe(true);
    expect(page.warnings.map(({ code }) => code)).toEqual(['control-removed']);
  });

  test('text stays text', () => {
    expect(extracted('<p>&lt;img src=x onerror=alert(1)&gt; we collect data</p>').text).toBe(
      '<img src=x onerror=alert(1)> we collect data',
    );
  });
});

describe('hostile size', () => {
  // Work that grows faster than the page would keep these from ending at all.
  test.each([
    ['elements 100,000 deep', `${'<div>'.repeat(100_000)}${PROSE}`],
    ['a megabyte in one paragraph', `<p>${PROSE.repeat(10_000)}</p>`],
    ['a megabyte of line breaks', `<div>${`<b>${PROSE.slice(0, 60)}</b><br>`.repeat(15_000)}</div>`],
    ['tables 3,000 deep', '<table><tr><td>'.repeat(3_000) + PROSE],
  ])('%s', (_, html) => {
    expect(extracted(html).text).toContain(PROSE.slice(0, 40));
  });

  test('elements 2,000 deep lose nothing', () => {
    expect(extracted(`${'<div>'.repeat(2000)}<p>${PROSE}</p>`).text).toBe(PROSE);
  });

  test('a tree that scripts built 200,000 deep is walked without recursion', () => {
    const node = (
      nodeType: number,
      localName: string,
      nodeValue: string | null,
      firstChild: PageNode | null,
    ): PageElement => {
      const made = {
        nodeType,
        localName,
        nodeValue,
        firstChild,
        nextSibling: null,
        parentNode: null as PageNode | null,
      };
      if (firstChild) Object.assign(firstChild, { parentNode: made });
      return { ...made, getAttribute: () => null };
    };
    let tree: PageElement = node(3, '', PROSE, null);
    for (let depth = 0; depth < 200_000; depth++) {
      const outer = node(1, 'div', null, tree);
      Object.assign(tree, { parentNode: outer });
      tree = outer;
    }
    const root = node(9, '', null, tree);
    Object.assign(tree, { parentNode: root });
    expect(extract(root, words).text).toBe(PROSE);
  });

  test('an empty page gives an empty text', () => {
    expect(extracted('')).toMatchObject({ text: '', blocks: [], warnings: [] });
  });
});
