import { Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';

/** What Mozilla's Readability takes a page's article to be; empty where it finds none. */
export function byReadability(html: string): { text: string; html: string } {
  // Neither of the two reads broken markup as browsers do, so that it is mended first.
  const mended = serialize(parse(html));
  const article = articleOf(parseHTML(mended).document) ?? articleOf(inHappyDom(mended));
  const content = article?.content ?? '';
  // Its textContent glues blocks together ("rightsYou may"), which would count against it.
  const text = content.replace(/<[^>]*>/g, ' ').replace(/&[a-z]+;|&#\d+;/g, ' ');
  return { html: content, text: `${article?.title ?? ''}\n${text}` };
}

function articleOf(document: unknown): ReturnType<Readability['parse']> {
  try {
    return new Readability(document as Document).parse();
  } catch {
    // linkedom lacks what Readability asks of some pages: these get another DOM before they count as lost.
    return null;
  }
}

function inHappyDom(html: string): unknown {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  document.write(html);
  return document;
}
