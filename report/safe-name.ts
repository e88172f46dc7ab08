/**
 * A name for a file that every system takes, whatever it was made of: no folders, no control or direction marks, no name that
 * Windows keeps for itself, never empty.
 */
export function safeName(name: string, otherwise: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
    .slice(0, 100);
  return plain === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(plain) ? otherwise : plain;
}
