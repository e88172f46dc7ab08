import type { PolicyDocument, Source } from '../engine/model/document.ts';
import { extract } from '../page/extract.ts';
import type { FindingWords } from '../page/finding-words.ts';
import { htmlTree } from '../page/html-tree.ts';
import { sha256 } from '../page/sha256.ts';

/** Reads an HTML page as the extension would, whatever it is: who names a file wants that file read. */
export async function readHtml(html: string, words: FindingWords, source: Source): Promise<PolicyDocument> {
  const page = extract(htmlTree(html), words);
  const document: PolicyDocument = {
    text: page.text,
    sha256: await sha256(page.text),
    blocks: page.blocks,
    source: page.title && !source.title ? { ...source, title: page.title } : source,
    coverage: { characters: page.text.length, read: page.text.length, warnings: page.warnings },
  };
  if (page.lang) document.lang = page.lang;
  return document;
}
