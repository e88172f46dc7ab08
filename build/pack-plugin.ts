import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { readPack } from './pack.ts';

const PACK = 'virtual:pack';
const REGIMES = 'virtual:regimes';

/**
 * Gives `import unpack from 'virtual:pack'`: the compiled rules, compressed into the bundle to a fifth of their size; and the
 * laws' lists in `virtual:regimes`, by themselves, since the popup needs none to open.
 */
export function packPlugin(): Plugin {
  return {
    name: 'policy-loupe:pack',
    resolveId: (id) => (id === PACK || id === REGIMES ? `\0${id}` : null),
    load: (id) => {
      if (id === `\0${REGIMES}`) return `export default ${JSON.stringify(readPack().regimes)};`;
      if (id !== `\0${PACK}`) return null;
      const packed = JSON.stringify({ ...readPack(), regimes: [] });
      return moduleOf(gzipSync(packed, { level: 9 }).toString('base64'));
    },
  };
}

function moduleOf(packed: string): string {
  return `const packed = ${JSON.stringify(packed)};
export default function unpack() {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
}`;
}
