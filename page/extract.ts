import type { Block, Warning } from '../engine/model/document.ts';
import { assemble } from './assemble.ts';
import type { Removed } from './clean-text.ts';
import type { PageDocument } from './dom.ts';
import type { FindingWords } from './finding-words.ts';
import { type LanguageVersion, languageVersions } from './language-versions.ts';
import { type OtherDocument, otherDocuments } from './other-documents.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import type { RawBlock, Walk } from './raw-block.ts';
import { select } from './select.ts';
import { atOnce, each, type Steps } from './slices.ts';
import { subjectTest } from './subject.ts';
import type { Piece } from './text-buffer.ts';
import { walk } from './walk.ts';

/** What a page says. Offsets are UTF-16 code units into `text`. */
export interface Extraction {
  text: string;
  blocks: Block[];
  title: string;
  /** BCP 47 tag that the page gives for itself. */
  lang?: string;
  warnings: Warning[];
  /** Code units of text that the page holds besides: menus, banners, other articles. */
  left: number;
  /** For page/locate.ts: where each block's text came from. Nodes do not leave the page. */
  origins: { pieces: Piece[]; offset: number }[];
}

/** Pulls the policy's text out of a page: its matter as blocks, without what stands around it. */
export function extract(document: PageDocument, words: FindingWords): Extraction {
  return atOnce(extraction(document, words));
}

/** The same in steps. Between two of them a page that is alive may change: see page/extract-live.ts. */
export function* extraction(document: PageDocument, words: FindingWords): Steps<Extraction> {
  const facts = pageFacts(document);
  return yield* fromWalk(facts, yield* walk(document), words);
}

/** What is left to do when the page itself is no longer needed. */
export function* fromWalk(facts: PageFacts, walked: Walk, words: FindingWords): Steps<Extraction> {
  const about = yield* subjects(walked.blocks, words);
  const kept = yield* select(walked, about);
  const versions = yield* languageVersions(walked, kept, words, facts.lang);
  const others = yield* otherDocuments(walked.blocks, kept, words, about);
  for (const other of others) kept.fill(false, other.from, other.to);
  const { text, blocks, origins } = yield* assemble(walked, kept);
  let all = 0;
  yield* each(walked.blocks, (block) => {
    all += block.text.length;
  });
  const page: Extraction = {
    text,
    blocks,
    title: facts.title,
    warnings: [...warningsOf(walked.removed), ...others.map(otherWarning), ...versions.map(versionWarning)],
    left: Math.max(0, all - text.length),
    origins,
  };
  if (facts.lang) page.lang = facts.lang;
  return page;
}

/** For each block whether it speaks of personal data. */
function* subjects(blocks: RawBlock[], words: FindingWords): Steps<boolean[]> {
  // Some 30,000 code units from all over the page are enough to tell its languages.
  const step = Math.max(1, Math.floor(blocks.length / 200));
  const sample = blocks.filter((_, at) => at % step === 0).map((block) => block.text.slice(0, 150));
  const subject = subjectTest(words, sample.join('\n'));
  const about: boolean[] = [];
  for (const { text } of blocks) {
    about.push(subject(text));
    if (about.length % BLOCKS_A_STEP === 0) yield;
  }
  return about;
}

const BLOCKS_A_STEP = 20;

function warningsOf(removed: Removed): Warning[] {
  const warnings: Warning[] = [];
  const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
  if (removed.bidi) {
    warnings.push({
      code: 'bidi-removed',
      message: `The page turns its text round with invisible direction controls (${times(removed.bidi)}); they were left out.`,
    });
  }
  if (removed.invisible) {
    warnings.push({
      code: 'invisible-removed',
      message: `The page's text held invisible characters (${times(removed.invisible)}); they were left out.`,
    });
  }
  if (removed.control) {
    warnings.push({
      code: 'control-removed',
      message: `The page's text held broken or control characters (${times(removed.control)}); they were left out or shown as �.`,
    });
  }
  return warnings;
}

function otherWarning({ name, characters }: OtherDocument): Warning {
  return {
    code: 'other-document',
    message: `The page also holds "${name}" (${characters} characters), which was not read as part of the policy.`,
  };
}

function versionWarning({ lang, characters }: LanguageVersion): Warning {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang;
  return {
    code: 'other-language',
    message: `The page also holds the policy in ${name} (${characters} characters), which was not read a second time.`,
  };
}
