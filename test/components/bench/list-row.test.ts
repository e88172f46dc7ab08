import { expect, test } from 'vitest';
import { searchRows } from '../../../components/bench/list-row.ts';
import type { CaptureSummary } from '../../../report/capture.ts';

const summary: CaptureSummary = {
  id: '1',
  keptAt: '2026-03-01T08:00:00Z',
  capturedAt: '2026-02-28T08:00:00Z',
  name: 'Privacy Policy – Wick & Hollow',
  address: 'https://shop.example/privacy',
  host: 'shop.example',
  sha256: '',
  letter: 'E',
  value: 20,
  answered: 40,
  findings: 90,
  contradictions: 0,
  reviews: 0,
  warnings: 0,
  languages: ['en'],
  characters: 9_000,
  engine: '',
  rules: '',
};
const rows = [
  { summary, isKept: true },
  { summary: { ...summary, id: '2', name: 'گۈلزار چاي', address: '', letter: null, languages: ['ug'] }, isKept: false },
];
const found = (query: string) => searchRows(rows, query).map((row) => row.summary.id);

test('every word of the search must stand somewhere, in any letter case', () => {
  expect(found('')).toEqual(['1', '2']);
  expect(found('WICK shop.example')).toEqual(['1']);
  expect(found('wick ug')).toEqual([]);
  expect(found('چاي')).toEqual(['2']);
  expect(found('grade e')).toEqual(['1']);
  expect(found('2026-02-28')).toEqual(['1', '2']);
});
