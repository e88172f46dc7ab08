import { expect, test } from 'vitest';
import { classOf, DIGIT, IDEOGRAPH, LETTER, OTHER } from '../../engine/text/characters.ts';

test('every unit of the pages of which all or most are told without patterns is what Unicode says of it', () => {
  for (const page of [0x00, 0x20, 0x21, 0x22, 0x23, 0x24]) {
    for (let unit = page * 256; unit < page * 256 + 256; unit++) {
      const character = String.fromCharCode(unit);
      const kind = classOf(unit);
      const isWord = /[\p{L}\p{M}\p{N}]/u.test(character);
      const shown = `U+${unit.toString(16)}`;
      if (isWord) expect([DIGIT, LETTER], shown).toContain(kind);
      else expect([DIGIT, LETTER, IDEOGRAPH], shown).not.toContain(kind);
      if (/\p{Nd}/u.test(character)) expect(kind, shown).toBe(DIGIT);
      if (/\p{Sc}|\p{Pd}/u.test(character)) expect(kind, shown).toBe(OTHER);
    }
  }
});
