import type { PolicyDocument, Route } from '../engine/model/document.ts';
import type { Extraction } from './extract.ts';

/** A page's text as the engine takes it. @param finalUrl where redirects led; `sha256` is left to whoever keeps it. */
export function toDocument(
  page: Extraction,
  route: Route,
  capturedAt: Date,
  url: string,
  finalUrl = url,
): PolicyDocument {
  const document: PolicyDocument = {
    text: page.text,
    sha256: '',
    blocks: page.blocks,
    source: { route, url, capturedAt: capturedAt.toISOString() },
    coverage: { characters: page.text.length, read: page.text.length, warnings: page.warnings },
  };
  if (finalUrl !== url) document.source.finalUrl = finalUrl;
  if (page.title) document.source.title = page.title;
  if (page.lang) document.lang = page.lang;
  return document;
}
