// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Workbench, type WorkbenchProps } from '../../components/workbench.tsx';
import { documentOfText } from '../../engine/document-of-text.ts';
import type { Route } from '../../engine/model/document.ts';
import type { Question } from '../../engine/model/question.ts';
import { type Expected, fixtureAudit } from '../stage/fixture.ts';

afterEach(cleanup);

const questions: Question[] = [
  { id: 'sharing.sale', group: 'sharing', yes: 'harm', ask: 'Sells personal data?', label: 'Sale of your data' },
  { id: 'sharing.advertisers', group: 'sharing', yes: 'harm', ask: 'Shares with advertisers?', label: 'Advertisers' },
  { id: 'rights.access', group: 'rights', yes: 'protection', ask: 'May the reader see it?', label: 'Right to see' },
  {
    id: 'rights.erasure',
    group: 'rights',
    yes: 'protection',
    ask: 'May the reader delete it?',
    label: 'Right to delete',
  },
];
const text = `Privacy

We never sell your data. We share your name with advertisers and <b>their</b> friends.

You may see your data.`;
const expected: Expected = {
  'sharing.sale': { answer: 'no', quote: 'We never sell your data.' },
  // Overlaps the passage before it.
  'sharing.advertisers': {
    answer: 'yes',
    quote: 'your data. We share your name with advertisers and <b>their</b> friends',
  },
  'rights.access': { answer: 'yes', quote: 'You may see your data.' },
};

function stand(more: Partial<WorkbenchProps> = {}, route: Route = 'link') {
  const source = { route, url: 'https://shop.example/privacy', title: 'Privacy' };
  const document = documentOfText(text, { sha256: 'x', source, lang: 'en' });
  const audit = fixtureAudit(document, expected, questions, 'en');
  const callbacks = {
    onSingleKeys: vi.fn(),
    onExport: vi.fn(),
    onOpen: vi.fn(),
    onCopy: vi.fn(),
    onAnother: vi.fn(),
    onBench: vi.fn(),
    onSince: vi.fn(),
    onPick: vi.fn(),
    onGiveBack: vi.fn(),
  };
  const props = {
    audited: { audit, document, why: '', leads: [] },
    questions,
    notice: '',
    allowed: [],
    singleKeys: true,
    since: null,
    ...callbacks,
    ...more,
  };
  return { ...render(<Workbench {...props} />), props };
}

const marks = () => [...document.querySelectorAll<HTMLElement>('.mark')];
const chosenWords = () =>
  marks()
    .filter((mark) => mark.classList.contains('chosen'))
    .map((mark) => mark.textContent)
    .join('');

test('the policy stands there whole, as text, whatever it holds', () => {
  stand();
  const policy = document.querySelector('.policy');
  expect(policy?.textContent).toContain('advertisers and <b>their</b> friends.');
  expect(policy?.querySelector('b')).toBeNull();
  expect(policy?.textContent?.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});

test('choosing a finding marks its whole passage, overlaps included, and says so aloud', () => {
  stand();
  const glance = screen.getByRole('region', { name: 'At a glance' });
  fireEvent.click(within(glance).getByRole('button', { name: /Advertisers/ }));
  expect(chosenWords()).toBe(expected['sharing.advertisers']?.quote);
  expect(screen.getAllByRole('status').map((status) => status.textContent)).toContainEqual(
    'Advertisers. Passage 2 of 3, under “Privacy”, is shown in the policy.',
  );
});

test('Enter on a marked passage opens its topic and gives the focus to its finding', async () => {
  stand();
  const mark = marks().find((each) => each.textContent === 'You may see your data.') as HTMLElement;
  fireEvent.keyDown(mark, { key: 'Enter' });
  await waitFor(() => expect((document.activeElement as HTMLElement | null)?.dataset.finding).toBe('2'));
  expect(screen.getByRole('button', { name: /What you can do/ }).getAttribute('aria-expanded')).toBe('true');
});

test('pressing overlapping passages again leads to each of their findings in turn', async () => {
  stand();
  const both = marks().find((mark) => mark.dataset.findings === '0 1') as HTMLElement;
  expect(both.textContent).toBe('your data.');
  fireEvent.click(both);
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.finding).toBe('0'));
  fireEvent.click(both);
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.finding).toBe('1'));
});

test('a filter takes marks out of the text too', () => {
  stand();
  fireEvent.click(screen.getByRole('radio', { name: 'Protections' }));
  expect(marks().map((mark) => mark.textContent)).toEqual(['We never sell your data.', 'You may see your data.']);
});

test('what the policy is silent on is listed under its topic, without a quote', () => {
  stand();
  fireEvent.click(screen.getByRole('button', { name: /What you can do/ }));
  const topic = screen.getByRole('region', { name: /What you can do/ });
  expect(topic.textContent).toContain('Not said anywhere: Right to delete');
});

test('every quote says its language and direction', () => {
  stand();
  const quotes = [...document.querySelectorAll('q')];
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect([quote.lang, quote.dir]).toEqual(['en', 'ltr']);
});

test('single letters are shortcuts only while the reader wants them, and never in a field', () => {
  const { rerender, props } = stand();
  const search = screen.getByRole('searchbox');
  fireEvent.keyDown(search, { key: 'n' });
  expect(chosenWords()).toBe('');
  fireEvent.keyDown(document.querySelector('.policy-scroll') as Element, { key: 'n' });
  expect(chosenWords()).toBe('We never sell your data.');
  rerender(<Workbench {...props} singleKeys={false} />);
  fireEvent.keyDown(document.querySelector('.policy-scroll') as Element, { key: 'n' });
  expect(chosenWords()).toBe('We never sell your data.');
});

test('the export menu offers three files and closes with Escape, which must not close the popup', () => {
  const { props } = stand();
  const button = screen.getByRole('button', { name: 'Export' });
  fireEvent.click(button);
  const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  screen.getByRole('button', { name: /CSV/ }).dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
  fireEvent.click(button);
  fireEvent.click(screen.getByRole('button', { name: /CSV/ }));
  expect(props.onExport).toHaveBeenCalledWith('csv');
});

test('the chosen passage can be opened and linked to, and shown where the page at hand is the policy', () => {
  const onShow = vi.fn();
  const { props, unmount } = stand({ onShow });
  fireEvent.click(screen.getByRole('button', { name: /We never sell your data/ }));
  expect(screen.queryByRole('button', { name: 'Show on the page' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Open at this passage' }));
  fireEvent.click(screen.getByRole('button', { name: 'Copy link to passage' }));
  const link = 'https://shop.example/privacy#:~:text=We%20never%20sell%20your%20data.';
  expect([props.onOpen, props.onCopy].map((callback) => vi.mocked(callback).mock.calls)).toEqual([[[link]], [[link]]]);
  unmount();
  stand({ onShow }, 'page');
  fireEvent.click(screen.getByRole('button', { name: /We never sell your data/ }));
  expect(screen.queryByRole('button', { name: 'Open at this passage' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Show on the page' }));
  expect(onShow).toHaveBeenCalledWith({ start: 9, end: 33 });
});

test('what changed since the policy was kept is said in a line that leads to the comparison', () => {
  const { props } = stand({ since: { id: 'x', keptAt: '2026-01-05T10:00:00Z', change: 'changed' } });
  expect(document.querySelector('.since')?.textContent).toContain('Changed since you kept it on 2026-01-05.');
  fireEvent.click(screen.getByRole('button', { name: 'See what changed' }));
  expect(props.onSince).toHaveBeenCalled();
});
