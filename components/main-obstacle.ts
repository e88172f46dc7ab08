import type { Failure, Tried } from './stage.ts';
import { words } from './words.ts';

/** A code that the words have sentences for. */
type NamedCode = keyof typeof words.obstacle;

/**
 * What kept the policy from being read: what stood before the likeliest link, or before the page itself. Nothing where all
 * that was tried was simply no policy: then none was found.
 */
export function mainObstacle({
  tried,
  leads,
}: Extract<Failure, { kind: 'no-policy' }>): (Tried & { code: NamedCode }) | undefined {
  const named = tried.filter((each): each is Tried & { code: NamedCode } => each.code in words.obstacle);
  const rankOf = ({ url }: Tried) => {
    const at = leads.findIndex((lead) => lead.url === url);
    return at < 0 ? leads.length : at;
  };
  // A usual address that is not there stood before nothing: nobody had said that it would be.
  const telling = named.filter((each) => rankOf(each) < leads.length || !GUESSES.has(each.code));
  return telling.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

const GUESSES: ReadonlySet<string> = new Set([
  'missing',
  'error',
  'refused',
  'unreachable',
  'redirect',
  'time',
  'no-page',
]);
