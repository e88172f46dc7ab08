import { readFileSync } from 'node:fs';
import { documentOfText } from '../../engine/document-of-text.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { sha256 } from '../../page/sha256.ts';
import { readWrittenPolicy } from '../policies/read-policy.ts';

const SEED = '../shared/seed/jera.ug.txt';

/** One of the project's own policies as if captured from its site, or the seed as if read from a file. */
export async function documentNamed(name: string): Promise<PolicyDocument> {
  if (name !== 'seed') {
    const { document } = await readWrittenPolicy(name);
    document.source = {
      route: 'page',
      url: `https://${name}.example/privacy`,
      title: document.source.title ?? name,
      capturedAt: '2026-11-22T10:00:00.000Z',
    };
    return document;
  }
  const text = readFileSync(SEED, 'utf8');
  return documentOfText(text, { sha256: await sha256(text), source: { route: 'file', url: 'jera.ug.txt' } });
}
