import type { ComponentChildren } from 'preact';
import type { Source } from '../engine/model/document.ts';
import { addressWords, siteWords } from './address-words.ts';
import { LoupeMark } from './loupe-mark.tsx';
import { words } from './words.ts';

/** The head of the page: whose policy this is, which address was read, and by which route. */
export function Masthead({ source, children }: { source?: Source | undefined; children?: ComponentChildren }) {
  const address = source?.finalUrl ?? source?.url;
  const site = siteWords(address) || source?.title || '';
  return (
    <header class="masthead">
      <LoupeMark size={26} />
      <div class="masthead-words">
        <h1 title={site}>
          {site && <bdi>{site}</bdi>}
          <span class={site ? 'unseen' : ''}>
            {site && ' – '}
            {words.product}
          </span>
        </h1>
        {source && (
          <p class="masthead-source" title={address}>
            {address && (
              <bdi dir="ltr" class="masthead-address">
                {addressWords(address)}
              </bdi>
            )}
            <span class="masthead-route">{words.route[source.route]}</span>
          </p>
        )}
      </div>
      <div class="masthead-tools">{children}</div>
    </header>
  );
}
