import { readPack } from '../build/pack.ts';
import { audit } from '../engine/audit.ts';
import { loadRules } from '../engine/rules.ts';
import { readWrittenPolicy, WRITTEN_POLICIES } from '../test/policies/read-policy.ts';

/**
 * `npm run policies [-- NAME ...]`: audits the written policies and prints every answer that is not the expected one, with the
 * expected quote and what the audit rests on. Exit status 1 if there is any.
 */
const names = process.argv.slice(2);
const rules = loadRules(readPack());
let wrong = 0;
for (const name of names.length > 0 ? names : WRITTEN_POLICIES) {
  const { document, expected } = await readWrittenPolicy(name);
  const { answers, findings } = audit(document, rules);
  const missed = Object.entries(expected).filter(([id, { answer }]) => answers[id]?.answer !== answer);
  wrong += missed.length;
  console.log(
    `\n${name}: ${Object.keys(expected).length - missed.length} of ${Object.keys(expected).length} answers as expected`,
  );
  for (const [id, { answer, quote }] of missed) {
    console.log(`  ${id}: ${answers[id]?.answer}, expected ${answer}${quote ? `\n      expected: ${quote}` : ''}`);
    for (const at of (answers[id]?.findings ?? []).slice(0, 3)) {
      const finding = findings[at];
      if (finding)
        console.log(
          `      ${finding.rule} ${finding.stance}: ${document.text.slice(finding.passage.start, finding.passage.end).slice(0, 260)}`,
        );
    }
  }
}
process.exitCode = wrong === 0 ? 0 : 1;
