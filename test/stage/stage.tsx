// A page for looking at the views without a browser extension around them: ?state=audited&policy=marketplace.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { PopupView } from '../../components/popup-view.tsx';
import type { Failure, Lead, Stage, Tried } from '../../components/stage.ts';
import '../../components/styles.ts';
import '../../components/styles/popup.css';
import { words } from '../../components/words.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import type { Audit } from '../../engine/model/audit.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import type { Question } from '../../engine/model/question.ts';
import { extract } from '../../page/extract.ts';
import type { FindingWords } from '../../page/finding-words.ts';
import { BenchStage } from './bench-stage.tsx';
import { type Expected, fixtureAudit, fixtureSource } from './fixture.ts';

interface Data {
  html?: string;
  text?: string;
  lang: string;
  expected: Expected;
  questions: Question[];
  words: FindingWords;
}

const leads: Lead[] = [
  {
    url: 'https://www.wickandhollow.example/policies/privacy-policy',
    text: 'Privacy',
    why: 'a link in the footer reads “Privacy”',
    sameOrigin: true,
  },
  {
    url: 'https://legal.wickandhollow.example/datenschutz?lang=de',
    text: 'Datenschutzerklärung',
    why: 'a link on the page reads “Datenschutzerklärung”; for another language (de)',
    sameOrigin: false,
    needs: 'permission',
  },
];
const failures: Record<string, Failure> = {
  'no-policy': {
    kind: 'no-policy',
    url: 'https://www.wickandhollow.example/products/woodsmoke',
    tried: [
      tried('https://www.wickandhollow.example/products/woodsmoke', 'not-policy', 'is not itself a privacy policy'),
      tried('https://www.wickandhollow.example/privacy', 'missing', 'answered 404, there is no such page'),
    ],
    leads,
  },
  'no-leads': {
    kind: 'no-policy',
    url: 'https://blog.example/',
    tried: [tried('https://blog.example/', 'not-policy', 'is not itself a privacy policy')],
    leads: [],
  },
  'other-site': {
    kind: 'no-policy',
    url: 'https://www.wickandhollow.example/products/woodsmoke',
    tried: [tried(leads[1]?.url ?? '', 'other-site', 'is on another site, which may not be read unasked')],
    leads: leads.slice(1),
  },
  scripts: {
    kind: 'no-policy',
    url: 'https://www.wickandhollow.example/products/woodsmoke',
    tried: [tried(leads[0]?.url ?? '', 'scripts', 'shows its text only when its scripts run')],
    leads: leads.slice(0, 1).map((lead) => ({ ...lead, needs: 'tab' as const })),
  },
  scan: {
    kind: 'no-policy',
    url: 'https://www.wickandhollow.example/privacy.pdf',
    tried: [tried(leads[0]?.url ?? '', 'pdf-scanned', 'is a PDF file of pictures of pages, without text')],
    leads: leads.slice(0, 1),
  },
  forbidden: { kind: 'forbidden' },
  refused: {
    kind: 'refused',
    detail:
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
  },
  broken: { kind: 'broken', detail: 'TypeError: Cannot read properties of undefined (reading "start")' },
  'bad-file': { kind: 'bad-file', name: 'policy.docx', detail: 'This is no text: it holds bytes that no text has.' },
};

function tried(url: string, code: string, said: string): Tried {
  return { url, code, said };
}

const ask = new URLSearchParams(location.search);
const state = ask.get('state') ?? 'audited';

async function stageFor(): Promise<{ stage: Stage; questions: Question[] }> {
  if (state === 'looking') return { stage: { at: 'working', step: { step: 'looking' } }, questions: [] };
  if (state === 'fetching')
    return {
      stage: {
        at: 'working',
        step: { step: 'fetching', url: 'https://www.wickandhollow.example/policies/privacy-policy' },
      },
      questions: [],
    };
  if (state === 'giving') return { stage: { at: 'giving' }, questions: [] };
  const failure = failures[state];
  if (failure) return { stage: { at: 'failed', failure }, questions: [] };
  const name = ask.get('policy') ?? 'marketplace';
  const data: Data = await (await fetch(`/policies/${name}.json`)).json();
  const document = documentOf(name, data);
  const audit = fixtureAudit(document, data.expected, data.questions, data.lang);
  if (state === 'unscored') {
    audit.score = null;
    audit.coverage = {
      ...audit.coverage,
      read: Math.floor(audit.coverage.characters * 0.7),
      warnings: [{ code: 'partly-read', message: 'Part of this policy could not be read, so it has no score.' }],
    };
  }
  if (state === 'hub') asHub(audit, document);
  return {
    stage: { at: 'audited', audit, document, why: 'a link in the footer reads “Privacy Policy”', leads },
    questions: data.questions,
  };
}

/** As if the policy's two halves had come from two pages, and a third had been missing. */
function asHub(audit: Audit, document: PolicyDocument): void {
  const half = document.blocks[Math.floor(document.blocks.length / 2)]?.start ?? 0;
  const end = document.text.length;
  const url = document.source.url ?? '';
  audit.coverage.parts = [
    { title: 'Privacy centre', url, start: 0, end: 240 },
    { title: 'Customers', url: `${url}/customers`, start: 242, end: half - 2 },
    { title: 'Job applicants', url: `${url}/applicants`, start: half, end },
    { title: 'California', url: `${url}/california`, start: end, end, failed: 'answered 404, there is no such page' },
  ];
}

function documentOf(name: string, data: Data): PolicyDocument {
  const source = fixtureSource(name);
  if (data.text !== undefined)
    return documentOfText(data.text.repeat(Number(ask.get('times') ?? 1)), { sha256: name, source, lang: data.lang });
  const page = new DOMParser().parseFromString(data.html ?? '', 'text/html');
  const { text, blocks, warnings } = extract(page as never, data.words);
  return {
    text,
    sha256: name,
    blocks,
    source,
    coverage: { characters: text.length, read: text.length, warnings },
    lang: data.lang,
  };
}

function Stand({ stage, questions }: { stage: Stage; questions: Question[] }) {
  const [single, setSingle] = useState(true);
  const [notice, setNotice] = useState('');
  const log = (what: string) => (value?: unknown) => console.info(what, value);
  return (
    <PopupView
      stage={stage}
      questions={questions}
      notice={notice}
      singleKeys={single}
      canPick={ask.get('pick') !== 'no'}
      onSingleKeys={setSingle}
      onExport={(format) => setNotice(`Saved policy.${format}.`)}
      since={ask.has('since') ? { id: '1', keptAt: '2025-11-20T08:00:00Z', change: 'changed' } : null}
      onBench={log('bench')}
      onSince={log('since')}
      allowed={ask.get('allowed')?.split(',') ?? []}
      onPick={log('pick')}
      onGiveBack={log('give back')}
      onOpen={log('open')}
      onShow={ask.get('route') === 'page' ? () => setNotice(words.passage.shown.marked) : undefined}
      onCopy={() => setNotice(words.passage.copied)}
      onAnother={log('another')}
      onAgain={log('again')}
      onBack={log('back')}
      onFile={log('file')}
      onFileTab={log('file tab')}
      onPaste={log('paste')}
    />
  );
}

const { stage, questions } = await stageFor();
const started = performance.now();
const isBench = state.startsWith('bench') && stage.at === 'audited';
if (isBench) await import('../../components/bench/styles.ts');
const view = isBench ? (
  <BenchStage view={state} capture={{ ...stage, reviews: [] }} questions={questions} />
) : (
  <Stand stage={stage} questions={questions} />
);
render(view, document.getElementById('app') as HTMLElement);
document.body.dataset.drawn = String(Math.round(performance.now() - started));
