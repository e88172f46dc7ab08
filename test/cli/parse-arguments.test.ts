import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../cli/parse-arguments.ts';

const wrong = (...argv: string[]): string => {
  const parsed = parseArguments(argv);
  return 'wrong' in parsed ? parsed.wrong : `nothing wrong: ${JSON.stringify(parsed)}`;
};

describe('parseArguments', () => {
  test('reads files and options in any order', () => {
    expect(parseArguments(['a.txt', '--format=json', '--lang', 'ug', '-', '--explain'])).toEqual({
      files: ['a.txt', '-'],
      format: 'json',
      lang: 'ug',
      explain: true,
      jsonl: false,
      help: false,
    });
    expect(parseArguments(['--jsonl'])).toMatchObject({ jsonl: true, format: 'jsonl', files: [] });
    expect(parseArguments(['--', '--strange.txt'])).toMatchObject({ files: ['--strange.txt'] });
    expect(parseArguments(['--help'])).toMatchObject({ help: true });
  });

  test.each([
    [['--nope', 'a'], /--nope.*--format, --lang, --explain/],
    [['-x', 'a'], /There is no option -x/],
    [['a', '--format', 'pdf'], /"pdf".*text, json, jsonl, csv, html/],
    [['a', '--format'], /--format needs a value/],
    [['a', '--lang', 'x_y'], /"x_y".*en, ug/],
    [['a', '--explain=yes'], /--explain takes no value.*"yes"/],
    [[], /No file/],
    [['--jsonl', 'a'], /"a"/],
    [['--jsonl', '--format', 'csv'], /csv/],
    [['-', '-'], /twice/],
    [['a', 'b', '--format', 'html'], /2 files/],
    [['a', 'b', '--format', 'sarif'], /2 files.*--out FOLDER/],
    [['a', '--summary', '--format', 'html'], /text, csv, json/],
    [['a', '--at-least', 'F'], /"F".*A to E/],
    [['--jsonl', '--summary'], /--jsonl/],
  ])('%j is wrong in words', (argv, message) => expect(wrong(...argv)).toMatch(message));
});
