import type { Confidence, Stance } from '../engine/model/audit.ts';
import type { Route } from '../engine/model/document.ts';
import { LETTER_WORDS, OUTCOME_WORDS } from '../report/outcome-words.ts';
import type { Review } from '../report/report.ts';

/**
 * Every word that the extension itself says, in one place, so that another language is one more file of this shape.
 * What the policy says is never in here: that is data.
 */
export const words = {
  product: 'Policy Loupe',
  number: (value: number) => value.toLocaleString('en'),

  // The same words on the screen as in every report.
  outcome: OUTCOME_WORDS,
  letter: LETTER_WORDS,
  stance: {
    says: 'Says so',
    denies: 'Denies it',
    conditional: 'On a condition',
    unclear: 'Unclear',
  } satisfies Record<Stance, string>,
  tone: {
    harm: 'bad for you',
    good: 'good for you',
    mixed: 'depends',
    plain: 'for information',
    unclear: 'unclear',
    silent: 'not said',
  },
  verdict: {
    confirmed: 'Confirmed',
    rejected: 'Rejected',
    corrected: 'Corrected',
  } satisfies Record<Review['verdict'], string>,
  confidence: { high: 'high', medium: 'medium', low: 'low' } satisfies Record<Confidence, string>,
  route: {
    page: 'this page',
    link: 'found through a link on this page',
    tab: 'read in a tab',
    frame: 'read in a frame of this page',
    pdf: 'a PDF file',
    file: 'a file that you chose',
    paste: 'text that you pasted',
    stdin: 'text from standard input',
  } satisfies Record<Route, string>,

  summary: 'Summary',
  policy: 'The policy',
  atAGlance: 'At a glance',
  missing: 'Not said:',
  byTopic: 'By topic',
  contradictions: 'Contradictions',
  contradictory: 'These two passages cannot both hold.',
  whatWasRead: 'What was read',

  score: {
    badge: (letter: string, value: number) => `Grade ${letter}: ${value} of 100`,
    outOf: (value: number) => `${value} of 100`,
    answers: (answered: number, questions: number) => `answers ${answered} of ${questions} questions`,
    none: 'No letter',
    noneWhy: 'A letter is only given when the whole policy could be read and understood.',
    title: 'The letter',
    why: 'Why this letter',
    higher:
      'Each part starts at 100 and loses points for what the policy says, or does not say. Higher is kinder to the reader.',
    nothing: 'Nothing was taken off.',
    sum: 'Together',
    share: (percent: number) => `${percent} %`,
    points: (points: string) => `−${points}`,
  },

  findings: (count: number) => (count === 1 ? '1 finding' : `${words.number(count)} findings`),
  silentOn: 'Not said anywhere:',
  more: (count: number) => `Show ${count} more`,
  groupCount: (answered: number, all: number) => `${answered} of ${all} answered`,
  noMatch: 'No finding matches this filter.',
  because: {
    condition: 'Condition',
    duration: 'For',
    data: 'Data',
    recipients: 'Recipients',
    purposes: 'Purposes',
    confidence: 'Confidence',
    law: 'Law',
  },

  filter: {
    legend: 'Filter the findings',
    all: 'All',
    harm: 'Harms',
    good: 'Protections',
    topic: 'Topic',
    everyTopic: 'All topics',
  },

  text: {
    search: 'Search the policy',
    hits: (at: number, all: number) => (all ? `${words.number(at)} of ${words.number(all)}` : 'not found'),
    nextHit: 'Next match',
    previousHit: 'Previous match',
    table: 'Table',
    untitled: 'Untitled policy',
    passage: (at: number, all: number) => `Passage ${words.number(at)} of ${words.number(all)}`,
    next: 'Next passage',
    previous: 'Previous passage',
    none: 'Choose a finding to see its passage, or a marked passage to see its findings.',
    nothingMarked: 'Nothing is marked in this text.',
    also: 'The same words also say:',
    toFinding: 'Show in the summary',
    chosen: (title: string, at: number, all: number, under: string) =>
      `${title}. Passage ${at} of ${all}${under ? `, under “${under}”` : ''}, is shown in the policy.`,
    led: (count: number, title: string) =>
      count === 1
        ? `One finding rests on this passage: ${title}.`
        : `${count} findings rest on this passage: ${title}.`,
    mark: (titles: string) => `Finding: ${titles}`,
  },

  passage: {
    show: 'Show on the page',
    open: 'Open at this passage',
    copy: 'Copy link to passage',
    showing: 'Looking for the passage on the page …',
    shown: {
      marked: 'The passage is marked on the page.',
      folded: 'The passage is marked, but stands in a part of the page that is closed. Open that part to see it.',
      moved: 'The page has changed: the passage does not stand there any more as it was read.',
      gone: 'The page was left or loaded anew. Press the Policy Loupe button again to read it again.',
    },
    copied: 'The link to the passage is copied.',
    notCopied: 'The link could not be copied.',
  },

  read: {
    from: 'Read from',
    why: 'Taken because',
    all: (characters: string) => `The whole text was read: ${characters} characters.`,
    part: (read: string, characters: string, percent: number) =>
      `${read} of ${characters} characters were read (${percent} %). What was not read is not called silent.`,
    languages: 'Languages',
    noVocabulary: 'a language that Policy Loupe cannot read yet',
    versions: 'Versions',
    notThis: 'Not the right text?',
    others: 'Other links on the page that may lead to the policy:',
    another: 'Read another text',
  },

  progress: {
    title: 'Reading the fine print',
    looking: 'Looking for the privacy policy …',
    fetching: (address: string) => `Reading ${address} …`,
    extracting: (address: string) => `Taking the text out of ${address} …`,
    auditing: (characters: number) => `Auditing ${words.number(characters)} characters …`,
    stays: 'Everything happens on this computer. Nothing is sent anywhere.',
  },

  failure: {
    noPolicy: 'No privacy policy found here',
    noPolicyLead: (host: string) => `Policy Loupe looked at ${host || 'this page'} and did not find a policy.`,
    tried: 'What was tried',
    leads: 'One of these may be the policy',
    leadsHow: 'Open one, then press the Policy Loupe button again on the page that opens.',
    noLeads: 'No link on this page looks like one to a policy. It may stand at the foot of the site’s front page.',
    forbidden: 'Browsers keep this page closed to extensions',
    forbiddenLead:
      'Settings, new tabs and extension stores are out of reach. Open a shop’s or a service’s own page and press the button there.',
    refused: 'Access to this page was refused',
    refusedLead:
      'Press the Policy Loupe button in the toolbar while the page is in front: that press is what allows it to read this one page. Your browser or your organisation may also have switched off access to this site.',
    broken: 'Something went wrong while reading',
    brokenLead: 'This is a fault of Policy Loupe, not of the page. You can try again, or give it the text yourself.',
    badFile: 'This file could not be read',
    tooLittle: 'Too little text to audit',
    again: 'Try again',
    detail: 'What the browser said',
  },

  give: {
    title: 'Give the text yourself',
    lead: 'Nothing you give leaves this computer.',
    file: 'Choose a file',
    fileHint: 'A .txt or .html file',
    inTab: 'Choose a file in the auditor’s bench',
    inTabHint: 'This browser closes the popup when a file is chosen, so the bench opens in a tab for it.',
    paste: 'Paste the text',
    pasteLabel: 'Text of the policy',
    pasteHint: 'Select the policy on its page, copy it, and paste it here.',
    audit: 'Audit this text',
    empty: 'Paste some text first.',
    drop: 'or drop a file here',
    back: 'Back',
  },

  export: {
    menu: 'Export',
    toRead: 'To read',
    toProve: 'To prove and exchange',
    formats: {
      html: ['HTML', 'a report to print or send'],
      xlsx: ['Excel', 'findings, answers, laws'],
      csv: ['CSV', 'a table of findings'],
      markdown: ['Markdown', 'for tickets and notes'],
      bundle: ['Evidence', 'text, reports and hashes, zipped'],
      json: ['JSON', 'everything; can be verified'],
      sarif: ['SARIF', 'for code scanning'],
      jsonld: ['Linked data', 'JSON-LD with DPV terms'],
      annotations: ['Annotations', 'W3C Web Annotations'],
    } as const,
    saved: (name: string) => `Saved ${name}.`,
    failed: (why: string) => `The file could not be made: ${why}`,
  },

  bench: {
    open: 'Bench',
    openHint: 'Open in the auditor’s bench, to review, keep and compare',
    failed: 'This text could not be handed over to the bench. Open its file there, or paste it.',
  },
  since: {
    none: (day: string) => `Unchanged since you kept it on ${day}.`,
    changed: (day: string) => `Changed since you kept it on ${day}.`,
    elsewhere: (day: string) => `Another page of this site was kept on ${day}.`,
    see: 'See what changed',
  },

  keys: {
    title: 'Keyboard',
    open: 'Keyboard shortcuts',
    close: 'Close',
    single: 'Use single-letter shortcuts',
    singleHint: 'Switch them off if you speak to your computer and they get in the way.',
    list: [
      ['↓ ↑', 'next, previous finding in the summary'],
      ['Enter', 'show a finding’s passage, or a passage’s finding'],
      ['n  p', 'next, previous passage in the text'],
      ['s', 'to the summary'],
      ['t', 'to the text of the policy'],
      ['/', 'search the policy'],
      ['e', 'export'],
      ['?', 'this list'],
      ['Esc', 'close, or leave the search'],
    ] as [string, string][],
  },
  showSummary: 'Summary',
  showPolicy: 'Policy',
  panes: 'Show',
};
