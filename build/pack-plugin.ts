import type { Plugin } from 'vite';
import { readPack } from './pack.ts';

const NAME = 'virtual:pack';

/** Gives `import pack from 'virtual:pack'`: the compiled rules as JSON, parsed from one string (faster than an object literal). */
export function packPlugin(): Plugin {
  return {
    name: 'policy-loupe:pack',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? `export default JSON.parse(${JSON.stringify(JSON.stringify(readPack()))});` : null),
  };
}
