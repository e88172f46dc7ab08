import type { Completeness } from '../../engine/model/completeness.ts';
import type { Review } from '../../report/report.ts';
import type { Verification } from '../../report/verify.ts';
import { words } from '../words.ts';

const count = (value: number, one: string, many: string) => `${words.number(value)} ${value === 1 ? one : many}`;

/** Every word of the auditor's bench, as words.ts holds the popup's. */
export const say = {
  bench: 'Auditor’s bench',
  nav: { label: 'The bench', list: 'Audits', verify: 'Verify a report' },
  back: 'All audits',
  count,
  date: (iso: string) => (iso ? iso.slice(0, 16).replace('T', ' ').replace(/Z$/, '') : ''),
  day: (iso: string) => iso.slice(0, 10),
  bytes: (bytes: number) => {
    const step = bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
    const value = Math.ceil((bytes / 1_000 ** step) * 10) / 10;
    return `${words.number(value)} ${['B', 'KB', 'MB', 'GB'][step]}`;
  },

  give: {
    title: 'Audit policies',
    lead: 'Drop files here, choose them, or paste a text. Nothing you give leaves this computer.',
    files: 'Choose files',
    hint: 'Text, HTML or PDF; as many as you like',
    drop: 'Drop the files to audit them',
    keep: 'Keep each audit',
    keepHint: 'on this computer, until you delete it',
    paste: 'Paste a text',
    name: 'Name (optional)',
    done: (at: number, all: number) => `${words.number(at)} of ${words.number(all)} read`,
    now: (name: string) => `Reading ${name} …`,
    cancel: 'Cancel',
    cancelled: (at: number, all: number) => `Cancelled: ${words.number(at)} of ${words.number(all)} were read.`,
    faults: 'Not read',
  },

  list: {
    title: 'Audits',
    search: 'Search the audits',
    searchHint: 'name, address, language, grade',
    none: 'Nothing is kept yet. Give a policy above, or open the bench from the popup on a site.',
    noMatch: 'No audit matches this search.',
    more: (left: number) => `Show ${words.number(Math.min(left, 100))} more of ${words.number(left)}`,
    unkept: 'Not kept',
    kept: (day: string) => `Kept ${day}`,
    select: (name: string) => `Select ${name}`,
    selectAll: (many: number) => `All ${words.number(many)}`,
    selected: (many: number) => `${count(many, 'audit', 'audits')} selected`,
    compare: 'Compare the two',
    compareHint: 'Select two audits to compare them.',
    remove: 'Delete',
    removeSure: (many: number) =>
      `Delete ${count(many, 'audit', 'audits')} for good? There is no way back but an exported store.`,
    removeYes: 'Delete for good',
    removeNo: 'Leave them',
    removed: (many: number) => `Deleted ${count(many, 'audit', 'audits')}.`,
    findings: (many: number) => count(many, 'finding', 'findings'),
    reviews: (many: number) => count(many, 'review', 'reviews'),
    noLetter: 'No letter',
  },

  store: {
    title: 'The store',
    holds: (many: number) => `${count(many, 'audit is', 'audits are')} kept on this computer`,
    used: (used: string, most: string) => `${used} used of ${most} that the browser gives`,
    unknown: 'This browser does not say how much room there is.',
    safe: 'The browser promises not to delete them by itself.',
    unsafe: 'When the disk gets full, the browser may delete them all by itself.',
    ask: 'Ask it not to',
    refused: 'The browser did not promise it. Export the store now and then; that file is yours.',
    out: 'Export the store',
    in: 'Bring a store in',
    saved: (name: string) => `Saved ${name}.`,
    brought: (taken: number, known: number) =>
      `Brought in ${count(taken, 'audit', 'audits')}${known ? `; ${words.number(known)} were here already` : ''}.`,
    faults: 'Not brought in',
  },

  audit: {
    keep: 'Keep',
    kept: 'Kept.',
    keepHint: 'Keep text, findings and reviews on this computer',
    isKept: (day: string) => `Kept ${day}`,
    gone: 'This audit is not here. It was deleted, or it was not kept and its tab was closed.',
    findings: 'Findings',
    evidence: 'Evidence',
    complete: 'Completeness',
    view: 'View',
    panes: 'Show',
  },

  keys: [
    ['n  p', 'next, previous passage'],
    ['s', 'to the findings'],
    ['t', 'to the text of the policy'],
    ['r', 'to the review of the chosen finding'],
    ['↓ ↑', 'next, previous finding in the list'],
    ['Enter', 'show a finding’s passage, or a passage’s finding'],
    ['/', 'search the policy'],
    ['?', 'this list'],
    ['Esc', 'close, or leave the search'],
  ] as [string, string][],

  filter: {
    label: 'Filter the findings',
    stance: 'Stance',
    severity: 'Severity',
    confidence: 'Confidence',
    law: 'Law',
    review: 'Review',
    any: {
      topic: 'All topics',
      stance: 'Any stance',
      severity: 'Any severity',
      confidence: 'Any confidence',
      law: 'Any law',
      review: 'Reviewed or not',
    },
    severities: { high: 'High severity', medium: 'Medium severity', low: 'Low severity', info: 'For information' },
    confidences: { high: 'High confidence', medium: 'Medium confidence', low: 'Low confidence' },
    reviews: { none: 'Not reviewed', ...words.verdict },
    shown: (shown: number, all: number) =>
      shown === all
        ? count(all, 'finding', 'findings')
        : `${words.number(shown)} of ${count(all, 'finding', 'findings')}`,
    clear: 'Show all',
  },

  evidence: {
    none: 'Choose a finding, or a marked passage of the policy, to see what it rests on.',
    under: 'Stands under',
    lead: 'Governed by',
    condition: 'Condition',
    because: 'Why it fired',
    role: {
      match: 'matches',
      negation: 'negates it',
      condition: 'limits it',
      actor: 'who acts',
      context: 'from its context',
    },
    noBecause: 'The audit says nothing more of why.',
    rule: 'Rule',
    noRule: 'not in the present rules; an earlier version had it',
    law: 'Law',
    severity: 'Severity',
    confidence: 'Confidence',
    place: 'Place',
    units: (start: number, end: number) => `UTF-16 code units ${words.number(start)} to ${words.number(end)}`,
    contradicts: 'Contradicts',
  },

  review: {
    title: 'Your review',
    choose: { confirmed: 'Confirm', rejected: 'Reject', corrected: 'Correct' } satisfies Record<
      Review['verdict'],
      string
    >,
    stance: 'It should be',
    author: 'Your name',
    reason: 'Reason',
    reasonHint: 'What another reader needs to follow you',
    save: 'Save the review',
    saveKeep: 'Save the review and keep the audit',
    missing: 'Give your name and a reason: a review without them proves little.',
    take: 'Take back',
    machine: 'The machine’s finding stays in every report beside yours.',
    saved: 'The review was saved.',
    by: (author: string, day: string) => `${author}, ${day}`,
  },

  complete: {
    regimes: 'Laws that apply',
    none: 'No law was taken to apply: the policy names none, and neither does its address. Choose one below.',
    also: 'Check another law too',
    applies: 'Taken to apply:',
    item: 'What the law asks for',
    state: 'In the policy',
    evidence: 'Evidence',
    where: (where: string) => `where ${where}`,
    more: (many: number) => `Show ${words.number(many)} more`,
    counts: ({ found, partly, missing, unknown }: Completeness['counts']) =>
      [
        `${found} found`,
        partly && `${partly} partly`,
        missing && `${missing} not found`,
        unknown && `${unknown} cannot be told`,
      ]
        .filter(Boolean)
        .join(', '),
    noLetter: 'Completeness is no part of the letter, and this is no legal advice.',
  },

  compare: {
    title: 'Two versions compared',
    before: 'Before:',
    after: 'After:',
    working: 'Comparing …',
    meaning: 'What the change means',
    answers: 'Answers that changed',
    noAnswer: 'No answer changed.',
    now: 'is now',
    kinds: {
      gained: 'Findings that are new',
      lost: 'Findings that are gone',
      turned: 'Findings that turned',
      altered: 'Findings with other details',
    },
    contradicts: (label: string) => `The policy now contradicts itself on: ${label}.`,
    contradictsNoMore: (label: string) => `The policy no longer contradicts itself on: ${label}.`,
    clauses: 'Clause by clause',
    untouched: (many: number) => `${count(many, 'clause', 'clauses')} untouched`,
    clause: { same: 'Untouched', changed: 'Changed', moved: 'Moved', added: 'New', removed: 'Gone' },
    elsewhere: 'and moved',
    more: (left: number) => `Show more (${words.number(left)} left)`,
    failed: 'The two could not be compared',
  },

  verify: {
    title: 'Verify a report',
    lead: 'Give a JSON report of Policy Loupe. Its text, quotes and sums are checked, and the rules are run again on the stored text. Nothing leaves this computer.',
    choose: 'Choose a JSON report',
    drop: 'or drop it here',
    working: (name: string) => `Verifying ${name} …`,
    verdict: {
      identical: 'Verified: nothing was changed, and the findings are identical',
      edited: 'Edited after it was made',
      different: 'The rules do not give these findings',
      'other-versions': 'Unchanged, but made by other versions',
      unreadable: 'No report that can be verified',
    } satisfies Record<Verification['verdict'], string>,
    open: 'Open it on the bench',
    keep: 'Keep it',
    checks: 'What was checked',
    ok: 'Right',
    bad: 'Wrong',
  },
};
