/** What cleaning took out, so that the reader can be told. */
export interface Removed {
  /** Bidi overrides, embeddings and isolates, which make text look other than it is. */
  bidi: number;
  /** Zero-width and otherwise invisible characters. */
  invisible: number;
  /** Control characters, NUL, halves of surrogate pairs, noncharacters. */
  control: number;
}

/**
 * A text node's data as CSS shows it: runs of white space become one space, and what is invisible or unsafe is left out.
 * Kept: no-break spaces, the marks LRM, RLM and ALM (they order numbers in right-to-left text), and the joiners ZWNJ
 * and ZWJ where a script spells with them.
 * `offsets`, if given, receives for each code unit of the result its offset in `data`.
 */
export function cleanText(data: string, removed: Removed, offsets?: number[]): string {
  if (!offsets && !ODD.test(data)) return UNEVEN.test(data) ? data.replace(SPACES, ' ') : data;
  const out: string[] = [];
  let last = 0;
  for (let at = 0; at < data.length; at++) {
    const code = data.charCodeAt(at);
    const kept = keep(code, last, data.charCodeAt(at + 1), removed);
    if (!kept || (kept === 32 && last === 32)) continue;
    out.push(String.fromCharCode(kept));
    offsets?.push(at);
    last = kept;
  }
  return out.join('');
}

const UNEVEN = /[\t\n\f\r]| {2}/;
const SPACES = /[\t\n\f\r ]+/g;
// Anything that keep() does not simply let through.
const ODD =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant for itself
  /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\u00AD\u034F\u115F\u1160\u180E\u200B-\u200D\u2028-\u202E\u2060-\u206F\u3164\uD800-\uDFFF\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF]/;
const REPLACEMENT = 0xfffd;

/** The code unit to write, or 0 to leave it out. */
function keep(code: number, last: number, next: number, removed: Removed): number {
  if (code === 32 || (code >= 9 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029) return 32;
  if (code < 32 || (code >= 0x7f && code <= 0x9f)) return drop('control', removed);
  if (code < 0xad) return code;
  // A soft hyphen is only a hint where to break: nothing was hidden, so nothing is counted.
  if (code === 0xad) return 0;
  if (code === 0x200c || code === 0x200d) return usesJoiners(last) ? code : drop('invisible', removed);
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return drop('bidi', removed);
  if (code === 0x200b || code === 0x034f || code === 0x180e || code === 0xfeff) return drop('invisible', removed);
  if (code >= 0x2060 && code <= 0x206f) return drop('invisible', removed);
  if (code === 0x115f || code === 0x1160 || code === 0x3164 || code === 0xffa0) return drop('invisible', removed);
  if (code >= 0xfff9 && code <= 0xfffb) return drop('invisible', removed);
  if (code >= 0xd800 && code <= 0xdbff) {
    if (!(next >= 0xdc00 && next <= 0xdfff)) return lone(removed);
    // U+E0000 to U+E0FFF: tags, which can carry a whole hidden text.
    return code === 0xdb40 && next < 0xdd00 ? drop('invisible', removed) : code;
  }
  if (code >= 0xdc00 && code <= 0xdfff) {
    if (last >= 0xd800 && last <= 0xdbff) return code;
    return lone(removed);
  }
  if (code >= 0xfffe) return lone(removed);
  return code;
}

function drop(what: keyof Removed, removed: Removed): 0 {
  removed[what]++;
  return 0;
}

function lone(removed: Removed): number {
  removed.control++;
  return REPLACEMENT;
}

/** Arabic, Syriac, N'Ko, the Indic scripts, Khmer, Mongolian, Arabic presentation forms; the second half of an emoji; VS16. */
function usesJoiners(code: number): boolean {
  return (
    (code >= 0x0600 && code <= 0x0dff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x18af) ||
    (code >= 0xfb50 && code <= 0xfefc) ||
    (code >= 0xdc00 && code <= 0xdfff)
  );
}
