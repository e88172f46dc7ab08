import canonicalize from 'canonicalize';

/**
 * JSON in its one canonical form (RFC 8785: sorted keys, no blanks), so that equal values have equal texts and hashes.
 * A lone surrogate, which that form has no place for, counts as U+FFFD, as it does in UTF-8.
 */
export function canonicalOf(value: unknown): string {
  try {
    return canonicalize(value) as string;
  } catch {
    // it throws on lone surrogates alone: JSON has no other value that it refuses
    return canonicalize(wellFormed(value)) as string;
  }
}

function wellFormed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each) => (typeof each === 'string' ? each.toWellFormed() : each));
}
