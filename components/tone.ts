import type { Outcome, Stance } from '../engine/model/audit.ts';
import type { Taking } from '../engine/model/question.ts';

/** How an answer looks to the reader; each tone has a colour, a shape and a word of its own. */
export type Tone = 'harm' | 'good' | 'mixed' | 'plain' | 'unclear' | 'silent';

/** The tone of an answer to a question whose yes the reader takes in this way. */
export function toneOf(taking: Taking, outcome: Outcome): Tone {
  if (outcome === 'silent') return 'silent';
  if (outcome === 'unclear') return 'unclear';
  if (taking === 'information') return 'plain';
  if (outcome === 'conditional') return 'mixed';
  return (taking === 'harm') === (outcome === 'yes') ? 'harm' : 'good';
}

/** The tone of one passage, by what it does with the matter of its question. */
export function toneOfStance(taking: Taking, stance: Stance): Tone {
  return toneOf(taking, stance === 'says' ? 'yes' : stance === 'denies' ? 'no' : stance);
}

const order: Tone[] = ['silent', 'plain', 'unclear', 'good', 'mixed', 'harm'];

/** The tone that a passage with several findings shows: the one that the reader must not miss. */
export function loudest(tones: Tone[]): Tone {
  return tones.reduce<Tone>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'silent');
}
