import { expect, test } from 'vitest';
import type { Part, Source } from '../../engine/model/document.ts';
import { pageOf, passageLinks } from '../../report/passage-links.ts';

const text = 'We do not sell your personal data.';
const link = (source: Source) => passageLinks({ document: { text, source }, coverage: {} })({ start: 0, end: 9 });

test('a link is the address that was read in the end, with its anchor', () => {
  expect(link({ route: 'link', url: 'https://a.test/p', finalUrl: 'https://a.test/privacy?x=1#top' })).toBe(
    'https://a.test/privacy?x=1#top:~:text=We%20do%20not,-sell%20your%20personal',
  );
  expect(link({ route: 'page', url: 'https://a.test/p#:~:text=old' })).toBe(
    'https://a.test/p#:~:text=We%20do%20not,-sell%20your%20personal',
  );
});

test('there is none for files, pasted text and PDFs', () => {
  for (const source of [
    { route: 'paste' },
    { route: 'file', url: 'file:///a.html' },
    { route: 'pdf', url: 'https://a.test/p.pdf' },
  ] as Source[])
    expect(link(source)).toBe('');
});

test("a passage in a hub's part leads to the part's own address, told apart within that part alone", () => {
  const pages: [string, Omit<Part, 'title' | 'start' | 'end'>][] = [
    ['Privacy centre\n\nWe keep orders for six years.', { url: 'https://a.test/privacy', route: 'page' }],
    [
      'Jobs\n\nWe keep orders for six years.',
      { url: 'https://a.test/jobs', finalUrl: 'https://a.test/work', route: 'link' },
    ],
    ['Cookies last for one year.', { url: 'https://a.test/cookies.pdf', route: 'pdf' }],
  ];
  let whole = '';
  const parts = pages.map(([said, part]): Part => {
    const start = whole ? whole.length + 2 : 0;
    whole += (whole ? '\n\n' : '') + said;
    return { title: '', ...part, start, end: whole.length };
  });
  const audit = {
    document: { text: whole, source: { route: 'page', url: 'https://a.test/privacy' } as Source },
    coverage: { parts },
  };
  const passageOf = (words: string, from = 0) => {
    const start = whole.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const words = 'We keep orders for six years.';
  const linkTo = passageLinks(audit);
  expect([
    linkTo(passageOf(words)),
    linkTo(passageOf(words, whole.indexOf('Jobs'))),
    linkTo(passageOf('Cookies')),
  ]).toEqual([
    'https://a.test/privacy#:~:text=We%20keep%20orders%20for%20six%20years.',
    'https://a.test/work#:~:text=We%20keep%20orders%20for%20six%20years.',
    '',
  ]);
  expect([passageOf(words), passageOf(words, 50)].map((passage) => pageOf(audit, passage).route)).toEqual([
    'page',
    'link',
  ]);
});
