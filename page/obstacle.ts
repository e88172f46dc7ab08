import { attribute, elementsOf, nameOf, type PageDocument } from './dom.ts';
import type { Extraction } from './extract.ts';
import type { FindingWords } from './finding-words.ts';

/** Why a page that was fetched is not what its address promises, in half a sentence; '' where nothing speaks against it. */
export function obstacle(document: PageDocument, page: Extraction, words: FindingWords): string {
  if (page.text.length > LONG) return '';
  const opening = `${page.title}\n${page.text.slice(0, 400)}`.toLowerCase();
  const missing = Object.values(words.languages).some((language) =>
    language.missing.some((said) => opening.includes(said)),
  );
  if (missing) return 'says that there is no such page';
  let password = false;
  let scripts = 0;
  for (const element of elementsOf(document)) {
    const name = nameOf(element);
    if (name === 'script') scripts++;
    else if (name === 'input' && attribute(element, 'type')?.toLowerCase() === 'password') password = true;
  }
  if (password) return 'asks to log in';
  if (/captcha|are you (?:a )?human|verify you are|checking your browser|attention required/.test(opening))
    return 'asks whether the visitor is a robot';
  if (page.text.length < 200 && scripts) return 'shows its text only when its scripts run';
  return '';
}

/** Code units: a text of this length is a text, whatever words are in it. */
const LONG = 3000;
