import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentOfText } from '../../engine/document-of-text.ts';
import { sha256 } from '../../page/sha256.ts';
import { toSarif } from '../../report/sarif.ts';
import { WRITTEN_POLICIES } from '../policies/read-policy.ts';
import { documentNamed } from './document-named.ts';
import { reportInputOf } from './report-input-of.ts';
import type { SarifResult } from './sarif-schema.ts';

describe('SARIF within what GitHub’s code scanning takes', () => {
  // https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
  function holdsLimits(text: string) {
    expect(gzipSync(strToU8(text)).length).toBeLessThan(10_000_000);
    const { runs } = JSON.parse(text);
    expect(runs.length).toBeLessThanOrEqual(20);
    for (const { tool, results } of runs) {
      const { rules } = tool.driver;
      expect(results.length).toBeLessThanOrEqual(25_000);
      expect(rules.length).toBeLessThanOrEqual(25_000);
      expect((tool.extensions ?? []).length).toBeLessThanOrEqual(100);
      for (const { id, name, shortDescription, fullDescription, help, properties } of rules) {
        expect(Math.max(id.length, name.length)).toBeLessThanOrEqual(255);
        expect(Math.max(shortDescription.text.length, fullDescription.text.length)).toBeLessThanOrEqual(1024);
        expect(help.text).not.toBe('');
        expect(properties.tags.length).toBeLessThanOrEqual(10);
        expect(properties['problem.severity']).toMatch(/^(error|warning|recommendation)$/);
      }
      const prints = new Set<string>();
      const faults: string[] = [];
      for (const [at, result] of (results as SarifResult[]).entries()) {
        const places = [...result.locations, ...(result.relatedLocations ?? [])];
        if (rules[result.ruleIndex].id !== result.ruleId) faults.push(`${at}: rule`);
        if (result.message.text === '') faults.push(`${at}: message`);
        if (result.locations.length !== 1 || places.length > 100) faults.push(`${at}: locations`);
        if ('codeFlows' in result) faults.push(`${at}: thread flows`);
        for (const { physicalLocation } of places) {
          // relative to the root of the repository, with slashes, without a scheme
          if (!/^[\w.-]+(\/[\w.-]+)*$/.test(physicalLocation.artifactLocation.uri)) faults.push(`${at}: address`);
          if (!(physicalLocation.region.startLine > 0)) faults.push(`${at}: line`);
        }
        prints.add(result.partialFingerprints.primaryLocationLineHash ?? '');
      }
      expect(faults).toEqual([]);
      expect(prints.size).toBe(results.length);
    }
    return runs[0];
  }

  test.each([...WRITTEN_POLICIES, 'seed'])('%s', async (name) => {
    holdsLimits(await toSarif(reportInputOf(await documentNamed(name))));
  });

  test('of a text with more findings than GitHub takes those that weigh most are in it, and it says so', async () => {
    const harms = 'We sell your personal information to advertisers. ';
    const text = `${'We encrypt your personal information. '.repeat(13_000)}${harms.repeat(3)}`;
    const document = documentOfText(text, { sha256: await sha256(text), source: { route: 'file' } });
    const input = { ...reportInputOf(document), completeness: [] };
    expect(input.audit.findings.length).toBeGreaterThan(25_000);
    const run = holdsLimits(await toSarif(input));
    expect(run.results).toHaveLength(25_000);
    const sold = (rule: string) => rule === 'sharing/sale';
    expect(run.results.filter(({ ruleId }: SarifResult) => sold(ruleId))).toHaveLength(
      input.audit.findings.filter(({ rule }) => sold(rule)).length,
    );
    expect(run.invocations[0].toolExecutionNotifications.at(-1).message.text).toContain(
      `${input.audit.findings.length - 25_000} findings`,
    );
  });
});
