import type { Block } from '../engine/model/document.ts';
import type { Look } from './reading.ts';
import type { Steps } from './slices.ts';

/**
 * A look as it crosses from the page: JSON in pieces, the blocks of its text some hundred at a time, since JSON of tens
 * of thousands of blocks is long work, and to have the browser take them apart one by one is longer.
 */
export function* piecesOf(look: Look): Steps<string[]> {
  const { own } = look;
  const pieces = [JSON.stringify({ ...look, own: { ...own, blocks: [] } })];
  for (let at = 0; at < own.blocks.length; at += BLOCKS_A_PIECE) {
    yield;
    pieces.push(JSON.stringify(own.blocks.slice(at, at + BLOCKS_A_PIECE)));
  }
  return pieces;
}

/** The look that was taken to pieces. */
export function lookOf([first = '', ...more]: string[]): Look {
  const look = JSON.parse(first) as Look;
  look.own.blocks = more.flatMap((piece) => JSON.parse(piece) as Block[]);
  return look;
}

const BLOCKS_A_PIECE = 500;
