import type { Finding } from '../engine/model/audit.ts';
import type { Review } from '../report/report.ts';
import { durationWords } from './duration-words.ts';
import type { PolicyText } from './policy-language.ts';
import { Quote } from './quote.tsx';
import type { Tone } from './tone.ts';
import { words } from './words.ts';

interface Props {
  index: number;
  finding: Finding;
  tone: Tone;
  policy: PolicyText;
  chosen: boolean;
  /** What an auditor said last of it. */
  verdict?: Review['verdict'] | undefined;
  onChoose(finding: number): void;
}

/** One finding: what the policy does, in its own words. Choosing it shows the passage. */
export function FindingItem({ index, finding, tone, policy, chosen, verdict, onChoose }: Props) {
  return (
    <li>
      <button
        type="button"
        class={`finding tone-edge-${tone}`}
        data-rove
        data-finding={index}
        aria-current={chosen ? 'true' : undefined}
        onClick={() => onChoose(index)}
      >
        <Quote policy={policy} span={finding.passage} />
        <span class="finding-meta">
          <span class={`stance tone-${tone}`}>{words.stance[finding.stance]}</span>
          {verdict && <span class={`verdict-word verdict-${verdict}`}>{words.verdict[verdict]}</span>}
          {finding.duration && <span>{durationWords(finding.duration)}</span>}
          {finding.confidence === 'low' && (
            <span>
              {words.because.confidence}: {words.confidence.low}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
