import { describe, expect, it } from 'vitest';
import type { ScoringFile } from '../../engine/compile/schema.ts';
import type { Answer, Outcome } from '../../engine/model/audit.ts';
import { scoreOf } from '../../engine/score.ts';

const scoring: ScoringFile = {
  letters: { A: 80, B: 65, C: 50, D: 35 },
  parts: [
    {
      id: 'practice',
      title: 'What they do with your data',
      weight: 0.75,
      full: 20,
      points: {
        'use.marketing': { yes: 4, no: 0, conditional: 1, silent: 0, owed: [], why: 'Offers.' },
        'sharing.sale': { yes: 16, no: 0, conditional: 5, silent: 2, owed: [], why: 'Sold.' },
      },
    },
    {
      id: 'control',
      title: 'What control you have',
      weight: 0.25,
      full: 10,
      points: {
        'rights.opt-out-marketing': {
          yes: 0,
          no: 4,
          conditional: 1,
          silent: 3,
          owed: ['use.marketing'],
          why: 'Stop their mail.',
        },
      },
    },
  ],
};
const score = (given: Record<string, Outcome>) => {
  const words: Record<string, Outcome> = {
    'use.marketing': 'silent',
    'sharing.sale': 'no',
    'rights.opt-out-marketing': 'silent',
    ...given,
  };
  return scoreOf(
    Object.fromEntries(Object.entries(words).map(([id, answer]): [string, Answer] => [id, { answer, findings: [] }])),
    scoring,
  );
};
const lost = (given: Record<string, Outcome>) => score(given).parts.map(({ points }) => points.map((p) => p.points));

describe('scoreOf', () => {
  it('takes off what an answer costs, the dearest first', () => {
    expect(lost({ 'use.marketing': 'yes', 'sharing.sale': 'yes', 'rights.opt-out-marketing': 'no' })).toEqual([
      [16, 4],
      [4],
    ]);
  });
  it('takes nothing off for what is unclear', () => {
    expect(lost({ 'use.marketing': 'unclear', 'sharing.sale': 'unclear' })).toEqual([[], []]);
  });
  it('lets silence cost only where an answer is owed', () => {
    expect(lost({ 'use.marketing': 'no' })[1]).toEqual([]);
    expect(lost({ 'use.marketing': 'yes' })[1]).toEqual([3]);
    expect(lost({ 'use.marketing': 'conditional' })[1]).toEqual([3]);
    expect(lost({ 'sharing.sale': 'silent' })[0]).toEqual([2]);
  });
  it('takes a refusal for what it is, owed or not', () => {
    expect(lost({ 'rights.opt-out-marketing': 'no' })[1]).toEqual([4]);
  });
  it('weighs the parts and gives the letter; a part is never below nothing', () => {
    expect(score({})).toMatchObject({ value: 100, letter: 'A', answered: 1, questions: 3 });
    const worst = score({ 'use.marketing': 'yes', 'sharing.sale': 'yes', 'rights.opt-out-marketing': 'no' });
    expect(worst.parts.map(({ value }) => value)).toEqual([0, 60]);
    expect(worst).toMatchObject({ value: 15, letter: 'E' });
  });
});
