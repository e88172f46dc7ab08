import { expect, test } from 'vitest';
import { hashOf, routeOf } from '../../entrypoints/audit/route.ts';

test('what an address says is on the bench', () => {
  expect(routeOf('')).toEqual({ at: 'list' });
  expect(routeOf('#verify')).toEqual({ at: 'verify' });
  expect(routeOf(hashOf('audit', 'a/b %'))).toEqual({ at: 'audit', id: 'a/b %', complete: false });
  expect(routeOf(hashOf('audit', 'x', 12))).toEqual({ at: 'audit', id: 'x', complete: false, finding: 12 });
  expect(routeOf(hashOf('audit', 'x', 'completeness'))).toEqual({ at: 'audit', id: 'x', complete: true });
  expect(routeOf(hashOf('compare', 'x', 'handed'))).toEqual({ at: 'compare', before: 'x', after: 'handed' });
});

test('an address that says nothing known is the list', () => {
  for (const hash of ['#compare/x', '#audit/', '#audit/%E0%A4%A', '#<script>'])
    expect([hash, routeOf(hash)]).toEqual([hash, { at: 'list' }]);
});
