import { expect, test } from 'vitest';
import { mostHits, searcherOf } from '../../components/search-hits.ts';

test('words are found in capitals or not, at the offsets of the text as it stands', () => {
  const search = searcherOf('Your DATA, your data.');
  expect(search(' data ')).toEqual([
    { start: 5, end: 9 },
    { start: 16, end: 20 },
  ]);
  expect(search('d')).toEqual([]);
});

test('a text that grows in lower case is searched as it stands, so that no offset shifts', () => {
  const search = searcherOf('İnternet data, Data');
  expect(search('Data')).toEqual([{ start: 15, end: 19 }]);
});

test('no more places are held than anybody steps through', () => {
  expect(searcherOf('data '.repeat(mostHits + 5))('data')).toHaveLength(mostHits);
});
