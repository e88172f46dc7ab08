import type { Span } from '../engine/model/document.ts';
import { inALine } from '../report/in-a-line.ts';
import { languageAt, type PolicyText } from './policy-language.ts';

const longest = 420;

/** Words of the policy, as they stand, in their own language and direction. A very long passage is cut with dots. */
export function Quote({ policy, span }: { policy: PolicyText; span: Span }) {
  const { lang, dir } = languageAt(policy, span);
  return (
    <q class="quote" lang={lang} dir={dir}>
      {inALine(cut(policy.text, span))}
    </q>
  );
}

function cut(text: string, { start, end }: Span): string {
  if (end - start <= longest) return text.slice(start, end);
  const space = text.lastIndexOf(' ', start + longest);
  return `${text.slice(start, space > start ? space : start + longest)} …`;
}
