import { useEffect, useRef, useState } from 'preact/hooks';
import { siteWords } from '../../components/address-words.ts';
import { PopupView } from '../../components/popup-view.tsx';
import type { Failure, Lead, Stage, Step } from '../../components/stage.ts';
import { words } from '../../components/words.ts';
import { audit } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import type { PolicyDocument, Span } from '../../engine/model/document.ts';
import type { Rules } from '../../engine/rules.ts';
import { knownPassage } from '../../page/find-again.ts';
import { sha256 } from '../../page/sha256.ts';
import { allowedSites, askForSite, giveBackSite } from '../../platform/allowed-sites.ts';
import { copyText } from '../../platform/copy-text.ts';
import { HANDED, handOver } from '../../platform/handover.ts';
import { openBench, openTab } from '../../platform/open-tab.ts';
import { saveFile } from '../../platform/save-file.ts';
import { loadSettings, saveSettings } from '../../platform/settings.ts';
import { showPassage } from '../../platform/show-passage.ts';
import { hashOf } from '../audit/route.ts';
import { type Outcome, readLead, readPolicy } from './read-policy.ts';
import { type Since, sinceKept } from './since-kept.ts';

/** Characters; the largest of the policies that we have measured has half as many. Above, an audit takes seconds. */
const LARGE = 1_000_000;

interface Props {
  rules: Rules;
  /** False where choosing a file closes the popup. */
  canPick: boolean;
}

/** Reads the tab in front, audits what it says, and shows it; or takes a text by hand. */
export function Popup({ rules, canPick }: Props) {
  const [stage, setStage] = useState<Stage>({ at: 'working', step: { step: 'looking' } });
  const [since, setSince] = useState<Since | null>(null);
  const [notice, setNotice] = useState('');
  const [allowed, setAllowed] = useState<string[]>([]);
  const [singleKeys, setSingleKeys] = useState(true);
  const before = useRef<Stage>(stage);
  /** The tab that was read. */
  const tab = useRef<number | undefined>(undefined);

  const fail = (failure: Failure) => setStage({ at: 'failed', failure });
  const show = async (document: PolicyDocument, why: string, leads: Lead[]) => {
    setStage({ at: 'working', step: { step: 'auditing', characters: document.text.length } });
    // The words above are to be seen before the audit takes the thread.
    if (document.text.length > 200_000) await new Promise((done) => setTimeout(done, 30));
    try {
      const whole = document.sha256 ? document : { ...document, sha256: await sha256(document.text) };
      performance.mark('loupe:read');
      const result =
        document.text.length > LARGE ? await (await import('./audit-aside.ts')).auditAside(whole) : audit(whole, rules);
      performance.mark('loupe:audited');
      setStage({ at: 'audited', audit: result, document: whole, why, leads });
    } catch (error) {
      fail({ kind: 'broken', detail: String(error) });
    }
  };
  const tell = (step: Step) =>
    setStage((now) => (now.at === 'working' && now.step.step !== 'auditing' ? { at: 'working', step } : now));
  const take = async (reading: Promise<Outcome>) => {
    setStage({ at: 'working', step: { step: 'looking' } });
    try {
      const outcome = await reading;
      tab.current = outcome.tab;
      if (outcome.kind === 'policy') await show(outcome.document, outcome.why, outcome.leads);
      else fail(outcome.failure);
    } catch (error) {
      fail({ kind: 'broken', detail: String(error) });
    }
    setAllowed(await allowedSites());
  };
  const readPage = () => take(readPolicy(tell));
  const pick = async (lead: Lead) => {
    const leads = leadsOf(stage);
    // Asked first of all: a browser takes the question only from the press itself.
    const asked = lead.needs ? askForSite(lead.url) : true;
    if (await asked) await take(readLead(lead, leads, tell));
    else setNotice(words.lead.refused(siteWords(lead.url)));
  };

  const showOnPage = async (passage: Span) => {
    if (stage.at !== 'audited' || tab.current === undefined) return;
    setNotice(words.passage.showing);
    setNotice(words.passage.shown[await showPassage(tab.current, knownPassage(stage.document, passage))]);
  };
  /** Opens the bench with what was read here. */
  const bench = async (hash: string) => {
    if (stage.at !== 'audited') return;
    try {
      const { audit: result, document, why } = stage;
      await handOver({ audit: result, document, why, reviews: [] });
      await openBench(hash);
      close();
    } catch {
      setNotice(words.bench.failed);
    }
  };

  useEffect(() => {
    loadSettings().then((settings) => setSingleKeys(settings.singleKeys));
    readPage();
  }, []);
  useEffect(() => {
    setSince(null);
    if (stage.at === 'audited') {
      performance.mark('loupe:drawn');
      sinceKept(stage.audit).then(setSince);
    }
  }, [stage]);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(''), 4_000);
    return () => clearTimeout(timer);
  }, [notice]);

  return (
    <PopupView
      stage={stage}
      questions={rules.pack.questions}
      notice={notice}
      singleKeys={singleKeys}
      canPick={canPick}
      onSingleKeys={(on) => {
        setSingleKeys(on);
        saveSettings({ singleKeys: on });
      }}
      onExport={async (format) => {
        if (stage.at !== 'audited') return;
        try {
          // Loaded when asked for: most readers never export, and the popup opens the faster.
          const { exportFile } = await import('./export-file.ts');
          const file = await exportFile(stage.audit, stage.document, rules.pack, format);
          saveFile(file.name, file.type, file.content);
          setNotice(words.export.saved(file.name));
        } catch (error) {
          setNotice(words.export.failed(String(error)));
        }
      }}
      since={since}
      onBench={() => bench(hashOf('audit', HANDED))}
      onSince={() => since && bench(hashOf('compare', since.id, HANDED))}
      allowed={allowed}
      onPick={pick}
      onGiveBack={async (origin) => {
        await giveBackSite(origin);
        setAllowed(await allowedSites());
        setNotice(words.allowed.gaveBack(siteWords(origin)));
      }}
      onOpen={openTab}
      onShow={stage.at === 'audited' && tab.current !== undefined ? showOnPage : undefined}
      onCopy={async (link) => setNotice((await copyText(link)) ? words.passage.copied : words.passage.notCopied)}
      onAnother={() => {
        before.current = stage;
        setStage({ at: 'giving' });
      }}
      onBack={() => setStage(before.current)}
      onAgain={readPage}
      onFile={async (file) => {
        const { documentOfFile } = await import('./document-of-file.ts');
        const document = await documentOfFile(file, new Date());
        if ('failed' in document) fail({ kind: 'bad-file', name: file.name, detail: document.failed });
        else await show(document, '', []);
      }}
      onFileTab={() => openBench()}
      onPaste={async (text) => {
        const source = { route: 'paste', capturedAt: new Date().toISOString() } as const;
        await show(documentOfText(text, { sha256: await sha256(text), source }), '', []);
      }}
    />
  );
}

function leadsOf(stage: Stage): Lead[] {
  if (stage.at === 'audited') return stage.leads;
  return stage.at === 'failed' && stage.failure.kind === 'no-policy' ? stage.failure.leads : [];
}
