import { describe, expect, test } from 'vitest';
import { compileRules } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { loadRules } from '../../engine/rules.ts';
import { readWrittenPolicy, WRITTEN_POLICIES } from './read-policy.ts';

const rules = loadRules(compileRules().pack);

describe.each(WRITTEN_POLICIES)('the written policy %s', async (name) => {
  const { document, expected } = await readWrittenPolicy(name);
  const result = audit(document, rules);

  test('answers every question', () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(result.answers).sort());
  });

  test.each(Object.entries(expected))('%s', (id, { answer }) => {
    expect(result.answers[id]?.answer).toBe(answer);
  });

  test('rests each answer on words of the policy', () => {
    for (const { passage } of result.findings) {
      expect(passage.end).toBeGreaterThan(passage.start);
      expect(document.text.slice(passage.start, passage.end).trim()).not.toBe('');
    }
    for (const [id, { answer, findings }] of Object.entries(result.answers)) {
      expect(findings.length > 0, `${id} is ${answer} with ${findings.length} findings`).toBe(answer !== 'silent');
    }
  });
});
