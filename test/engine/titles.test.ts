import { describe, expect, it } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import { readPolicy } from '../../engine/read.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());
const found = (text: string): string[] => {
  const list: string[] = [];
  const document = documentOfText(text, { sha256: '', source: { route: 'file' }, lang: 'en' });
  readPolicy(document, rules, ({ check, verdict, passage }) =>
    list.push(`${check.rule.id} ${verdict.stance} ${text.slice(passage.start, passage.end)}`),
  );
  return list;
};

describe('what only names a matter says nothing', () => {
  it('an entry of a table of contents', () => {
    const contents =
      'Contents\nWho we are\nTransfers abroad of personal data\nGet in touch\n\n1. Who we are\n\nA tea shop.\n\n2. Transfers abroad of personal data\n\nNone.\n\n3. Get in touch\n\nBy letter.';
    expect(found(contents).filter((line) => line.startsWith('transfer/'))).toEqual([]);
  });
  it('what a notice says that it explains', () => {
    const list = '\n- Our use of cookies\n- Changes to this notice\n- Information from social networks';
    expect(found(`This notice explains:${list}`)).toEqual([]);
    expect(found(`We collect:${list}`)).not.toEqual([]);
  });
  it('a short title before the sentences of its paragraph', () => {
    const text = 'What we collect\n\nServer logs. The machine in our cellar notes the pages that you visit.';
    expect(found(text).map((line) => line.split(' ')[2])).not.toContain('Server');
  });
  it('a title in capital letters, however many words it has', () => {
    const lines = found('Our shop\n\nSocial Media Buttons and Similar Tools. We use Google Analytics.');
    expect(lines.map((line) => line.split(' ')[2])).not.toContain('Social');
    expect(found('Our shop\n\nWe Never Sell Your Personal Data. We promise.').join()).toContain('sharing/sale denies');
  });
  it('a title with a full stop in a paragraph of its own', () => {
    expect(found('Our shop\n\n2.1 Information We May Receive From Tea Brokers.\n\nNone.')).toEqual([]);
    expect(found('Our shop\n\nSharing of Personal Data With Advertisers.\n\nNone.')).toEqual([]);
    expect(found('Our shop\n\nWe Share Your Personal Data With Advertisers.\n\nWe do.').join()).toContain(
      'sharing/advertisers says',
    );
  });
  it('the first line of a page, for the sections below it', () => {
    const below = (text: string) => found(text).filter((line) => line.startsWith('accountability/contact')).length;
    expect(below('Contact us\n\nOur letters\n\nTea arrives by email.')).toBe(0);
    expect(below('A shop\n\nContact us\n\nWrite to us by email.')).toBe(1);
  });
  it('the path of an address', () => {
    expect(found('Learn more at https://example.org/we-sell-your-data-to-advertisers.')).toEqual([]);
    expect(found('See https://example.org/a-page. We sell your personal data.')).toEqual([
      'sharing/sale says We sell your personal data.',
    ]);
  });
});

it('a sentence that ends in a semicolon leads in the items that end so too', () => {
  const text =
    'With your consent we may use your personal data to;\n\nsend you our newsletter;\nshow you targeted advertisements; and\nplan our deliveries.';
  expect(
    found(text)
      .filter((line) => line.startsWith('use/marketing'))
      .map((line) => line.split(' ')[1]),
  ).toEqual(['conditional']);
});

describe('a place that a heading names is a condition', () => {
  const stance = (text: string) => found(text).find((line) => line.startsWith('rights/erasure'));
  it('of all below it', () => {
    expect(stance('Privacy\n\nCalifornia residents\n\nYou may ask us to delete your personal data.')).toContain(
      'conditional',
    );
  });
  it('until a title in capital letters, though it has a full stop', () => {
    const text =
      'Privacy\n\nCalifornia residents\n\nA state.\n\nDATA WE DELETE.\n\nYou may ask us to delete your personal data.';
    expect(stance(text)).toContain('says');
  });
  it('also as the name of a country alone, but not in a heading about transfers', () => {
    expect(stance('Privacy\n\nBrazil\n\nYou may ask us to delete your personal data.')).toContain('conditional');
    expect(stance('Privacy\n\nTransfers to Brazil\n\nYou may ask us to delete your personal data.')).toContain('says');
  });
  it('and ends with its section', () => {
    const text =
      '# Privacy\n\n## Notes\n\nThis section only applies to readers in Brazil.\n\n## Choices\n\nYou may ask us to delete your personal data.';
    expect(stance(text)).toContain('says');
  });
  it('and holds below a title of the same level that names one of the rights', () => {
    const text = (title: string) =>
      `Privacy\n\nWelcome.\n\nYour rights in California\n\nA state.\n\n${title}\n\nYou may ask us to delete your personal data.`;
    expect(stance(text('Right to deletion'))).toContain('conditional');
    expect(stance(text('Our address'))).toContain('says');
  });
  it('as is one that a paragraph names for rights in general, for the paragraphs that grant them', () => {
    const text = (region: string) =>
      `Privacy\n\nYour rights\n\n${region}\n\nYou may ask us to delete your personal data.`;
    expect(stance(text('If you live in California, you have the following rights.'))).toContain('conditional');
    expect(stance(text('If you live in California, you may also ask us for a copy of your data.'))).toContain('says');
  });
  it('and below titles of the same level inside a section that numbers or capital letters show', () => {
    const text = (title: string, next: string) =>
      `Privacy\n\nA SHOP\n\nTea.\n\nOUR NAME\n\nTea.\n\n${title}\n\nA state.\n\nHow we help\n\nYou may ask us to delete your personal data.\n\n${next}\n\nTea.`;
    expect(stance(text('CALIFORNIA RESIDENTS', 'OUR ADDRESS'))).toContain('conditional');
    expect(stance(text('4. California residents', '5. Our address'))).toContain('conditional');
    expect(stance(text('California residents', 'Our address'))).toContain('says');
  });
  it('and by such a paragraph below the titles of single rights, not far behind other matter', () => {
    const text = (between: string) =>
      `Privacy\n\nYour rights\n\nIf you live in California, you have the following rights.\n\n${between}\n\nYou may ask us to delete your personal data.`;
    expect(stance(text('Right to deletion'))).toContain('conditional');
    expect(stance(text('Our shop is old.\n\nIt sells tea.\n\nCome in.\n\nWe are glad.'))).toContain('says');
  });
  it('but not where it is the title of the whole text', () => {
    expect(stance('California residents\n\nYour rights\n\nYou may ask us to delete your personal data.')).toContain(
      'says',
    );
  });
});

describe('headings below "Your rights" list the rights', () => {
  const text = '# Your rights\n## Restriction of processing\n## Data portability\nWrite to us for either.';
  const blocks = text.split('\n').map((line, at) => {
    const start = text.split('\n').slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
    const marks = line.match(/^#* ?/)?.[0].length ?? 0;
    const level = Math.max(0, marks - 1);
    return { kind: level ? 'heading' : 'paragraph', start: start + marks, end: start + line.length, level, parent: -1 };
  });
  it('with or without a text of their own', () => {
    const document = documentOfText(text, { sha256: '', source: { route: 'file' }, lang: 'en' });
    const list: string[] = [];
    readPolicy({ ...document, blocks: blocks as typeof document.blocks }, rules, ({ check, passage }) =>
      list.push(`${check.rule.id} ${text.slice(passage.start, passage.end)}`),
    );
    expect(list).toContain('rights/restriction Restriction of processing');
    expect(list).toContain('rights/portability Data portability');
  });
  it('and elsewhere they say nothing', () => {
    expect(found('What others write about\n\nRestriction of processing\n\nA word of the law.')).toEqual([]);
  });
});
