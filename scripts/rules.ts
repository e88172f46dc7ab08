import { checkExamples } from '../build/check-examples.ts';
import { checkConventions } from '../build/conventions.ts';
import { compileRules } from '../build/pack.ts';
import { readRulesFolder } from '../build/read-rules.ts';
import { loadRules } from '../engine/rules.ts';

/**
 * `npm run rules [-- GROUP|RULE ...]`: checks every file of rules/, runs all examples of all rules against all rules, and
 * prints what is wrong with file, line, column, value and valid choices. Exit status 1 if anything is.
 */
const only = process.argv.slice(2);
const wanted = (file: string): boolean => only.length === 0 || only.some((name) => file.startsWith(`rules/${name}`));

const { pack, folder, problems } = compileRules();
const { place } = readRulesFolder('rules');
const examples = checkExamples(folder, loadRules(pack));
const all = [...problems, ...checkConventions(folder).map(place), ...examples.problems.map(place)].filter(({ file }) =>
  wanted(file),
);
for (const { file, line, column, message, value, valid } of all) {
  console.log(`${file}:${line}:${column} ${message}`);
  if (value !== undefined) console.log(`    here: ${value.replaceAll('\n', '\n          ')}`);
  if (valid && valid.length > 0) console.log(`    valid: ${valid.join(', ')}`);
}
console.log(
  `${folder.rules.size} rules, ${folder.vocabularies.size} languages, ${pack.concepts.filter((name) => !/^(lit|grammar|unit)\b/.test(name)).length} concepts, ${examples.run} examples: ${all.length === 0 ? 'all right' : `${all.length} problems`}`,
);
process.exitCode = all.length === 0 ? 0 : 1;
