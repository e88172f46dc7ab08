import type { Removed } from './clean-text.ts';
import type { PageElement } from './dom.ts';
import type { Suspicion } from './noise.ts';
import type { Cell } from './table-cursor.ts';
import type { Piece } from './text-buffer.ts';

/** A block as the page has it, before it is known what belongs to the policy. */
export interface RawBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'term' | 'definition';
  level: number;
  text: string;
  /** Offset of `text` in the coordinates of `pieces`. */
  offset: number;
  pieces: Piece[];
  /** Code units of `text` that are links to elsewhere. */
  links: number;
  /** The same with links to places on this page. */
  anchors: number;
  bold: boolean;
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  /** Indices into `Walk.containers`, `.zones`, `.lists`; -1 for none. */
  container: number;
  zone: number;
  list: number;
  /** The <li> it lies in, numbered over the page, or -1. */
  item: number;
  cell: Cell | undefined;
}

/** What the walk found. Containers and zones are trees in pre-order: a parent always has the smaller index. */
export interface Walk {
  blocks: RawBlock[];
  containers: { parent: number; element: PageElement | null }[];
  zones: Zone[];
  lists: { parentItem: number; depth: number }[];
  removed: Removed;
}

/** An element that may be furniture, or a copy of what stands elsewhere. */
export interface Zone {
  parent: number;
  kind: Suspicion;
  /** See page/copy-mark.ts. */
  mark: 0 | 1 | 2 | 3;
  name: string;
  container: number;
}
