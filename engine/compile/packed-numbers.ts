/** The character of 0: JSON would write most of those below it in several. */
const ZERO = 0x30;
/** Above it stand halves of characters, which no file of UTF-8 keeps. */
const LARGEST = 0xd7ff - ZERO;

/** Numbers from 0 to 55,247 as one character each: half the size of a list of them. */
export function packNumbers(numbers: readonly number[]): string {
  let packed = '';
  for (const number of numbers) {
    if (number < 0 || number > LARGEST) throw new RangeError(`${number} is not from 0 to ${LARGEST}`);
    packed += String.fromCharCode(ZERO + number);
  }
  return packed;
}

/** The numbers that `packNumbers` packed. */
export function unpackNumbers(packed: string): Int32Array {
  const numbers = new Int32Array(packed.length);
  for (let at = 0; at < packed.length; at++) numbers[at] = packed.charCodeAt(at) - ZERO;
  return numbers;
}
