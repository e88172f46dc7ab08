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
    added: 'Added by hand',
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
    hits: (at: number, all: number, most: number) =>
      all ? `${words.number(at)} of ${all >= most ? 'more than ' : ''}${words.number(all)}` : 'not found',
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
    unread: (language: string) => `${language} (which Policy Loupe cannot read yet)`,
    versions: 'Versions',
    notThis: 'Not the right text?',
    others: 'Other links on the page that may lead to the policy:',
    another: 'Read another text',
  },

  progress: {
    title: 'Reading the fine print',
    looking: 'Looking for the privacy policy …',
    fetching: (address: string) => `Reading ${address} …`,
    opening: (address: string) => `Opening ${address} in the background, to let its scripts show the text …`,
    extracting: (address: string) => `Taking the text out of ${address} …`,
    auditing: (characters: number) => `Auditing ${words.number(characters)} characters …`,
    stays: 'Everything happens on this computer. Nothing is sent anywhere.',
  },

  failure: {
    noPolicy: 'No privacy policy found here',
    noPolicyLead: (host: string) => `Policy Loupe looked at ${host || 'this page'} and did not find a policy.`,
    tried: 'What was tried',
    leads: 'One of these may be the policy',
    leadsHow: 'Choose one to read it here, or open it in a tab and press the Policy Loupe button there.',
    inVain: 'Found, but not to be read from here',
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

  /** What stood before a text, and what to do. */
  obstacle: {
    'other-site': {
      title: 'The policy lies on another site',
      lead: 'Policy Loupe reads other sites only when you allow it. Choose the link below: your browser will ask you about that one site.',
    },
    'log-in': {
      title: 'The policy asks to log in first',
      lead: 'Log in on the site, open the policy, and press the Policy Loupe button there; or paste its text here.',
    },
    robot: {
      title: 'The site wants to know whether you are a robot',
      lead: 'Open the policy in a tab, answer the site’s question, and press the Policy Loupe button there.',
    },
    consent: {
      title: 'The site asks for consent before it shows the policy',
      lead: 'Open the policy in a tab, make your choice there (refusing is one), and press the Policy Loupe button on the page behind it.',
    },
    scripts: {
      title: 'The policy shows only when its page’s scripts run',
      lead: 'Choose the link below to have it opened in a background tab, read, and closed again; or open it yourself and press the button there.',
    },
    redirect: {
      title: 'The policy’s address leads round in a circle, or away',
      lead: 'Open it in a tab: if a page appears, press the Policy Loupe button there. If not, the site has no policy that can be reached.',
    },
    'too-large': {
      title: 'What the link leads to is too large to be a policy',
      lead: 'Open it in a tab, copy the part that is the policy, and paste it here.',
    },
    time: {
      title: 'The policy took too long to answer',
      lead: 'Try again in a while, or open it in a tab and press the Policy Loupe button there.',
    },
    unreachable: {
      title: 'The policy’s page could not be reached',
      lead: 'The site may be down, or the link broken. Try again, or look for another link on the site.',
    },
    refused: {
      title: 'The site refused to hand out its policy',
      lead: 'Open the policy in a tab, as a visitor, and press the Policy Loupe button there.',
    },
    error: {
      title: 'The site failed to hand out its policy',
      lead: 'It answered with an error. Try again in a while, or look for another link on the site.',
    },
    missing: {
      title: 'The link to the policy leads to a page that is not there',
      lead: 'The site links to a privacy policy, but no page is at that address.',
    },
    'no-page': {
      title: 'What the link leads to is no text',
      lead: 'Open it in a tab to see what it is. If there is text in it, copy it and paste it here.',
    },
    'pdf-scanned': {
      title: 'The policy is a scan: pictures of pages, without text',
      lead: 'Open the file in a viewer that recognises text, copy that, and paste it here.',
    },
    'pdf-locked': {
      title: 'The policy is a PDF file with a password',
      lead: 'If you have the password, open the file, copy its text, and paste it here.',
    },
    'pdf-broken': {
      title: 'The policy is a PDF file that is broken',
      lead: 'Try to open it in a tab. If it shows there, copy its text and paste it here.',
    },
  },

  lead: {
    why: (why: string) => why.charAt(0).toUpperCase() + why.slice(1),
    open: (name: string) => `Open ${name} in a tab`,
    openHint: 'Open in a tab',
    inVain: (said: string) => `This ${said}. Choose it to open it in a tab.`,
    permission: (site: string) => `On another site: your browser will ask whether ${site} may be read.`,
    tab: (site: string) =>
      `Your browser will ask whether ${site} may be read. It is then opened in a background tab, with your cookies, as if you visited it, and closed again.`,
    refused: (site: string) => `${site} was not read: you did not allow it. Everything else still works.`,
  },

  allowed: {
    title: 'Sites you have allowed',
    lead: 'Policy Loupe may read these when you press its button, until you take that back.',
    giveBack: 'Take back',
    giveBackOf: (site: string) => `Take back the leave to read ${site}`,
    gaveBack: (site: string) => `${site} can no longer be read.`,
  },

  parts: {
    title: (count: number) => `The policy is spread over ${count} pages`,
    read: (characters: string) => `${characters} characters, read`,
    unread: (why: string) => `Not read: it ${why}.`,
  },

  give: {
    title: 'Give the text yourself',
    lead: 'Nothing you give leaves this computer.',
    file: 'Choose a file',
    fileHint: 'A .txt, .html or .pdf file',
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
