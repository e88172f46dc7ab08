import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { readPack } from './pack.ts';

const NAME = 'virtual:pack';

/** Gives `import unpack from 'virtual:pack'`: the compiled rules, compressed into the bundle to a fifth of their size. */
export function packPlugin(): Plugin {
  return {
    name: 'policy-loupe:pack',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) =>
      id === `\0${NAME}` ? moduleOf(gzipSync(JSON.stringify(readPack()), { level: 9 }).toString('base64')) : null,
  };
}

function moduleOf(packed: string): string {
  return `const packed = ${JSON.stringify(packed)};
export default function unpack() {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
}`;
}
