import { answerAll } from './answers.ts';
import { Finder } from './findings.ts';
import { type LanguagesRead, languagesRead, unreadWarning } from './languages-read.ts';
import type { Audit, Finding, Score } from './model/audit.ts';
import type { Coverage, PolicyDocument, Warning } from './model/document.ts';
import { onceEach } from './once-each.ts';
import { type LanguageShares, readPolicy } from './read.ts';
import { withoutRepeatedTitles } from './repeated-titles.ts';
import type { Rules } from './rules.ts';
import { scoreOf } from './score.ts';

/** Version of the engine; raised with every change that can change an audit. */
const ENGINE_VERSION = '0.1.0';

/** Shorter texts are no whole policy: about 80 words. */
const SHORTEST_POLICY = 500;
/** Fewer answers than this say that the text is no privacy policy, or that we cannot read it. */
const FEWEST_ANSWERS = 5;
/** A text of some 30 megabytes gives as many findings as this; more of them would take the memory of a browser's tab. */
const MOST_FINDINGS = 200_000;
/** Share of the text that must be in a language we have a vocabulary for. */
const READABLE = 0.5;

/**
 * Audits a policy: pure and deterministic, the same text and rules give the same audit byte for byte.
 * Offsets in the result are UTF-16 code units into `document.text`.
 */
export function audit(document: PolicyDocument, rules: Rules): Audit {
  const { findings: all, shares, isCut } = findAll(document, rules);
  const findings = onceEach(withoutRepeatedTitles(document, all));
  const { answers, contradictions } = answerAll(rules.pack.questions, findings);
  const told = languagesRead(shares);
  const { languages } = told;
  const coverage = isCut ? readUpTo(document, all) : document.coverage;
  const warnings = [...coverage.warnings];
  const answered = Object.values(answers).filter(({ answer }) => answer !== 'silent').length;
  const draft = told.read.find(({ pack }) => pack.status === 'draft');
  if (draft) warnings.push(draftWarning(draft.pack.name));
  const unscored = whyUnscored(document.text, coverage, told, answered);
  let score: Score | null = null;
  const notRead = unscored?.code === 'unknown-language' ? undefined : unreadWarning(told);
  if (notRead) warnings.push(notRead);
  if (unscored) warnings.push(unscored);
  else score = scoreOf(answers, rules.pack.scoring);
  return {
    format: 1,
    document: { text: document.text, sha256: document.sha256, languages, source: document.source },
    coverage: { ...coverage, warnings },
    findings,
    answers,
    contradictions,
    score,
    versions: {
      engine: ENGINE_VERSION,
      rules: rules.pack.version,
      vocabulary: Object.fromEntries(rules.pack.languages.map(({ lang, version }) => [lang, version])),
    },
  };
}

/** Whatever any rule finds, in the order of the passages, also what several rules find alike: for checking the rules. */
export function findAll(
  document: PolicyDocument,
  rules: Rules,
): { findings: Finding[]; shares: LanguageShares; isCut: boolean } {
  const findings: Finding[] = [];
  let isCut = false;
  const finder = new Finder(rules.concepts);
  const shares = readPolicy(document, rules, (found) => {
    if (findings.length < MOST_FINDINGS) findings.push(finder.findingOf(found));
    else isCut = true;
  });
  findings.sort((a, b) => a.passage.start - b.passage.start);
  return { findings, shares, isCut };
}

/** What was read of a text with too many findings: up to the last of them. */
function readUpTo({ coverage }: PolicyDocument, findings: Finding[]): Coverage {
  const read = Math.min(coverage.read, findings.at(-1)?.passage.end ?? 0);
  const warning = {
    code: 'too-many-findings',
    message: `This text gives more than ${grouped(MOST_FINDINGS)} findings, far more than any policy. What stands behind its first ${grouped(read)} characters was not audited: divide it.`,
  };
  return { ...coverage, read, warnings: [...coverage.warnings, warning] };
}

/** "1,234,567", whatever the locale: the same text gives the same audit everywhere. */
function grouped(figure: number): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Promise 3: silence counts for little where the vocabulary may lack a word. */
function draftWarning(name: string): Warning {
  return {
    code: 'draft-vocabulary',
    message: `The ${name} vocabulary is a draft that no native reader has reviewed: what is called silent may be said in words it does not know.`,
  };
}

/** Why no score can be given, or undefined. A letter for what was not read would be a guess. */
function whyUnscored(
  text: string,
  { read, characters, parts }: Coverage,
  { unread, unreadNames }: LanguagesRead,
  answered: number,
): Warning | undefined {
  if (text.trim() === '') return { code: 'empty', message: 'There is no text to read.' };
  if (1 - unread < READABLE) {
    const language = unreadNames ? `${unreadNames}, which` : 'a language that';
    return {
      code: 'unknown-language',
      message: `Most of this text is in ${language} Policy Loupe has no vocabulary for yet, so it was not audited and has no score.`,
    };
  }
  if (text.trim().length < SHORTEST_POLICY) {
    return { code: 'too-short', message: 'This text is too short to be a whole privacy policy, so it has no score.' };
  }
  if (answered < FEWEST_ANSWERS) {
    return {
      code: 'not-a-policy',
      message: `This text answers only ${answered} of the questions a privacy policy should answer: it is probably not one, so it has no score.`,
    };
  }
  if (read < characters || parts?.some(({ failed }) => failed)) {
    return { code: 'partly-read', message: 'Part of this policy could not be read, so it has no score.' };
  }
  return undefined;
}
