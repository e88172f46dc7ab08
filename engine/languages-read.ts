import type { Language } from './match/language.ts';
import type { Warning } from './model/document.ts';
import type { LanguageShares } from './read.ts';
import { isRead, type Told } from './text/language-of.ts';

/** Which languages a text is in, and how much of it was not read for want of a vocabulary. */
export interface LanguagesRead {
  /** Share of the characters in each, largest first; "und" is what nothing tells. */
  languages: { lang: string; share: number }[];
  /** With a vocabulary. */
  read: Language[];
  /** Share of the characters that no vocabulary reads, from 0 to 1. */
  unread: number;
  /** The names of the languages of that part, as a list in words; empty where none is known. */
  unreadNames: string;
}

/** Sums up what was told of each block. */
export function languagesRead(shares: LanguageShares): LanguagesRead {
  let total = 0;
  let unread = 0;
  const byTag = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const [told, characters] of shares) {
    total += characters;
    byTag.set(tagOf(told), (byTag.get(tagOf(told)) ?? 0) + characters);
    if (isRead(told)) continue;
    unread += characters;
    if (told?.name) byName.set(told.name, characters);
  }
  const shareOf = (characters: number) => Math.round((characters / Math.max(1, total)) * 1000) / 1000;
  return {
    languages: [...byTag]
      .map(([lang, characters]) => ({ lang, share: shareOf(characters) }))
      .sort((a, b) => b.share - a.share || (a.lang < b.lang ? -1 : 1)),
    read: [...shares.keys()].filter(isRead),
    unread: shareOf(unread),
    unreadNames: listOf([...byName].filter(([, characters]) => characters >= unread * WORTH_NAMING)),
  };
}

/** What to say where a part of a text is in a language without a vocabulary; nothing where that is a name or two. */
export function unreadWarning({ unread, unreadNames }: LanguagesRead): Warning | undefined {
  if (unread < WORTH_SAYING) return undefined;
  const language = unreadNames ? `in ${unreadNames}, which Policy Loupe has` : 'in a language that Policy Loupe has';
  return {
    code: 'language-not-read',
    message: `${Math.round(unread * 100)} % of this text is ${language} no vocabulary for yet; that part was not audited.`,
  };
}

function tagOf(told: Told): string {
  return isRead(told) ? told.pack.lang : (told?.lang ?? 'und');
}

/** "Dutch", "Dutch and French". */
function listOf(names: [name: string, characters: number][]): string {
  const sorted = names.sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const last = sorted.pop() ?? '';
  return sorted.length ? `${sorted.join(', ')} and ${last}` : last;
}

/** Shares: neighbours are taken for each other in a heading or two. */
const WORTH_NAMING = 0.25;
const WORTH_SAYING = 0.05;
