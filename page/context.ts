import type { Cell, TableCursor } from './table-cursor.ts';
import type { LinkKind } from './text-buffer.ts';

/** Where in the page the walk stands: what an element hands on to everything in it. */
export interface Context {
  /** Indices into `Walk.containers`, `.zones`, `.lists`; -1 for none. */
  container: number;
  zone: number;
  list: number;
  /** The <li>, numbered over the page, or -1, and how many lists it lies in. */
  item: number;
  depth: number;
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  bold: boolean;
  link: LinkKind;
  pre: boolean;
  part: 'term' | 'definition' | '';
  /** Level of the heading that everything below is part of, or 0. */
  heading: number;
  cell: Cell | undefined;
  table: TableCursor | undefined;
}

/** At the root of a page. */
export const OUTERMOST: Readonly<Context> = {
  container: 0,
  zone: -1,
  list: -1,
  item: -1,
  depth: 0,
  lang: undefined,
  dir: undefined,
  bold: false,
  link: '',
  pre: false,
  part: '',
  heading: 0,
  cell: undefined,
  table: undefined,
};
