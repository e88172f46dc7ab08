import { attribute, elementsOf, nameOf, type PageDocument } from './dom.ts';
import type { Extraction } from './extract.ts';
import type { FindingWords } from './finding-words.ts';
import { waitsForService } from './hosted-policy.ts';
import type { ObstacleCode } from './reading.ts';
import { atOnce, type Steps } from './slices.ts';

/** Why a page is not what its address promises, with half a sentence for the reader. */
export interface Obstacle {
  code: ObstacleCode;
  said: string;
}

/** What stands before a page's text; undefined where nothing speaks against it. */
export function obstacle(
  document: PageDocument,
  page: Extraction,
  words: FindingWords,
  url = '',
): Obstacle | undefined {
  return atOnce(obstacleOf(document, page, words, url));
}

/** The same in steps. */
export function* obstacleOf(
  document: PageDocument,
  page: Extraction,
  words: FindingWords,
  url: string,
): Steps<Obstacle | undefined> {
  if (page.text.length > LONG) return undefined;
  const opening = `${page.title}\n${page.text.slice(0, 400)}`.toLowerCase();
  const says = (list: string[]) => list.some((said) => opening.includes(said));
  if (Object.values(words.languages).some(({ missing }) => says(missing)))
    return { code: 'missing', said: 'says that there is no such page' };
  let password = false;
  let robot = says(words.walls.robot);
  let scripts = 0;
  let service: string | undefined;
  let seen = 0;
  for (const element of elementsOf(document)) {
    if (++seen % ELEMENTS_A_STEP === 0) yield;
    const name = nameOf(element);
    if (name === 'script') scripts++;
    // A policy of ten sentences may have a log-in in its head, and a contact form that is guarded, below.
    if (page.text.length > FEW) continue;
    if (name === 'script' || name === 'iframe') robot ||= ROBOT.test(attribute(element, 'src') ?? '');
    if (name === 'input' && attribute(element, 'type')?.toLowerCase() === 'password') password = true;
    service ??= waitsForService(element, words);
  }
  if (password || says(words.walls.login)) return { code: 'log-in', said: 'asks to log in' };
  if (robot) return { code: 'robot', said: 'asks whether the visitor is a robot' };
  if (says(words.walls.consent) || /^https?:\/\/consent\.|\/consent(?:[/?]|$)/.test(url))
    return { code: 'consent', said: 'asks for consent before it shows its text' };
  if (page.text.length >= LITTLE) return undefined;
  if (service) return { code: 'scripts', said: `shows its text only when a script of ${service} runs` };
  return scripts ? { code: 'scripts', said: 'shows its text only when its scripts run' } : undefined;
}

const ROBOT = /\/(?:recaptcha\/(?:api|enterprise)|hcaptcha|turnstile|cdn-cgi\/challenge-platform)|captcha-delivery/;

/** Code units: a text of this length is a text, whatever words are in it. */
const LONG = 3000;
const FEW = 1000;
const LITTLE = 200;
const ELEMENTS_A_STEP = 50;
