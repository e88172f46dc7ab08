import { siteWords } from './address-words.ts';
import { words } from './words.ts';

/** The sites that the reader has allowed to be read, each to be given back at a press. Nothing where there are none. */
export function AllowedSites({ sites, onGiveBack }: { sites: string[]; onGiveBack(origin: string): void }) {
  if (sites.length === 0) return null;
  return (
    <section class="allowed" aria-labelledby="allowed-title">
      <h3 id="allowed-title">{words.allowed.title}</h3>
      <p class="hint">{words.allowed.lead}</p>
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <bdi>{siteWords(site)}</bdi>
            <button
              type="button"
              class="plain-button"
              aria-label={words.allowed.giveBackOf(siteWords(site))}
              onClick={() => onGiveBack(site)}
            >
              {words.allowed.giveBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
