import { expect, test } from 'vitest';
import { type Line, linesOf } from '../../cli/lines-of.ts';

async function lines(chunks: (string | Buffer)[], most = 100): Promise<Line[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk as string);
  }
  const all: Line[] = [];
  for await (const line of linesOf(stream(), most)) all.push(line);
  return all;
}

test('lines, however the bytes are cut', async () => {
  const bytes = Buffer.from('\uFEFFئا\r\n\n  \nb\nlast');
  const expected = [
    { number: 1, text: 'ئا' },
    { number: 4, text: 'b' },
    { number: 5, text: 'last' },
  ];
  expect(await lines([bytes])).toEqual(expected);
  expect(await lines([...bytes].map((byte) => Buffer.from([byte])))).toEqual(expected);
});

test('a line that is too long is dropped and said, the next is read', async () => {
  const long = 'x'.repeat(30);
  expect(await lines([long, long, long, long, '\nshort\n', long.repeat(4)])).toEqual([
    { number: 1, wrong: 'length' },
    { number: 2, text: 'short' },
    { number: 3, wrong: 'length' },
  ]);
});

test('a line that is no UTF-8 is said, the next is read', async () => {
  expect(await lines([Buffer.from([0xff, 0xfe, 0x0a]), 'a\n'])).toEqual([
    { number: 1, wrong: 'encoding' },
    { number: 2, text: 'a' },
  ]);
});

test('each line comes before the next is asked for', async () => {
  const events: string[] = [];
  async function* stream() {
    for (const text of ['a\n', 'b\n']) {
      events.push(`read ${text.trim()}`);
      yield Buffer.from(text);
    }
  }
  for await (const line of linesOf(stream(), 100)) if ('text' in line) events.push(`given ${line.text}`);
  expect(events).toEqual(['read a', 'given a', 'read b', 'given b']);
});
