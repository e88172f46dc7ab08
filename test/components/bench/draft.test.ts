import { expect, test } from 'vitest';
import { correctionOf, draftOf, emptyDraft } from '../../../components/bench/draft.ts';
import type { Finding } from '../../../engine/model/audit.ts';

const text =
  'If you agree, we share your name. Later, if you  agree,\nwe keep it for two years. If you agree, we sell it.';
const passage = { start: 34, end: 81 };
const finding: Finding = {
  rule: 'retention/period',
  answers: 'retention.period',
  title: 'Keeps data for a period',
  stance: 'says',
  passage,
  data: ['data.name'],
  recipients: [],
  purposes: [],
  duration: 'P2Y',
  severity: 'low',
  law: [],
  confidence: 'high',
  because: [],
};

test('only what differs from the machine’s finding is a correction; what is taken away is said to be none', () => {
  const draft = draftOf(finding, text);
  expect(correctionOf(draft, draft, text, passage)).toEqual({ correction: {} });
  const corrected = { ...draft, stance: 'conditional' as const, data: [], duration: '', condition: 'if you agree' };
  expect(correctionOf(corrected, draft, text, passage)).toEqual({
    correction: { stance: 'conditional', data: [], duration: '', condition: { start: 41, end: 54 } },
  });
  const conditional = { ...finding, condition: { start: 0, end: 12 } };
  const without = { ...draftOf(conditional, text), condition: ' ' };
  expect(correctionOf(without, draftOf(conditional, text), text, passage)).toEqual({ correction: { condition: null } });
});

test('a condition that the policy does not say is refused', () => {
  const draft = { ...emptyDraft, condition: 'with your consent' };
  expect(correctionOf(draft, undefined, text, passage)).toEqual({ unfound: 'with your consent' });
});

test('an added finding says all that was filled in, its stance always', () => {
  const draft = { ...emptyDraft, answers: 'sharing.sale', purposes: ['purpose.marketing'] };
  expect(correctionOf(draft, undefined, text, passage)).toEqual({
    correction: { answers: 'sharing.sale', stance: 'says', purposes: ['purpose.marketing'] },
  });
});
