import { expect, test } from 'vitest';
import { extract } from '../../page/extract.ts';
import { extractLive, type Live } from '../../page/extract-live.ts';
import { htmlTree } from '../../page/html-tree.ts';
import { inSlices } from '../../page/slices.ts';
import { POLICY, PROSE, words } from './shop.ts';

/** A page that somebody looks at, and a clock on which every look takes a millisecond. */
function live(
  atPause: (pause: number) => void = () => {},
  changed: () => boolean = () => false,
): Live & { pauses: number } {
  let time = 0;
  const world = {
    pauses: 0,
    pace: {
      now: () => time++,
      pause: async () => {
        time += 2;
        atPause(++world.pauses);
      },
    },
    watch: () => changed,
  };
  return world;
}

const page = () =>
  htmlTree(`<title>Privacy</title><main>${POLICY.repeat(5)}<table><tr><th>Data</th><th>Why</th></tr>
  <tr><td>name</td><td>orders</td></tr></table><pre>${'We keep your data.\n\n'.repeat(50)}</pre></main>`);

test('read in slices, a page gives the same as in one go', async () => {
  const world = live();
  const sliced = await extractLive(page(), words, world);
  expect(world.pauses).toBeGreaterThan(5);
  const whole = extract(page(), words);
  expect({ ...sliced, origins: sliced.origins.length }).toEqual({ ...whole, origins: whole.origins.length });
});

test('a page parsed in steps is the page, wherever a step ends', () => {
  // The first step ends after each of these characters: in a tag, an entity, a character of two units, a comment.
  const part = '<p title="a > b">We keep &amp; use \u{1f600} <!-- not this --><b>names</b>.</p>';
  for (let at = 0; at <= part.length; at++) {
    const { text } = extract(htmlTree(`<main>${'x'.repeat(50_000 - 6 - at)}${part}`), words);
    expect(text.replace(/^x+/, '').trim()).toBe('We keep & use \u{1f600} names.');
  }
});

test('no slice is longer than it may be, and impatience ends the pauses', async () => {
  function* work() {
    for (let at = 0; at < 1000; at++) yield;
    return 'done';
  }
  const world = live();
  expect(await inSlices(work(), world.pace)).toBe('done');
  expect(world.pauses).toBe(Math.floor(1000 / 8));
  const impatient = live();
  expect(await inSlices(work(), impatient.pace, 0)).toBe('done');
  expect(impatient.pauses).toBe(0);
});

test('a text that changes while it is read is read again, never mixed, and that is said', async () => {
  const tree = page();
  const first = paragraph(tree, PROSE);
  let touched = false;
  const world = live(
    (pause) => {
      if (pause !== 3) return;
      for (const node of [first, paragraph(tree, 'We keep your data.')])
        Object.assign(node, { nodeValue: 'Now we sell everything.' });
      touched = true;
    },
    () => {
      const was = touched;
      touched = false;
      return was;
    },
  );
  const read = await extractLive(tree, words, world);
  expect(read.text).toBe(extract(tree, words).text);
  expect(read.text.match(/Now we sell everything/g)?.length).toBe(2);
  expect(read.warnings.map(({ code }) => code)).toEqual(['changed-while-read']);
});

test('a page whose other parts never stop changing is believed when it says the same twice', async () => {
  const world = live(undefined, () => true);
  expect((await extractLive(page(), words, world)).warnings).toEqual([]);
});

test('a page that changes its text for ever is read in one go in the end', async () => {
  const tree = page();
  const node = paragraph(tree, PROSE);
  let sliced = 0;
  const world = live(
    (pause) =>
      Object.assign(node, { nodeValue: `Version ${pause} of what we do with your personal data, for ever new.` }),
    () => ++sliced > 0,
  );
  const read = await extractLive(tree, words, world);
  expect(sliced).toBe(3);
  expect(read.warnings.map(({ code }) => code)).toEqual(['changed-while-read']);
});

/** The text node that begins with the words. */
function paragraph(tree: ReturnType<typeof htmlTree>, begins: string) {
  const found = extract(tree, words)
    .origins.flatMap(({ pieces }) => pieces)
    .find(({ node }) => node.nodeValue?.startsWith(begins));
  if (!found) throw new Error(`no text begins with ${begins}`);
  return found.node;
}
