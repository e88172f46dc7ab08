import type { Audit, Finding, Stance } from '../../engine/model/audit.ts';
import type { Question } from '../../engine/model/question.ts';

/** Eight questions of the real list, enough to show every kind of answer. */
export const QUESTIONS: Question[] = [
  question('collection.contact', 'information', 'Contact details', 'Collects contact details?'),
  question('collection.location', 'harm', 'Location', 'Collects location of any precision?'),
  question('use.ai-training', 'harm', 'AI training', 'Uses data to train artificial intelligence?'),
  question('sharing.sale', 'harm', 'Sale of your data', 'Sells, rents or trades personal data?'),
  question('retention.period', 'protection', 'Retention period', 'States at least one concrete period?'),
  question('rights.erasure', 'protection', 'Deletion', 'May the reader have their data deleted?'),
  question('rights.portability', 'protection', 'Portability', 'May the reader take their data along?'),
  question('security.encryption', 'protection', 'Encryption', 'Encrypts data in transit or at rest?'),
];

/** A policy with overlapping passages, two languages, markup, formulas, control characters and a bidi override. */
export const TEXT = [
  'Privacy policy of Smith & Sons <script>alert("x")</script>',
  'We collect your name and e-mail address, and with your consent your location.',
  '',
  '=HYPERLINK("http://evil.test","x") we keep it for 24 months.',
  'We never sell\tyour data.\u001B[31m',
  'We may sell your data to partners "as they are"\u202E.',
  'You can ask us to delete your account, ',
  'or write to <privacy@shop.test>.',
  'Jera لىنىيىسى شەخسىي ئۇچۇرلىرىڭىزنى ساتمايدۇ.',
  '＋1 555 is our number; we do not train models.',
].join('\n');

/** An audit of TEXT as the engine would give it; built by hand, so that the reports are tested without the engine. */
export function fixtureAudit(): Audit {
  const findings = [
    finding('collection/contact', 'collection.contact', 'says', 'We collect your name and e-mail address', 'info'),
    finding(
      'collection/location',
      'collection.location',
      'conditional',
      'We collect your name and e-mail address, and with your consent your location.',
      'medium',
      { condition: spanOf('with your consent'), data: ['data.location'] },
    ),
    finding(
      'retention/period',
      'retention.period',
      'says',
      '=HYPERLINK("http://evil.test","x") we keep it for 24 months.',
      'low',
      {
        duration: 'P24M',
        law: ['GDPR 13(2)(a)'],
      },
    ),
    finding('sharing/sale', 'sharing.sale', 'denies', 'We never sell\tyour data.\u001B[31m', 'high'),
    finding('sharing/sale', 'sharing.sale', 'says', 'We may sell your data to partners "as they are"\u202E.', 'high'),
    finding(
      'rights/erasure',
      'rights.erasure',
      'says',
      'You can ask us to delete your account, \nor write to <privacy@shop.test>.',
      'medium',
      {
        context: spanOf('Privacy policy of Smith & Sons <script>alert("x")</script>'),
      },
    ),
    finding('sharing/sale', 'sharing.sale', 'denies', 'Jera لىنىيىسى شەخسىي ئۇچۇرلىرىڭىزنى ساتمايدۇ.', 'high'),
    finding('use/ai-training', 'use.ai-training', 'denies', '＋1 555 is our number; we do not train models.', 'medium'),
  ];
  return {
    format: 1,
    document: {
      text: TEXT,
      sha256: 'a'.repeat(64),
      languages: [
        { lang: 'en', share: 0.88 },
        { lang: 'ug', share: 0.12 },
      ],
      source: {
        route: 'page',
        url: 'https://shop.test/privacy?a=1&b=2',
        title: 'Smith & Sons <b>Privacy</b>',
        capturedAt: '2026-11-22T10:00:00Z',
      },
    },
    coverage: {
      characters: TEXT.length,
      read: TEXT.length - 3,
      warnings: [{ code: 'frame', message: 'A frame <iframe> could not be read.' }],
    },
    findings,
    answers: {
      'collection.contact': { answer: 'yes', findings: [0] },
      'collection.location': { answer: 'conditional', findings: [1] },
      'use.ai-training': { answer: 'no', findings: [7] },
      'sharing.sale': { answer: 'unclear', findings: [4, 3] },
      'retention.period': { answer: 'yes', findings: [2] },
      'rights.erasure': { answer: 'yes', findings: [5] },
      'rights.portability': { answer: 'silent', findings: [] },
      'security.encryption': { answer: 'silent', findings: [] },
    },
    contradictions: [{ answers: 'sharing.sale', findings: [3, 4] }],
    score: {
      value: 72,
      letter: 'B',
      answered: 6,
      questions: 8,
      parts: [
        {
          id: 'use',
          title: 'What they do with your data',
          value: 90,
          weight: 0.6,
          atMost: 40,
          points: [
            { question: 'collection.location', answer: 'conditional', points: 4, why: 'Where you are says much.' },
          ],
        },
        {
          id: 'control',
          title: 'What control you have',
          value: 45,
          weight: 0.4,
          atMost: 20,
          points: [
            { question: 'rights.portability', answer: 'silent', points: 5, why: 'You are owed it.' },
            { question: 'security.encryption', answer: 'silent', points: 6, why: 'A shop should say so.' },
          ],
        },
      ],
    },
    versions: { engine: '0.1.0', rules: 'abc123', vocabulary: { en: '1', ug: '1' } },
  };
}

function question(id: string, yes: Question['yes'], label: string, ask: string): Question {
  return { id, group: id.split('.')[0] ?? '', yes, label, ask };
}

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`the fixture's text has no ${JSON.stringify(words)}`);
  return { start, end: start + words.length };
}

function finding(
  rule: string,
  answers: string,
  stance: Stance,
  words: string,
  severity: Finding['severity'],
  more: Partial<Finding> = {},
): Finding {
  return {
    rule,
    answers,
    title: `Title of ${rule}`,
    stance,
    passage: spanOf(words),
    data: [],
    recipients: [],
    purposes: [],
    severity,
    law: [],
    confidence: 'high',
    because: [],
    ...more,
  };
}
